/**
 * What an index costs as documents grow in number, beside other engines on the same passages. Each in a
 * process of its own, so that heaps do not mix; one that takes too much time or memory is stopped and said
 * to be. `npm run bench:scale -- [--sizes 1000,10000] [--seconds 600]`.
 */
import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { corpusFile, HOW_TO_GET } from './scale/corpus.ts';
import type { Figures } from './scale/run-contender.ts';
import { renderTable, verdict } from './table.ts';

/** Of bare MiniSearch's, and of the time to make an index; at the largest size. */
const TARGETS = { query: 0.25, heap: 0.7, load: 0.1 };

const CONTENDERS = ['valstuga', 'minisearch', 'orama', 'flexsearch', 'lunr'] as const;
const BARE = 'minisearch';
const MOST_MEGABYTES = 4096;
const MEGABYTE = 2 ** 20;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,62000,320000' },
    seconds: { type: 'string', default: '600' },
  },
});
const sizes = values.sizes.split(',').map(Number);

type Name = (typeof CONTENDERS)[number];

/** Null for a contender that was stopped. */
async function measure(name: Name, file: string, size: number): Promise<Figures | null> {
  const script = fileURLToPath(new URL('./scale/run-contender.ts', import.meta.url));
  const options = [`--max-old-space-size=${MOST_MEGABYTES}`, '--expose-gc', '--import', 'tsx'];
  const timeout = Number(values.seconds) * 1000;
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...options, script, name, file, String(size)],
      { timeout, killSignal: 'SIGKILL' },
    );
    return JSON.parse(stdout) as Figures;
  } catch {
    return null;
  }
}

const milliseconds = (value: number): string =>
  value < 10 ? `${value.toFixed(2)} ms` : `${value.toFixed(0)} ms`;
const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`;
const megabytes = (value: number): string => `${(value / MEGABYTE).toFixed(1)} MB`;
const ratio = (value: number, base: number): string => `${(value / base).toFixed(2)}×`;

interface Column {
  readonly title: string;
  of(figures: Figures): number | null;
  render(value: number): string;
}

const COLUMNS: readonly Column[] = [
  { title: 'index', of: ({ index }) => index, render: seconds },
  { title: 'heap', of: ({ heap }) => heap, render: megabytes },
  { title: 'disk', of: ({ disk }) => disk, render: megabytes },
  { title: 'load', of: ({ load }) => load, render: seconds },
  { title: 'p50', of: ({ query }) => query.median, render: milliseconds },
  { title: 'p95', of: ({ query }) => query.p95, render: milliseconds },
  { title: 'p99', of: ({ query }) => query.p99, render: milliseconds },
];

type Measured = ReadonlyMap<Name, Figures | null>;

function renderSize(measured: Measured): string {
  const bare = measured.get(BARE) ?? null;
  const rows = [...measured].map(([name, figures]) => {
    if (!figures) return [name, `stopped after ${values.seconds} s or ${MOST_MEGABYTES} MB`];
    return [
      name,
      ...COLUMNS.flatMap(({ of, render }) => {
        const [own, other] = [of(figures), bare && of(bare)];
        if (own === null) return ['too large', ''];
        return [render(own), other === null ? '' : ratio(own, other)];
      }),
    ];
  });
  const header = ['', ...COLUMNS.flatMap(({ title }) => [title, 'ratio'])];
  return renderTable([header, ...rows]);
}

/** How many times as much at ten times as many passages. */
function renderGrowth(all: ReadonlyMap<number, Measured>): string {
  const rows = CONTENDERS.map((name) => [
    name,
    ...sizes.slice(1).flatMap((size, i) => {
      const before = sizes[i] ?? size;
      const decades = Math.log10(size / before);
      const [small, large] = [all.get(before)?.get(name), all.get(size)?.get(name)];
      if (!small || !large) return ['', '', ''];
      const growth = (of: (figures: Figures) => number): string =>
        `${((of(large) / of(small)) ** (1 / decades)).toFixed(1)}×`;
      return [
        growth(({ index }) => index),
        growth(({ heap }) => heap),
        growth(({ query }) => query.p95),
      ];
    }),
  ]);
  const header = sizes.slice(1).flatMap((size, i) => [`${sizes[i]}–${size}: index`, 'heap', 'p95']);
  return renderTable([['', ...header], ...rows]);
}

function renderTargets(measured: Measured): string {
  const [own, bare] = [measured.get('valstuga'), measured.get(BARE)];
  if (!own || !bare) return '  no verdict without both';
  const row = (name: string, value: number, target: number): string[] => [
    name,
    value.toFixed(3),
    String(target),
    verdict(value, target),
  ];
  return renderTable([
    ['', 'ratio', 'target', ''],
    row('query p95 to bare MiniSearch', own.query.p95 / bare.query.p95, TARGETS.query),
    row('heap to bare MiniSearch', own.heap / bare.heap, TARGETS.heap),
    ...(own.load === null ? [] : [row('loading to indexing', own.load / own.index, TARGETS.load)]),
  ]);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
console.log(
  `Milliseconds of processor time; heap above the corpus, typed arrays counted. Peers with Snowball's stems, without stop words.`,
);
if (!process.env.VALSTUGA_CORPORA) console.log(`\n${HOW_TO_GET}`);
const all = new Map<number, Measured>();
for (const size of sizes) {
  const file = corpusFile(size);
  const measured = new Map<Name, Figures | null>();
  for (const name of CONTENDERS) {
    process.stderr.write(`${size} passages: ${name}\n`);
    measured.set(name, await measure(name, file, size));
  }
  all.set(size, measured);
  console.log(`\n${size} passages\n\n${renderSize(measured)}`);
}
console.log(`\nTen times as many passages\n\n${renderGrowth(all)}`);
const largest = all.get(sizes.at(-1) ?? 0);
if (largest) console.log(`\n${sizes.at(-1)} passages\n\n${renderTargets(largest)}`);
