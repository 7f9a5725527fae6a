import { describe, expect, it } from 'vitest';
import { groupExcerpts, renderHeading, translationOf } from '../../adapters/grouped-excerpts.ts';
import { toReplyParts } from '../../adapters/reply-parts.ts';
import { BUSES, LATER, LUNCH, MEETING, reply, SCHOOL, SOURCE } from './replies.ts';

const parts = (...args: Parameters<typeof reply>) => toReplyParts(reply(...args), [SOURCE]);

/** The parts that there are. */
const filled = (of: object): string[] =>
  Object.entries(of).flatMap(([name, value]) =>
    value === null || (Array.isArray(value) && value.length === 0) ? [] : [name],
  );

describe('the parts of a reply', () => {
  it('are a quote, what comes near and what is left, of passages', () => {
    const excerpts = [BUSES, SCHOOL, LUNCH, SCHOOL, LUNCH];
    const { quote, seeAlso, left } = parts('passages', { excerpts });
    expect([quote, seeAlso, left]).toEqual([BUSES, [SCHOOL, LUNCH, SCHOOL], [LUNCH]]);
  });

  it('are meetings, and what else was found beside their entries', () => {
    const of = parts('meetings', { events: [MEETING, LATER], excerpts: [MEETING, LATER, BUSES] });
    expect(filled(of)).toEqual(['meetings', 'seeAlso']);
    expect(of.seeAlso).toEqual([BUSES]);
  });

  it('are a list, of an overview', () => {
    expect(filled(parts('overview', { excerpts: [SCHOOL, LUNCH] }))).toEqual(['list']);
  });

  it('are a refusal, its reason, the documents and what to ask instead, when nothing was found', () => {
    const of = parts('not-found', {
      notes: [{ kind: 'unmet', words: ['NATO'] }],
      suggestions: ['Skolan'],
    });
    expect(filled(of)).toEqual(['refusal', 'notes', 'sources', 'suggestions']);
    expect(of.notes).toEqual(['Jag hittar inget om ”NATO”.']);
    expect(of.sources).toEqual(['Nytt från Ekdala · Ekdala byalag · mars 2025 (datum härlett)']);
  });

  it('are in the language of the reader', () => {
    const of = toReplyParts(reply('not-found', {}), [SOURCE], 'en');
    expect(of.refusal).toBe('I find no answer to that in the documents.');
    expect(of.sources).toEqual([
      'Nytt från Ekdala (Translation: News from Ekdala) · Ekdala byalag · March 2025 (date inferred)',
    ]);
  });

  it.each([
    ['help', ['help', 'sources']],
    ['sources', ['sources']],
  ] as const)('are what is asked for: %s', (kind, names) => {
    expect(filled(parts(kind, {}))).toEqual(names);
  });
});

describe('grouped excerpts', () => {
  it('come by document and section, in the order in which these come first', () => {
    const other = { ...BUSES, citation: { ...BUSES.citation, documentId: 'other', section: null } };
    const groups = groupExcerpts([SCHOOL, BUSES, other, LUNCH]);
    expect(groups.map(({ citation, sections }) => [citation.documentId, sections])).toEqual([
      [
        'ekdala',
        [
          { section: 'Skolan', excerpts: [SCHOOL, LUNCH] },
          { section: 'Resor', excerpts: [BUSES] },
        ],
      ],
      ['other', [{ section: null, excerpts: [other] }]],
    ]);
  });

  it('have headings and translations for readers of another language alone', () => {
    expect(renderHeading(SCHOOL.citation, [SOURCE], 'en')).toBe('Skolan (Translation: The school)');
    expect(renderHeading(SCHOOL.citation, [SOURCE], 'sv')).toBe('Skolan');
    expect(renderHeading({ documentId: 'x', section: null }, [SOURCE], 'en')).toBe('');
    expect(translationOf(SCHOOL, 'en')).toBe('Built a new school.');
    expect(translationOf(SCHOOL, 'sv')).toBeNull();
    expect(translationOf({ ...SCHOOL, translation: null }, 'en')).toBeNull();
  });
});
