import { afterAll, describe, expect, it } from 'vitest';
import { toContractAnswer } from '../../adapters/contract-answer.ts';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { renderDated } from '../../src/assistant/source-line.ts';
import { wordingOf } from '../../src/assistant/wording.ts';
import type { Answer, Excerpt, Meeting } from '../../src/engine/answer.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { createDiscordReader } from './readers/discord.ts';
import { type Cited, toCited } from './readers/reader.ts';
import { createTelegramReader } from './readers/telegram.ts';
import { createTerminalReader } from './readers/terminal.ts';
import { createWebReader } from './readers/web.ts';

/** Some meetings have been then, and some have not. */
const NOW: LocalDateTime = { date: '2016-12-20', time: '18:00' };

const assistant = await createKnowledgeAssistant();
const setting = { assistant, now: () => NOW };
const web = await createWebReader(setting);
const SURFACES = {
  'the terminal': await createTerminalReader(setting),
  Discord: await createDiscordReader(setting),
  Telegram: await createTelegramReader(setting),
  'the web page': web,
};
afterAll(() => Promise.all(Object.values(SURFACES).map((reader) => reader.close())));

/** A fact, a topic, a word, all there is, meetings, documents, help, and what cannot be answered. */
const QUESTIONS = [
  'Vad kostar simskolan?',
  'how much cheaper are swimming lessons?',
  'Vad har ni gjort för skolan?',
  'what has been done about housing?',
  'bostäder',
  'climate',
  'Varför satsar ni på klimatet?',
  'Vad har ni gjort?',
  'what have you done?',
  'När är mötet i Skärholmen?',
  'when is the next meeting?',
  'Vilka möten är det?',
  'what meetings are there in December?',
  'what documents do you use?',
  'Vad tycker ni om NATO?',
  'När kommer Emilia till Farsta?',
  'What is the capital of France?',
];

const answerTo = (text: string): Answer => assistant.ask({ text, now: NOW }).reply.answer;

describe('the same question', () => {
  it('is asked of every kind', () => {
    const kinds = QUESTIONS.map((text) => assistant.ask({ text, now: NOW }).reply.kind);
    const all = ['meeting', 'meetings', 'not-found', 'overview', 'passages', 'sources'];
    expect([...new Set(kinds)].sort()).toEqual(all);
  });

  describe.each(QUESTIONS)('%s', (question) => {
    it.each(Object.entries(SURFACES))(
      'gets the same excerpts, citations and suggestions, in the same order, on %s',
      async (_, surface) => {
        const answer = answerTo(question);
        const excerpts = inOrder(answer);
        const { pages, suggestions } = await surface.read(question);
        const [first = [], ...more] = pages.map((page) => ranksOf(toCited(page), excerpts, answer));
        // What is shown at once is of the answer alone, best first; behind "More" others may follow.
        expect(first).not.toContain(OTHER);
        expect(first[0] ?? 0).toBe(0);
        const shown = [first, ...more].flatMap(ascending);
        expect(shown.filter((rank) => rank !== OTHER)).toEqual(excerpts.map((_, rank) => rank));
        expect(suggestions).toEqual(answer.suggestions);
      },
    );

    it('leads on to the same passages, each once, behind "More"', async () => {
      const { reply, conversation } = assistant.ask({ text: question, now: NOW });
      const all = [...inOrder(reply.answer), ...assistant.next(conversation)];
      for (const surface of [SURFACES.Discord, SURFACES.Telegram, SURFACES['the web page']]) {
        const { pages } = await surface.read(question);
        const texts = pages.flatMap((page) => toCited(page)).map(({ text }) => text);
        expect(texts.toSorted()).toEqual(all.map(({ text }) => text).toSorted());
      }
    });

    it('gets the same Answer as JSON', async () => {
      const response = await web.get(`/api/answer?q=${encodeURIComponent(question)}`);
      expect(await response.json()).toEqual(toContractAnswer(answerTo(question)));
    });
  });
});

/** The meetings that answer, then the passages: what every surface is to show. */
function inOrder({ events, excerpts }: Answer): (Excerpt | Meeting)[] {
  const meetings = new Set(events.map(({ citation }) => citation.anchor));
  return [...events, ...excerpts.filter(({ citation }) => !meetings.has(citation.anchor))];
}

/** Which of the excerpts each quote is; under a heading, quotes of one section stand together. */
const ranksOf = (
  page: readonly Cited[],
  excerpts: readonly (Excerpt | Meeting)[],
  { language }: Answer,
): number[] =>
  page.map((cited) => excerpts.findIndex((excerpt) => isCited(cited, excerpt, language)));

/** Of a quote that is none of the answer's. */
const OTHER = -1;

const ascending = (ranks: readonly number[]): number[] => ranks.toSorted((a, b) => a - b);

function isCited(
  { text, heading, source }: Cited,
  excerpt: Excerpt | Meeting,
  language: Language,
): boolean {
  const { title, section, publisher } = excerpt.citation;
  if (text !== excerpt.text) return false;
  if ('place' in excerpt && heading !== excerpt.place) return false;
  const origin = ` · ${publisher} · ${renderDated(excerpt.citation, wordingOf(language))}`;
  if (source === `${title} — ${section}${origin}`) return true;
  // A heading may have its translation beside it.
  return source === `${title}${origin}` && heading.startsWith(section ?? '');
}
