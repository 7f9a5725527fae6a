import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/assistant.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { ANALYZERS, createDocument } from '../engine/fixtures.ts';
import { createAsk, outcome, texts } from './ask.ts';

/** Another municipality, without thesaurus, translation or phrasings. */
const PASSAGES = [
  'Byggt 40 nya lägenheter vid Hamntorget 2021.',
  'Anställt 2 000 nya fritidsledare vid Sjöskolan.',
  'Simhallen i Åkerby öppnar hösten 2025 och blir länets största.',
  'Sänkt avgiften för båtplatser vid Norra kajen.',
  'Minst hälften av det som odlas på Kvarngården ska säljas till skolköken.',
  'Träbron vid Strömsund byggs om i samarbete med granngårdarna.',
  'Startat en verkstad där tonåringar lagar mopeder.',
  'Delat ut 300 cyklar till Ängslagets spelare.',
  'Båtturen till Fårön är öppen utan att betala extra till och med det år man fyller 23.',
];

const DOCUMENT = createDocument([
  { heading: ['Gjort', 'Done'], passages: PASSAGES.map((text) => ({ text })) },
]);

const ask = createAsk(
  createAssistant(
    createEngine({ documents: [DOCUMENT], concepts: [], places: [], phrasings: [] }, ANALYZERS),
  ),
);

const answered: readonly (readonly [string, number])[] = [
  ['hur många lägenheter har byggts vid Hamntorget?', 0],
  ['Hamntorget, hur många nya lägenheter?', 0],
  ['antal lägenheter Hamntorget', 0],
  ['hur många fritidsledare har anställts vid Sjöskolan?', 1],
  ['hur många av Kvarngårdens odlade saker ska till skolköken?', 4],
  ['vilken simhall blir länets största?', 2],
  ['när öppnar simhallen i Åkerby?', 2],
  ['vad händer med träbron vid Strömsund?', 5],
  ['vad kostar det att ta båtturen till Fårön?', 8],
  ['hur gammal får man vara på båtturen till Fårön?', 8],
  ['vad gör ni för de största båtplatserna vid Norra kajen?', 3],
  ['vad har ni gjort för att sänka avgiften och hyran vid Norra kajen?', 3],
  ['när byggdes lägenheterna vid Hamntorget?', 0],
  ['hur många miljoner lägenheter har byggts vid Hamntorget?', 0],
  ['vad har hänt med avgiften för båtplatser vid Norra kajen?', 3],
];

const declined = [
  // Of another thing there are so many.
  'hur många hissar har de nya lägenheterna vid Hamntorget?',
  'hur många elever på Sjöskolan har nya fritidsledare?',
  // A year is no number of a thing.
  'hur många besökare har simhallen i Åkerby?',
  // No amount.
  'vad kostar en båtplats vid Norra kajen?',
  'vad är hyran för båtplatser vid Norra kajen?',
  // No age.
  'hur gamla är cyklarna som delades ut till Ängslagets spelare?',
  // No extreme.
  'vilken av lägenheterna vid Hamntorget är störst?',
  'vilka båtplatser vid Norra kajen får mest sänkt avgift?',
  'vad är genomsnittlig avgift för båtplatser vid Norra kajen?',
  // No time.
  'när ska träbron vid Strömsund vara klar?',
  'vilket år startades verkstaden där tonåringar lagar mopeder?',
  // Who sees to it, what others say, how one applies.
  'vem är arkitekt för träbron vid Strömsund?',
  'vad heter chefen för fritidsledarna vid Sjöskolan?',
  'vilka läkare är anställda vid Sjöskolan?',
  'vad tycker lärarfacket om verkstaden där tonåringar lagar mopeder?',
  'sista ansökningsdag för fritidsledare vid Sjöskolan?',
];

describe('what is asked of a thing', () => {
  it.each(answered)('%s', (question, number) => {
    expect(texts(ask(question))[0]).toBe(PASSAGES[number]);
  });

  it.each(declined)('is not in what is only said of it: %s', (question) => {
    expect(outcome(ask(question))).toBe('not-found');
  });
});

it('how many is not told by a thing that people ask for in this very word', () => {
  const phrasing = {
    of: 'passage',
    document: DOCUMENT.id,
    passage: 0,
    sv: ['hissar'],
    en: [],
  } as const;
  const engine = createEngine(
    { documents: [DOCUMENT], concepts: [], places: [], phrasings: [phrasing] },
    ANALYZERS,
  );
  const asking = createAsk(createAssistant(engine));
  expect(texts(asking('hissar'))).toEqual([PASSAGES[0]]);
  expect(outcome(asking('hur många hissar finns det?'))).toBe('not-found');
});
