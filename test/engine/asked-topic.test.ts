import { expect, it } from 'vitest';
import { bestTopic } from '../../src/engine/asked-topic.ts';
import { indexKnowledge, KNOWLEDGE } from './fixtures.ts';

const { read, index } = indexKnowledge(KNOWLEDGE);
const [first, second] = index.units;

const topic = (unit: typeof first, ...strengths: number[]) => ({
  units: unit ? [unit] : [],
  isSection: false,
  strengths: () => strengths,
});

const WORDS = read('cyklar och bussar');
const EVEN = [1, 1];

it('is the one that most of a question is met by', () => {
  const topics = [topic(first, 0.85, 0.4), topic(second, 0.85, 0.85), topic(first, 0.7, 0.85)];
  expect(bestTopic(WORDS, EVEN, { topics })).toEqual({
    units: [second],
    isSection: false,
    coverage: 0.85,
  });
});

it('is the first of those that meet as much', () => {
  const topics = [topic(first, 0.85, 0.4), topic(second, 0.4, 0.85)];
  expect(bestTopic(WORDS, EVEN, { topics })?.units).toEqual([first]);
});

it('is none where too little of a question is met, or nothing is asked', () => {
  expect(bestTopic(WORDS, EVEN, { topics: [topic(first, 0.85, 0.3)] })).toBeNull();
  expect(bestTopic(WORDS, EVEN, { topics: [] })).toBeNull();
  expect(bestTopic(read(''), [], { topics: [topic(first)] })).toBeNull();
});

it('counts what is rare for more', () => {
  const topics = [topic(first, 0.85, 0)];
  expect(bestTopic(WORDS, [3, 1], { topics })?.units).toEqual([first]);
  expect(bestTopic(WORDS, [1, 3], { topics })).toBeNull();
});

it('meets every demand but the name of who speaks', () => {
  const named = read('cyklar i Göteborg');
  const topics = [topic(first, 0.85, 0.2)];
  expect(bestTopic(named, [3, 1], { topics })).toBeNull();
  expect(bestTopic(named, [3, 0.1], { topics })?.units).toEqual([first]);
  expect(bestTopic(WORDS, [3, 1], { topics })?.units).toEqual([first]);
});
