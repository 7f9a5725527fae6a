import { describe, expect, it } from 'vitest';
import { decodeButton } from '../../../adapters/button.ts';
import { createLinks } from '../../../adapters/links.ts';
import { createPage } from '../../../adapters/telegram/page.ts';
import {
  firstUpcoming,
  renderMeetingList,
  renderSourceList,
  renderTopics,
} from '../../../adapters/telegram/render-lists.ts';
import type { Topic } from '../../../src/assistant/catalogue.ts';
import { LATER, MEETING, SOURCE } from '../replies.ts';

const page = createPage({
  language: 'sv',
  sources: [SOURCE],
  links: createLinks('https://fraga.example'),
  today: '2017-02-01',
});
const topics = Array.from(
  { length: 14 },
  (_, i): Topic => ({
    anchor: `a${String(i).padStart(7, '0')}`,
    documentId: 'ekdala',
    title: `Ämne ${i + 1}`,
    passages: i + 1,
    question: `Ämne ${i + 1}`,
  }),
);

describe('a list on Telegram', () => {
  it('is turned six at a time, both ways', () => {
    const { html, buttons } = renderTopics(topics, 6, page);
    expect(html).toMatch(/^<b>Ämnen<\/b>\n\n• Ämne 7 · 7 punkter\n/);
    const turns = buttons.at(-1) ?? [];
    expect(turns.map(({ label }) => label)).toEqual(['‹ 1–6', '13–14 ›']);
    expect(turns.map(({ data }) => decodeButton(data))).toMatchObject([
      { kind: 'list', of: 'topics', from: 0 },
      { kind: 'list', of: 'topics', from: 12 },
    ]);
    expect(buttons).toHaveLength(7);
  });

  it('shows its end when it has become shorter since', () => {
    expect(renderTopics(topics.slice(0, 3), 12, page).html).toContain('Ämne 3');
  });

  it('says what to do when it is empty', () => {
    expect(renderTopics([], 0, page).html).toContain('Skriv en fråga i stället');
    expect(renderMeetingList([], 0, page)).toEqual({
      html: '<b>Möten</b>\n\nDokumenten har inget mötesschema.',
      buttons: [],
    });
  });

  it('of meetings opens at what comes next, or at the beginning when all have been', () => {
    expect(firstUpcoming([MEETING, LATER])).toBe(1);
    expect(firstUpcoming([MEETING])).toBe(0);
    expect(firstUpcoming([])).toBe(0);
  });

  it('of meetings fits a message, however much is stated of each', () => {
    const long = Array.from({ length: 6 }, () => ({ ...LATER, text: 'x'.repeat(1500) }));
    const { buttons } = renderMeetingList(long, 0, page);
    expect(buttons.at(-1)?.map(({ label }) => label)).toEqual(['3–6 ›']);
  });

  it('of documents leads to each', () => {
    expect(renderSourceList(0, page).html).toBe(
      '<b>Källor</b>\n\n• <a href="https://fraga.example/sources/ekdala">Nytt från Ekdala · Ekdala byalag · mars 2025 (datum härlett)</a>',
    );
  });
});
