import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { asksMeasure, saysFree } from '../../src/assistant/attributes.ts';
import { saysHowMuch, saysMeasure, saysPrice } from '../../src/assistant/said.ts';
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

it('a measure is answered by what says a number', async () => {
  const ask = createAsk(await createKnowledgeAssistant());
  expect(outcome(ask('vad händer med Tekniska museet?'))).toBe('answered');
  expect(outcome(ask('hur gammalt är Tekniska museet?'))).toBe('not-found');
});

describe('a price', () => {
  it.each([
    'Inträdet är 50 kr.',
    'Inträde 50:-',
    'Höjd med 15 öre.',
    'Badet byggs för 12 miljoner.',
    'Tickets cost £5.',
  ])('is said by %s', (text) => {
    expect(saysPrice(text)).toBe(true);
  });

  it.each(['Finns i alla stadsdelar.', 'Byggt 40 hus.', 'Öppnar 2024.'])(
    'is not said by %s',
    (text) => {
      expect(saysPrice(text)).toBe(false);
    },
  );

  it('is none where it is free', () => {
    const texts = ['Fri entré för alla.', 'Ingen avgift tas ut.', 'Fria val i skolan.'];
    expect(texts.map(saysFree)).toEqual([true, true, false]);
  });

  it('is asked for by what somebody earns, and not by what is gained', async () => {
    const ask = createAsk(await createKnowledgeAssistant());
    expect(outcome(ask('finns det fältassistenter?'))).toBe('answered');
    expect(outcome(ask('vad tjänar en fältassistent?'))).toBe('not-found');
    expect(outcome(ask('vad tjänar vi på fältassistenter?'))).toBe('answered');
    expect(outcome(ask('are there field assistants in the districts?'))).toBe('answered');
    expect(outcome(ask('what do field assistants in the districts earn?'))).toBe('not-found');
  });
});

describe('a measure', () => {
  it.each([
    'hur gammal är hallen?',
    'Hur högt blir tornet',
    'how long does it take',
    'How far is it to the lake?',
  ])('is asked for by %s', (text) => {
    expect(asksMeasure(text)).toBe(true);
  });

  it.each(['hur stor andel ska vara hyresrätter?', 'hur många gamla hus', 'how is the old hall'])(
    'is not asked for by %s',
    (text) => {
      expect(asksMeasure(text)).toBe(false);
    },
  );

  it('is said by a number that is no year', () => {
    const texts = ['Tornet blir 40 meter högt.', 'Resan tar tre timmar.', 'Hallen öppnar 2024.'];
    expect(texts.map(saysMeasure)).toEqual([true, true, false]);
  });
});
