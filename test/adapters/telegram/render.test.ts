import { describe, expect, it } from 'vitest';
import { decodeButton } from '../../../adapters/button.ts';
import { createLinks } from '../../../adapters/links.ts';
import { createPage } from '../../../adapters/telegram/page.ts';
import { renderReply, renderWithoutButtons } from '../../../adapters/telegram/render.ts';
import type { Reply } from '../../../src/assistant/reply.ts';
import type { Excerpt } from '../../../src/engine/answer.ts';
import { BUSES, excerpt, LATER, LUNCH, MEETING, reply, SCHOOL, SOURCE } from '../replies.ts';
import { assistant } from './bot.ts';
import { parseHtml } from './parse-html.ts';

const pageIn = (language: 'sv' | 'en', publicUrl: string | null = null) =>
  createPage({
    language,
    sources: [SOURCE],
    links: createLinks(publicUrl),
    today: '2017-02-01',
  });

const draw = (drawn: Reply, { page = pageIn('sv'), next = [] as readonly Excerpt[] } = {}) =>
  renderReply(drawn, { page, next, keyboard: { catalogue: assistant.catalogue } });

/** No document has it: nothing is known to follow. */
const alone = (anchor: string) => ({ anchor, following: 0, order: 'section' });

describe('a reply on Telegram', () => {
  it('is the quote and where it stands, and what comes near behind a heading', () => {
    const [message, ...others] = draw(reply('passages', { excerpts: [BUSES, SCHOOL] }));
    expect(others).toEqual([]);
    expect(message).toEqual({
      html: [
        '<blockquote>Höjt anslaget till bussar med 5 procent.</blockquote>',
        'Källa: <a href="https://ekdala.example/resor#:~:text=H%C3%B6jt%20anslaget%20till%20bussar%20med%205%20procent%2E">Nytt från Ekdala — Resor</a> · Ekdala byalag · mars 2025 (datum härlett)',
        '<b>Se även:</b>',
        '<b>Skolan</b>\n<blockquote>Byggt en ny skola.</blockquote>',
        'Källa: Nytt från Ekdala · Ekdala byalag · mars 2025 (datum härlett)',
      ].join('\n\n'),
      buttons: [],
    });
  });

  it('has the translation under the quote for readers of another language, marked as one', () => {
    const [message] = draw(reply('passages', { excerpts: [BUSES] }), { page: pageIn('en') });
    expect(message?.html).toContain(
      '</blockquote>\n<i>Translation:</i> Raised the grant for buses by 5 per cent.\n\nSource: ',
    );
  });

  it('groups passages of equal rank under their headings, and cites each document once', () => {
    const overview = reply('overview', { excerpts: [SCHOOL, LUNCH, BUSES] });
    const [message] = draw(overview, { page: pageIn('en', 'https://fraga.example') });
    expect(message?.html).toBe(
      [
        '<b><a href="https://fraga.example/sources/ekdala#a0000010">Skolan (Translation: The school)</a></b>\n<blockquote>Byggt en ny skola.</blockquote>\n<i>Translation:</i> Built a new school.',
        '<blockquote>Infört skollunch åt alla.</blockquote>\n<i>Translation:</i> Introduced school lunch for all.',
        '<b><a href="https://fraga.example/sources/ekdala#a0000050">Resor</a></b>\n<blockquote>Höjt anslaget till bussar med 5 procent.</blockquote>\n<i>Translation:</i> Raised the grant for buses by 5 per cent.',
        'Source: <a href="https://fraga.example/sources/ekdala">Nytt från Ekdala</a> · Ekdala byalag · March 2025 (date inferred)',
      ].join('\n\n'),
    );
  });

  it('says of meetings when they are, and offers to keep those that are to come', () => {
    const [message] = draw(
      reply('meetings', { excerpts: [MEETING, LATER], events: [MEETING, LATER] }),
    );
    expect(message?.html).toContain(
      '<b>Torget</b>\nlördag 4 februari 2017 · kl. 18.30 · kommande, om 3 dagar\nPlats: Scenen\nArrangör: Byalaget\n<blockquote>4 februari Torget\nklockan 18.30</blockquote>',
    );
    expect(message?.html.match(/Källa/g)).toHaveLength(1);
    const [kept, ...others] = message?.buttons.flat() ?? [];
    expect(others).toEqual([]);
    expect(kept?.label).toBe('Till kalendern: Torget');
    expect(decodeButton(kept?.data ?? '')).toMatchObject({ kind: 'calendar', anchor: 'a0000090' });
  });

  it('keeps the next passages behind a button', () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      excerpt(`Punkt ${i}.`, `Item ${i}.`, { start: 200 + i }),
    );
    const [message] = draw(reply('passages', { excerpts: many }), { next: [SCHOOL] });
    const [more] = message?.buttons.at(-1) ?? [];
    // One is quoted, three come near, five are left, and one comes next.
    expect(more?.label).toBe('Mer (6)');
    expect(decodeButton(more?.data ?? '')).toMatchObject({
      kind: 'more',
      runs: ['a0000204', 'a0000205', 'a0000206', 'a0000207', 'a0000208', 'a0000010'].map(alone),
    });
  });

  it('fits one message: what does not is behind the button', () => {
    const long = Array.from({ length: 20 }, (_, i) =>
      excerpt(`${i} ${'ord '.repeat(200)}`.trim(), '', { start: 300 + i }),
    );
    const [message, ...others] = draw(reply('overview', { excerpts: long }));
    expect(others).toEqual([]);
    const [more] = message?.buttons.at(-1) ?? [];
    expect(more?.label).toBe('Mer (16)');
    expect(decodeButton(more?.data ?? '')).toMatchObject({
      runs: Array.from({ length: 7 }, (_, i) => alone(`a0000${304 + i}`)),
    });
  });

  it('quotes a passage whole that is longer than a message', () => {
    const text = 'Ett mycket långt stycke om bussar & tåg. '.repeat(300).trim();
    const messages = draw(reply('passages', { excerpts: [excerpt(text, '')] }));
    const quoted = messages.flatMap(({ html }) =>
      [...html.matchAll(/<blockquote[^>]*>([\s\S]*?)<\/blockquote>/g)].map(([whole]) => {
        const parsed = parseHtml(whole);
        return parsed.kind === 'text' ? parsed.text : parsed.reason;
      }),
    );
    expect(quoted.join(' ')).toBe(text);
    expect(messages.at(-1)?.html).toContain('Källa: ');
  });

  it('offers other questions as buttons when it finds nothing, and writes out one that is too long', () => {
    const long = `Vad har ni gjort för ${'x'.repeat(60)}?`;
    const [message] = draw(
      reply('not-found', {
        notes: [{ kind: 'unmet', words: ['<b>NATO</b>'] }],
        suggestions: ['Skolan', long],
      }),
    );
    expect(message?.html).toMatch(/^<b>Det hittar jag inget svar på i dokumenten\.<\/b>\n/);
    expect(message?.html).toContain('”&lt;b&gt;NATO&lt;/b&gt;”');
    expect(message?.html).toContain(`Prova till exempel:\n• ${long}`);
    expect(message?.buttons.flat().map(({ label }) => label)).toEqual(['Skolan']);
  });

  it('writes suggestions out where there are no buttons', () => {
    const html = renderWithoutButtons(
      reply('not-found', { suggestions: ['Skolan'] }),
      pageIn('sv'),
    );
    expect(html).toMatch(/Prova till exempel:\n• Skolan$/);
  });
});
