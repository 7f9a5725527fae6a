import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/assistant.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Phrasings, TopicPhrasings } from '../../src/engine/knowledge.ts';
import { ANALYZERS, createDocument } from '../engine/fixtures.ts';
import { createAsk, outcome, texts } from './ask.ts';

const RINK = 'Rustat ishallen vid torget.';
const FEE = 'Sänkt taxan på simskolan.';
const WHY = 'Alla ska må bra.';
const COOKS = 'Anställt två kockar på Björkgården.';
const LUNCH = 'Höjt anslaget för luncher.';
const DOCUMENT = createDocument([
  { heading: ['Nytt', 'New'], passages: [{ text: RINK }, { text: FEE }] },
  {
    heading: ['Äldre', 'Elderly'],
    passages: [{ text: WHY, kind: 'paragraph' }, { text: LUNCH }, { text: COOKS }],
  },
]);

const number = (passage: number) => ({ document: DOCUMENT.id, passage });

const topic = (passages: readonly number[], ...sv: readonly string[]): TopicPhrasings => ({
  of: 'topic',
  passages: passages.map(number),
  sv,
  en: [],
});

const asking = (...phrasings: Phrasings[]) =>
  createAsk(
    createAssistant(
      createEngine({ documents: [DOCUMENT], concepts: [], places: [], phrasings }, ANALYZERS),
    ),
  );

describe('a topic that no heading has', () => {
  const ask = asking(topic([1, 2, 0], 'folkhälsa och motion', 'ishallen och torget'));

  it('is answered by its passages in their order, of whichever sections they are', () => {
    expect(texts(ask('vad gör ni för folkhälsan och motionen?'))).toEqual([FEE, RINK]);
    expect(ask('folkhälsa och motion').reply.kind).toBe('overview');
  });

  it('is answered by what is only told of it where it is asked why, or little has been done', () => {
    const why = 'folkhälsa och motion, varför satsar ni på det?';
    expect(texts(ask(`vad gör ni för ${why}`))).toEqual([FEE, WHY, RINK]);
    const little = asking(topic([1, 2], 'folkhälsa och motion'));
    expect(texts(little('vad gör ni för folkhälsan och motionen?'))).toEqual([FEE, WHY]);
  });

  it('follows the one passage that the words find', () => {
    expect(texts(asking()('ishallen torget'))).toEqual([RINK]);
    expect(texts(ask('ishallen torget'))).toEqual([RINK, FEE]);
    expect(texts(ask('ishallen där borta och vid torget'))).toEqual([RINK, FEE]);
  });

  it('does not follow a passage that is none of it', () => {
    const other = asking(topic([1, 2], 'ishallen och torget'));
    expect(texts(other('ishallen torget'))).toEqual([RINK]);
  });

  it('does not answer what asks for one fact', () => {
    expect(outcome(ask('vem bestämmer över folkhälsa och motion?'))).toBe('not-found');
    expect(texts(ask('varför rustades ishallen vid torget?'))).toEqual([RINK]);
  });

  it('is not meant when half of what is asked is something else', () => {
    expect(outcome(ask('vad gör ni för motion, vattenskotrar och kamphundar?'))).toBe('not-found');
    expect(outcome(ask('vad gör ni för folkhälsa och motion i Norrköping?'))).toBe('not-found');
  });
});

it('of two topics the one that is asked for most like this answers', () => {
  const ask = asking(
    topic([0, 1], 'motion, kosthållning och vila'),
    topic([4, 2], 'motion, kosthållning och hälsa'),
  );
  expect(texts(ask('vad gör ni för motion, kosthållning och hälsa?'))).toEqual([COOKS, WHY]);
});

it('a section that is asked for so follows the one passage that the words find, what was done first', () => {
  const section = { ...number(2), of: 'section' as const, sv: ['kockar på Björkgården'], en: [] };
  expect(texts(asking(section)('kockar Björkgården'))).toEqual([COOKS, LUNCH, WHY]);
});
