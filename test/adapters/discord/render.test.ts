import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeButton } from '../../../adapters/button.ts';
import { createKnowledgeAssistant } from '../../../adapters/create-assistant.ts';
import type { Message } from '../../../adapters/discord/components.ts';
import { fitted } from '../../../adapters/discord/fit.ts';
import { escaped } from '../../../adapters/discord/markdown.ts';
import { toBody } from '../../../adapters/discord/message-body.ts';
import { type ReplyDrawing, renderReply } from '../../../adapters/discord/render.ts';
import { renderMeetingList, renderTopics } from '../../../adapters/discord/render-lists.ts';
import { createLinks } from '../../../adapters/links.ts';
import type { Reply } from '../../../src/assistant/reply.ts';
import type { Excerpt } from '../../../src/engine/answer.ts';
import { NAUGHTY } from '../naughty.ts';
import { BUSES, excerpt, LATER, LUNCH, MEETING, reply, SCHOOL, SOURCE } from '../replies.ts';
import { buttonsOf, dataOf, textOf } from './people.ts';
import { type Body, violationsOf } from './violations.ts';

const { catalogue } = await createKnowledgeAssistant();

const drawing: ReplyDrawing = {
  sources: [SOURCE],
  links: createLinks(null),
  catalogue,
  today: '2017-01-30',
  language: 'sv',
  buttons: 'sv',
  isPrivate: false,
};

function bodyOf(message: Message): Body {
  const { files, ...body } = toBody(message);
  const call = {
    method: 'POST',
    path: '/channels/1/messages',
    body,
    files: [],
    authorization: null,
  };
  expect(files).toEqual([]);
  expect(violationsOf(call)).toEqual([]);
  return body;
}

const draw = (what: Reply, own: Partial<ReplyDrawing> = {}): Body =>
  bodyOf(renderReply(what, { ...drawing, ...own }));

const LONG = 'En mening som är ganska lång, och som står här flera gånger. '.repeat(200).trim();
const WORD = 'x'.repeat(10_000);

/** As many alike, each with an anchor of its own. */
const thirty = <T extends Excerpt>(each: T): T[] =>
  Array.from({ length: 30 }, (_, i) => ({
    ...each,
    citation: { ...each.citation, anchor: `a00000${10 + i}` },
  }));

