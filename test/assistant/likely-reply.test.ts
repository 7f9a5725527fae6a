import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { createAssistant } from '../../src/assistant/assistant.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Phrasings } from '../../src/engine/knowledge.ts';
import { ANALYZERS, createDocument } from '../engine/fixtures.ts';
import { createAsk, outcome, texts } from './ask.ts';

/** What was done with each thing, and how people put it. */
const THINGS: readonly (readonly [string, readonly string[]])[] = [
  ['Rustat ishallen vid torget.', ['skridskor', 'hockey', 'konståkning', 'rinken']],
  ['Rustat badhuset vid torget.', ['simma', 'bassäng', 'bastu', 'vattengympa']],
  ['Anställt två kockar på Björkgården.', ['mat', 'lunch', 'gryta', 'efterrätt']],
  ['Köpt en ny brandbil.', ['släcka', 'eld', 'rök', 'stege']],
  ['Planterat träd i parken.', ['skugga', 'löv', 'almar', 'grönska']],
  ['Byggt en gångbro vid ån.', ['promenera', 'räcke', 'vattendrag', 'strand']],
  ['Öppnat ett nytt bibliotek.', ['låna', 'romaner', 'sagostund', 'tidningar']],
  ['Målat om skolan.', ['färg', 'fasad', 'klassrum', 'väggar']],
  ['Bytt gatlyktorna.', ['mörker', 'ljus', 'lampor', 'stolpar']],
  ['Lagat vägen till gruvan.', ['asfalt', 'gropar', 'lastbilar', 'malm']],
  ['Startat en körsångsgrupp.', ['sjunga', 'noter', 'sopran', 'konsert']],
  ['Infört gratis parkering.', ['bilen', 'avgift', 'böter', 'platser']],
  ['Ordnat en julmarknad.', ['glögg', 'tomte', 'pepparkakor', 'stånd']],
  ['Renoverat kyrkogården.', ['gravar', 'blommor', 'begravning', 'stenar']],
  ['Anlagt en fotbollsplan.', ['mål', 'konstgräs', 'match', 'omklädning']],
  ['Utökat bussturerna.', ['hållplats', 'tidtabell', 'chaufför', 'resa']],
  ['Skaffat snöplogar.', ['drivor', 'vinter', 'skottning', 'halka']],
  ['Inrättat en djurpark.', ['björnar', 'apor', 'bur', 'foder']],
  ['Höjt bidraget till orkestern.', ['fiol', 'trumpet', 'dirigent', 'repetition']],
  ['Stängt soptippen.', ['avfall', 'lukt', 'råttor', 'container']],
  ['Kartlagt bredband.', ['uppkoppling', 'fiber', 'router', 'internet']],
];

const DOCUMENT = createDocument([
  { heading: ['Nytt', 'New'], passages: THINGS.map(([text]) => ({ text })) },
]);

/** Twenty lines, in which each two of the words stand together. */
const linesOf = (words: readonly string[]): string[] =>
  words.flatMap((one) =>
    ['gärna', 'mycket', 'kanske', 'ibland', 'helst'].map((how) => `${one} ${how}`),
  );

const phrasings = THINGS.map(
  ([, words], passage): Phrasings => ({
    of: 'passage',
    document: DOCUMENT.id,
    passage,
    sv: linesOf(words),
    en: [],
  }),
);

const asking = (all: readonly Phrasings[]) =>
  createAsk(
    createAssistant(
      createEngine({ documents: [DOCUMENT], concepts: [], places: [], phrasings: all }, ANALYZERS),
    ),
  );

const ask = asking(phrasings);

describe('by all the ways in which people ask', () => {
  it('what no single one of them has the half of is found', () => {
    const question = 'vart går man för skridskor, hockey, konståkning eller rinken då?';
    expect(outcome(asking([])(question))).toBe('not-found');
    expect(texts(ask(question))).toEqual(['Rustat ishallen vid torget.']);
  });

  it('what they ask for in such words comes before what has a word of them', () => {
    const question = 'går det att simma i ishallen på torget?';
    expect(texts(asking([])(question))[0]).toBe('Rustat ishallen vid torget.');
    const swimming = linesOf(['simma', 'bassäng', 'torget', 'bada']);
    const other = phrasings.map((each, i) => (i === 1 ? { ...each, sv: swimming } : each));
    expect(texts(asking(other)(question))).toEqual([
      'Rustat badhuset vid torget.',
      'Rustat ishallen vid torget.',
    ]);
  });

  it('what they ask for in its own words stays', () => {
    expect(texts(ask('har ni rustat ishallen?'))[0]).toBe('Rustat ishallen vid torget.');
  });

  it('what says all that is asked, a number among it, is shown however people ask for it', async () => {
    const shipped = createAsk(await createKnowledgeAssistant());
    const question = 'where are you planning up to 30000 homes';
    expect(texts(shipped(question))[0]).toMatch(/30 000 nya bostäder/);
    expect(outcome(shipped('why are dogs planning up to 30000 homes'))).toBe('not-found');
  });

  it('what they ask for in other words is not found by words that they ask for other things with', () => {
    const question = 'finns asfalt i parken med träd?';
    expect(texts(asking([])(question))).toEqual(['Planterat träd i parken.']);
    const elsewhere = phrasings.map((each, i) =>
      i % 5 === 0 ? { ...each, sv: [...each.sv, ...linesOf(['park', 'träd'])] } : each,
    );
    expect(outcome(asking(elsewhere)(question))).toBe('not-found');
  });

  it('a name that no passage has is missed all the same', () => {
    expect(outcome(ask('finns skridskor, hockey, konståkning och rinken i Göteborg?'))).toBe(
      'not-found',
    );
  });
});

describe('by the topics that people ask for', () => {
  it('what no passage is found for is answered by one, unless it asks who', async () => {
    const shipped = createAsk(await createKnowledgeAssistant());
    const safety = shipped('hur ska det bli lugnare och säkrare där vi bor?');
    expect(safety.reply.kind).toBe('overview');
    expect(texts(safety)[0]).toMatch(/^Gett stadsdelarna mer resurser/);
    expect(outcome(shipped('who is the prime minister of Sweden?'))).toBe('not-found');
  });
});
