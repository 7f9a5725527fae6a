import { expect, it } from 'vitest';
import { demandedIn } from '../../src/assistant/demanded.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { ANALYZERS, createDocument } from '../engine/fixtures.ts';

const engineOf = (translation?: string) => {
  const passage = { text: 'Byggt en bro.', ...(translation === undefined ? {} : { translation }) };
  const own = { translation: translation === undefined ? null : { language: 'en', title: null } };
  const document = createDocument([{ passages: [passage] }], own);
  return createEngine(
    { documents: [document], concepts: [], places: [], phrasings: [] },
    ANALYZERS,
  );
};

const demanded = (text: string, language: Language, engine = engineOf('Built a bridge.')) =>
  demandedIn(text, engine.read(text, language).groups, language, engine).map(({ word }) => word);

it.each([
  ['vem är byggledare för bron?', 'sv', 'byggledare'],
  ['vilken snickarfirma byggde bron?', 'sv', 'snickarfirma'],
  ['vad tycker fiskarna om bron?', 'sv', 'fiskarna'],
  ['vad tycker fiskeförbundet om bron?', 'sv', 'fiskeförbundet'],
  ['har bron en hörslinga?', 'sv', 'hörslinga'],
  ['what do fishermen say of the bridge?', 'en', 'fishermen'],
  ['is there parking by the bridge?', 'en', 'parking'],
] as const)('%s (%s) demands %s', (text, language, word) => {
  expect(demanded(text, language)).toContain(word);
});

it.each([
  ['på vilket vis byggs bron?', 'sv'],
  ['varför byggs bron?', 'sv'],
  ['what about the bridge?', 'en'],
] as const)('%s (%s) demands nothing more', (text, language) => {
  expect(demanded(text, language)).toEqual([]);
});

it('no word for what things have is demanded of what nobody has translated', () => {
  expect(demanded('is there parking by the bridge?', 'en', engineOf())).toEqual([]);
});
