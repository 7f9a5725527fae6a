import { expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import type { Citation, Excerpt } from '../../src/engine/answer.ts';
import { createAsk } from './ask.ts';
import { createIsQuoted } from './quotes.ts';

const ask = createAsk(await createKnowledgeAssistant());
const isQuoted = await createIsQuoted();

const [quote] = ask('fältassistenter').reply.answer.excerpts as [Excerpt];
const moved = (change: Partial<Citation>): Excerpt => ({
  ...quote,
  citation: { ...quote.citation, ...change },
});
const { start, end } = quote.citation;

it('takes a whole passage for a quote', () => {
  expect(quote.text).toBe('Beslutat om att fältassistenter ska finnas i alla stadsdelar.');
  expect(isQuoted(quote)).toBe(true);
});

it.each<[string, Excerpt]>([
  ['a part of a passage', { ...quote, text: quote.text.slice(0, -1) }],
  [
    'a part of a passage, cited as that part',
    {
      ...moved({ start: start + quote.text.indexOf('fält') }),
      text: 'fältassistenter ska finnas i alla stadsdelar.',
    },
  ],
  ['another word', { ...quote, text: quote.text.replace('alla', 'många') }],
  ['more than the passage', { ...quote, text: `${quote.text} Säkert.` }],
  ['nothing', { ...moved({ end: start }), text: '' }],
  ['what stands elsewhere', moved({ start: start + 200, end: end + 200 })],
  ['what stands in another document', moved({ documentId: 'tour-2016' })],
  ['what stands in no document', moved({ documentId: 'reforms-2' })],
])('does not take %s for one', (_, excerpt) => {
  expect(isQuoted(excerpt)).toBe(false);
});
