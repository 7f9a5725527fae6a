/**
 * `npm run bench`: what an answer costs, beside a bare full-text search of the same passages, and
 * what it costs to start. All in one run on one machine, so that the ratios mean something.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { parseLocalDateTime } from '../../src/language/local-date-time.ts';
import { weightOf } from '../../src/language/stop-words.ts';
import { tokenize } from '../../src/language/tokens.ts';
import { importBuilt } from './built.ts';
import { type Distribution, distributionOf } from './distribution.ts';
import { readQuestions } from './questions.ts';
import { renderTable, verdict } from './table.ts';
import { benchTelegram } from './telegram.ts';

/** What the project promises; milliseconds and megabytes. */
const TARGETS = { median: 1, p99: 5, start: 600, memory: 150 };

const WARM_UP = 2;
const ROUNDS = 10;
const STARTS = 10;
const MEGABYTE = 2 ** 20;

const root = fileURLToPath(new URL('../../', import.meta.url));
const { createKnowledgeAssistant } = await importBuilt();
const NOW = parseLocalDateTime('2026-11-21T12:00');
const QUESTION = ['--json', 'what has been done about housing?'];

/** What `npm run ask` gives to Node, options included, and a question. */
function readAsked(): string[] {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    readonly scripts: { readonly ask: string };
  };
  const [, ...args] = scripts.ask.split(' ');
  return [...args, ...QUESTION];
}

/** A full-text index of the passages' texts and translations, with the same stop words. */
async function createPeer(): Promise<Ask> {
  const { documents } = await loadKnowledge(`${root}knowledge`);
  const isStopWord = (word: string): boolean =>
    weightOf(word, 'sv') === 'function' || weightOf(word, 'en') === 'function';
  const search = new MiniSearch<{ id: number; text: string; translation: string }>({
    fields: ['text', 'translation'],
    tokenize: (text) => tokenize(text).map(({ word }) => word),
    processTerm: (word) => (isStopWord(word) ? null : word),
  });
  const passages = documents.flatMap((document) => document.passages);
  search.addAll(
    passages.map(({ text, translation }, id) => ({ id, text, translation: translation ?? '' })),
  );
  return (question) => search.search(question);
}

type Ask = (question: string) => unknown;

interface Measured {
  /** Each question for the first time, in a process that has just begun. */
  readonly first: Distribution;
  /** Once everything is warm. */
  readonly warm: Distribution;
}

/**
 * Milliseconds that each question takes. The contenders take turns, round by round, so that what
 * else the machine does falls on all alike.
 */
function measure(questions: readonly string[], contenders: readonly Ask[]): Measured[] {
  const rounds = contenders.map((): number[][] => []);
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [i, ask] of contenders.entries()) {
      rounds[i]?.push(questions.map((question) => timeOf(() => ask(question))));
    }
  }
  return rounds.map((times) => ({
    first: distributionOf(times[0] ?? []),
    warm: distributionOf(times.slice(WARM_UP).flat()),
  }));
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function run(args: readonly string[]): string {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
  return stderr;
}

/** Milliseconds from the start of a process to its end. */
const starts = (args: readonly string[]): Distribution =>
  distributionOf(Array.from({ length: STARTS }, () => timeOf(() => run(args))));

const REPORT_MEMORY = `data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))`;

/** The most memory that a process has had, in megabytes. */
function memoryOf(args: readonly string[]): number {
  const kilobytes = Number(/(\d+)\s*$/.exec(run(['--import', REPORT_MEMORY, ...args]))?.[1]);
  if (!(kilobytes > 0)) throw new Error(`node ${args.join(' ')} tells no memory`);
  return (kilobytes * 1024) / MEGABYTE;
}

const milliseconds = (value: number): string =>
  value < 10 ? `${value.toFixed(3)} ms` : `${value.toFixed(0)} ms`;
const megabytes = (value: number): string => `${value.toFixed(0)} MB`;
const times = (value: number, base: number): string => `${(value / base).toFixed(1)}×`;

async function compareAnswers(): Promise<void> {
  const questions = readQuestions();
  const assistant = await createKnowledgeAssistant();
  const ask: Ask = (text) => assistant.ask({ text, now: NOW });
  const [answer, search] = measure(questions, [ask, await createPeer()]);
  if (!answer || !search) throw new RangeError('nothing was measured');
  console.log(`\nOne answer: ${questions.length} questions, ${ROUNDS} rounds\n`);
  const row = (name: string, of: (each: Measured) => number, target?: number): string[] => [
    name,
    milliseconds(of(answer)),
    milliseconds(of(search)),
    times(of(answer), of(search)),
    ...(target ? [milliseconds(target), verdict(of(answer), target)] : []),
  ];
  console.log(
    renderTable([
      ['', 'answer', 'bare search', 'ratio', 'target', ''],
      row('median', ({ warm }) => warm.median, TARGETS.median),
      row('p95', ({ warm }) => warm.p95),
      row('p99', ({ warm }) => warm.p99, TARGETS.p99),
      row('most', ({ warm }) => warm.most),
      row('first time, median', ({ first }) => first.median),
      row('first time, p99', ({ first }) => first.p99),
    ]),
  );
}

function compareStarts(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
  const asked = readAsked();
  const own = starts(asked);
  const bare = starts(['-e', '']);
  const memory = memoryOf(asked);
  const bareMemory = memoryOf(['-e', '']);
  console.log(`\nOne question on the command line: ${STARTS} runs\n`);
  console.log(
    renderTable([
      ['', 'ask --json', "node -e ''", 'ratio', 'target', ''],
      [
        'median',
        milliseconds(own.median),
        milliseconds(bare.median),
        times(own.median, bare.median),
        milliseconds(TARGETS.start),
        verdict(own.median, TARGETS.start),
      ],
      ['most', milliseconds(own.most), milliseconds(bare.most), times(own.most, bare.most)],
      [
        'memory',
        megabytes(memory),
        megabytes(bareMemory),
        times(memory, bareMemory),
        megabytes(TARGETS.memory),
        verdict(memory, TARGETS.memory),
      ],
    ]),
  );
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
await compareAnswers();
compareStarts();
await benchTelegram(await createKnowledgeAssistant(), readQuestions());
