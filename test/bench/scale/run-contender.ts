/** One contender on one corpus, in a process of its own: CONTENDER FILE PASSAGES. Prints a `Figures`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Distribution, distributionOf } from '../distribution.ts';
import { type Contender, PEERS, prepareOwn } from './contenders.ts';
import { type Line, readCorpus } from './corpus.ts';
import { createRandom } from './random.ts';
import { wordsOf } from './words.ts';

/** Times are milliseconds of the processor's, which what else the machine does hardly touches. */
export interface Figures {
  readonly index: number;
  /** Bytes above the corpus itself; typed arrays count. */
  readonly heap: number;
  /** Null where the contender cannot write what it has. */
  readonly disk: number | null;
  readonly load: number | null;
  readonly query: Distribution;
}

const SEED = 7;
const QUESTIONS = 200;
const WARM_UP = 20;
const FEWEST_WORDS = 3;
const MOST_WORDS = 9;

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function timeOf<T>(work: () => T): Promise<[milliseconds: number, made: Awaited<T>]> {
  const start = processorTime();
  const made = await work();
  return [processorTime() - start, made];
}

async function heapOf(): Promise<number> {
  // What a collection frees outside the heap is counted out after it.
  for (let round = 0; round < 2; round++) {
    globalThis.gc?.();
    await sleep(10);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Stretches of words out of passages, as somebody remembers them. */
function makeQuestions(lines: readonly Line[]): string[] {
  const random = createRandom(SEED);
  const below = (end: number): number => Math.floor(random() * end);
  return Array.from({ length: QUESTIONS }, () => {
    const words = wordsOf(lines[below(lines.length)]?.text ?? '');
    const length = FEWEST_WORDS + below(MOST_WORDS - FEWEST_WORDS + 1);
    const start = below(Math.max(1, words.length - length));
    return words.slice(start, start + length).join(' ');
  });
}

async function measure(contender: Contender, lines: readonly Line[]): Promise<Figures> {
  const before = await heapOf();
  const [index, indexed] = await timeOf(() => contender(lines));
  const questions = makeQuestions(lines);
  for (const question of questions.slice(0, WARM_UP)) await indexed.search(question);
  const heap = (await heapOf()) - before;
  const times: number[] = [];
  for (const question of questions) {
    const [time] = await timeOf(() => indexed.search(question));
    times.push(time);
  }
  const query = distributionOf(times);
  try {
    const kept = indexed.save();
    const [load] = await timeOf(() => indexed.load(kept));
    return { index, heap, disk: kept.length, load, query };
  } catch {
    return { index, heap, disk: null, load: null, query };
  }
}

const [, , name = '', file = '', passages = ''] = process.argv;
const contender = name === 'valstuga' ? await prepareOwn() : PEERS[name as keyof typeof PEERS];
const lines = await readCorpus(file, Number(passages));
process.stdout.write(JSON.stringify(await measure(contender, lines)));