describe('a reply on Discord', () => {
  it('is the quote behind a bar, its source, and what comes next behind a button', () => {
    const body = draw(reply('passages', { excerpts: [BUSES, SCHOOL, LUNCH] }));
    expect(textOf(body)).toBe(
      [
        '> Höjt anslaget till bussar med 5 procent.',
        '-# Källa: [Nytt från Ekdala — Resor](https://ekdala.example/resor#:~:text=H%C3%B6jt%20anslaget%20till%20bussar%20med%205%20procent%2E) · Ekdala byalag · mars 2025 (datum härlett)',
        'Mer',
        'Öppna källan',
      ].join('\n'),
    );
    expect(decodeButton(dataOf(body, 'Mer'))).toEqual({
      kind: 'more',
      runs: catalogue.runsOf([SCHOOL, LUNCH].map(({ citation }) => citation.anchor)),
      language: 'sv',
    });
  });

  it('marks a translation as one, for readers of its language alone', () => {
    const english = reply('passages', { excerpts: [SCHOOL], language: 'en' });
    expect(textOf(draw(english, { language: 'en' }))).toContain(
      '> Byggt en ny skola.\n*Translation:* Built a new school.\n-# Source: ',
    );
    expect(textOf(draw(reply('passages', { excerpts: [SCHOOL] })))).not.toContain('Built');
  });

  it('groups what is of equal rank, and cites a document once', () => {
    const text = textOf(draw(reply('overview', { excerpts: [SCHOOL, LUNCH, BUSES] })));
    expect(text.split('\n').map((line) => line.slice(0, 24))).toEqual([
      '**Skolan**',
      '- Byggt en ny skola.',
      '- Infört skollunch åt al',
      expect.stringMatching(/^\*\*\[Resor\]\(https/),
      '- Höjt anslaget till bus',
      expect.stringMatching(/^-# Källa: /),
    ]);
  });

  it('says of a meeting when, where, and whether it has been', () => {
    const body = draw(reply('meetings', { events: [MEETING, LATER], excerpts: [MEETING, LATER] }));
    expect(textOf(body)).toContain(
      '**Byskolan**\ntorsdag 26 januari 2017 · tid anges inte · har varit',
    );
    expect(textOf(body)).toContain(
      '**Torget**\nlördag 4 februari 2017 · kl. 18.30 · kommande, om 5 dagar\nPlats: Scenen\nArrangör: Byalaget',
    );
    expect(textOf(body).match(/Källa:/g)).toHaveLength(1);
  });

  it('offers to show everyone what one person sees, and not what nobody found', () => {
    const labels = (what: Reply): string[] =>
      buttonsOf(draw(what, { isPrivate: true })).map(({ label }) => label);
    expect(labels(reply('passages', { excerpts: [SCHOOL] }))).toEqual(['Visa för alla']);
    expect(labels(reply('not-found', {}))).toEqual([]);
  });

  it('writes out what a button has no room for', () => {
    const long = `Vad gör ni åt ${'allt möjligt '.repeat(10)}?`;
    const body = draw(reply('not-found', { suggestions: ['Skolan', long] }));
    expect(textOf(body)).toContain(`- ${long}`);
    expect(buttonsOf(body).map(({ label }) => label)).toEqual(['Skolan']);
  });

  it('has no two buttons that are alike', () => {
    const body = draw(reply('not-found', { suggestions: ['Skolan', 'Skolan', 'Vägar'] }));
    expect(buttonsOf(body)).toHaveLength(2);
  });
});

describe('a long reply on Discord', () => {
  it.each([
    ['many sentences', LONG],
    ['one word', WORD],
    ['signs that are escaped', '*_~`|[]<\\'.repeat(1000)],
    ['lines', 'rad\n'.repeat(3000)],
    ['line starts that are escaped', '- \n'.repeat(3000)],
  ])('stays within the limits: %s', (_, text) => {
    const about = { title: text, publisher: text, section: text, url: `https://x.example/${WORD}` };
    const long = excerpt(text, text, about);
    const meeting = { ...LATER, ...long, place: text, venue: text, organizer: text };
    for (const language of ['sv', 'en'] as const) {
      for (const what of [
        reply('passages', { excerpts: [long, long], language }),
        reply('overview', { excerpts: thirty(long), language }),
        reply('meeting', { events: [meeting], excerpts: [meeting], language }),
        reply('meetings', { events: thirty(meeting), excerpts: [], language }),
        reply('not-found', {
          language,
          suggestions: [text, text],
          notes: [
            { kind: 'unmet', words: [text] },
            { kind: 'not-on-schedule', place: text, places: [text] },
          ],
        }),
        reply('sources', { excerpts: [long], language }),
      ]) {
        const sources = [{ ...SOURCE, ...about, translation: null }];
        draw(what, { language, sources, isPrivate: true });
      }
    }
  });

  it('quotes whole sentences, and marks that the passage goes on', () => {
    const text = textOf(draw(reply('passages', { excerpts: [excerpt(LONG, '')] })));
    expect(text).toMatch(
      /^> (En mening som är ganska lång, och som står här flera gånger\. )+\\\[…\\\]\n-# /,
    );
    expect(text.length).toBeGreaterThan(2000);
  });

  it('keeps what there is no room for behind a button', () => {
    const excerpts = Array.from({ length: 10 }, (_, i) =>
      excerpt(LONG.slice(0, 900), '', { start: i }),
    );
    const body = draw(reply('overview', { excerpts }));
    const shown = textOf(body).match(/^- /gm)?.length ?? 0;
    expect(decodeButton(dataOf(body, 'Mer'))).toMatchObject({
      runs: catalogue.runsOf(excerpts.slice(shown).map(({ citation }) => citation.anchor)),
    });
  });

  it('shows as many meetings as there is room for, and topics page by page', () => {
    const meetings = Array.from({ length: 40 }, (_, i) => ({
      ...LATER,
      citation: { ...LATER.citation, anchor: `a00000${10 + i}` },
    }));
    const body = bodyOf(renderMeetingList(meetings, drawing));
    expect(buttonsOf(body).filter(({ label }) => label === 'Till kalendern')).toHaveLength(9);
    expect(decodeButton(dataOf(body, 'Mer'))).toMatchObject({ kind: 'more' });
    const topics = Array.from({ length: 25 }, (_, i) => ({
      anchor: `t00000${10 + i}`,
      documentId: 'ekdala',
      title: `Ämne ${i}`,
      passages: 1,
      question: `Ämne ${i}`,
    }));
    const page = bodyOf(renderTopics(topics, 10, drawing));
    expect(textOf(page)).toContain('**Ämne 19**');
    expect(decodeButton(dataOf(page, 'Mer'))).toMatchObject({
      kind: 'list',
      of: 'topics',
      from: 20,
    });
    expect(textOf(bodyOf(renderTopics([], 0, drawing)))).toContain('inga ämnen');
  });
});

describe('text of documents and of people', () => {
  it.each([
    [
      '**fet** _lutad_ ~~struken~~ ||dold|| `kod`',
      '\\*\\*fet\\*\\* \\_lutad\\_ \\~\\~struken\\~\\~ \\|\\|dold\\|\\| \\`kod\\`',
    ],
    [
      '# rubrik\n- punkt\n> citat\n1. ett\n-# litet',
      '\\# rubrik\n\\- punkt\n\\> citat\n1\\. ett\n\\-# litet',
    ],
    ['<@123> <#4> <:a:5> <t:6:R>', '\\<@123> \\<#4> \\<\\:a:5> \\<t\\:6:R>'],
    ['@everyone @here e@post.se', '\\@everyone \\@here e@post.se'],
    ['[länk](https://x.example)', '\\[länk\\](https\\://x.example)'],
    ['kl. 18:00, 5,7 procent – ”bra”', 'kl. 18:00, 5,7 procent – ”bra”'],
    [':smile: 12:30', '\\:smile: 12:30'],
    ['a\u202Eb\u0000c\r\nd\u2028e\uD800', 'ab c\nd\ne\uFFFD'],
  ])('shows as it stands: %j', (text, shown) => {
    expect(escaped(text)).toBe(shown);
  });

  it('is within the limits whatever anybody writes', () => {
    for (const text of NAUGHTY) {
      draw(reply('passages', { excerpts: [excerpt(text || ' ', text)] }));
      draw(reply('not-found', { notes: [{ kind: 'unmet', words: [text] }], suggestions: [text] }));
    }
  });

  it('is cut to its room at a sentence’s end, and never longer', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: 'grapheme' }),
        fc.integer({ min: 10, max: 80 }),
        (text, room) => {
          const sizeOf = (drawn: string): number => escaped(drawn).length;
          const cut = fitted(text, room, sizeOf);
          expect(sizeOf(cut)).toBeLessThanOrEqual(room);
          expect(cut === text || cut.endsWith(' […]')).toBe(true);
          if (cut !== text) expect(text.startsWith(cut.slice(0, -4).trimEnd())).toBe(true);
        },
      ),
    );
    expect(fitted('Ett. Två är längre. Tre.', 22)).toBe(
      'Ett. Två är längre. […]'.slice(0, 0) || 'Ett. […]',
    );
  });
});
