import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { saysHowMuch } from '../../src/assistant/quantity.ts';
import { createAsk, outcome, texts } from './ask.ts';

describe('saysHowMuch', () => {
  it.each([
    'Höjt avgiften med 300 kronor.',
    'Byggt tjugo hus.',
    'Minst hälften ska vara hyresrätter.',
    'En tredjedel av eleverna.',
    'Finns i samtliga stadsdelar.',
    'Doubled the fee.',
  ])('%s', (text) => {
    expect(saysHowMuch(text)).toBe(true);
  });

  it.each(['Infört ett tvålärarsystem.', 'Satt stopp för utförsäljningen.', ''])(
    'not in "%s"',
    (text) => {
      expect(saysHowMuch(text)).toBe(false);
    },
  );
});

it('how much is answered by what says an amount', async () => {
  const ask = createAsk(await createKnowledgeAssistant());
  expect(texts(ask('hur mycket sänktes avgiften för simskolan?'))[0]).toMatch(/300 kronor/);
  expect(texts(ask('hur stor andel av det som byggs ska vara hyresrätter?'))[0]).toMatch(/hälften/);
  expect(outcome(ask('how much does a primary school teacher earn here?'))).toBe('not-found');
});
