/**
 * What an answer over HTTP costs beside a bare Express route that returns a constant of the same
 * size, in turns in one run, and whether memory stays flat. Both servers are processes of their own.
 *
 * What a process has of the machine's memory says little of what it holds: nothing presses the
 * collector, so most of it is what has been let go. What is promised is therefore measured after a
 * collection, which the server's process is made to do from outside (`--expose-gc`).
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { distributionOf } from './distribution.ts';
import { readQuestions } from './questions.ts';
import { renderTable } from './table.ts';

const CONNECTIONS = 64;
/** Seconds of each turn. */
const DURATION = 5;
const TURNS = 4;
const REQUESTS = 200_000;
const STEPS = 10;
/** What the project promises: the share of the bare route's throughput, and how memory may grow. */
const TARGETS = { share: 0.5, growth: 1.1 };
/**
 * The analyzers remember 60,000 words of each language, so a word more with each question would fill
 * them for as long as the bench runs. This many are full early, and what grows after that is a leak.
 */
const ENDINGS = 1000;

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Server {
  readonly address: string;
  readonly child: ChildProcess;
}

async function startServer(args: readonly string[]): Promise<Server> {
  const env = { ...process.env, NODE_ENV: 'production', PORT: '0', RATE_LIMIT: '0' };
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  for await (const line of createInterface({ input: child.stdout as Readable })) {
    const { address } = JSON.parse(line) as { readonly address?: string };
    if (address) return { address, child };
  }
  throw new Error(`${args.join(' ')} said no address`);
}

interface Load {
  readonly duration?: number;
  readonly amount?: number;
  /** In turn, or made anew for each request. */
  readonly paths: readonly string[] | (() => string);
}

const load = ({ address }: Server, { paths, ...limit }: Load): Promise<autocannon.Result> =>
  autocannon({
    url: address,
    connections: CONNECTIONS,
    // A machine that does other things too makes some wait for long.
    timeout: 60,
    ...limit,
    requests:
      typeof paths === 'function'
        ? [{ method: 'GET', setupRequest: (request) => ({ ...request, path: paths() }) }]
        : paths.map((path) => ({ method: 'GET', path })),
  });

const pathOf = (question: string): string => `/api/answer?q=${encodeURIComponent(question)}`;

interface Speed {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
}

function toSpeed(results: readonly autocannon.Result[]): Speed {
  const failed = results.filter(({ non2xx, errors }) => non2xx + errors > 0);
  if (failed.length > 0) throw new Error(`requests failed: ${JSON.stringify(failed[0])}`);
  const median = (of: (result: autocannon.Result) => number): number =>
    distributionOf(results.map(of)).median;
  return {
    perSecond: median(({ requests }) => requests.average),
    median: median(({ latency }) => latency.p50),
    p99: median(({ latency }) => latency.p99),
  };
}

/** The servers take turns, so that what else the machine does falls on both. */
async function compareThroughput(own: Server, asked: readonly string[]): Promise<void> {
  const sizes = await Promise.all(
    asked.map(async (path) => (await (await fetch(own.address + path)).arrayBuffer()).byteLength),
  );
  const { median: size } = distributionOf(sizes);
  const bare = await startServer(['--import', 'tsx', 'test/bench/bare-express.ts', String(size)]);
  const contenders = [
    { name: 'bare Express, a constant', server: bare, paths: asked },
    { name: 'answers, 240 questions in turn', server: own, paths: asked },
    {
      name: 'answers, each question new',
      server: own,
      paths: anew(asked),
    },
  ];
  const results = contenders.map((): autocannon.Result[] => []);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [i, { server, paths }] of contenders.entries()) {
      results[i]?.push(await load(server, { duration: DURATION, paths }));
    }
  }
  bare.child.kill();
  const speeds = results.map(toSpeed);
  const [base] = speeds;
  console.log(
    `\nGET /api/answer: ${CONNECTIONS} connections, ${TURNS} × ${DURATION} s, ${size} bytes\n`,
  );
  console.log(
    renderTable([
      ['', 'requests/s', 'median', 'p99', 'ratio', 'target', ''],
      ...contenders.map(({ name }, i) => toRow(name, speeds[i] as Speed, base as Speed, i === 1)),
    ]),
  );
}

function toRow(name: string, speed: Speed, base: Speed, isPromised: boolean): string[] {
  const share = speed.perSecond / base.perSecond;
  return [
    name,
    speed.perSecond.toFixed(0),
    `${speed.median} ms`,
    `${speed.p99} ms`,
    share.toFixed(2),
    ...(isPromised ? [String(TARGETS.share), share >= TARGETS.share ? 'met' : 'not met'] : []),
  ];
}

let asking = 0;
/** With an ending for each round, these are 240,000 questions that have never been asked before. */
function anew(paths: readonly string[]): () => string {
  return () => {
    asking += 1;
    const ending = 1000 + (Math.floor(asking / paths.length) % ENDINGS);
    return `${paths[asking % paths.length]}%20${ending}`;
  };
}

/** Of the process, in megabytes. */
function residentMemory({ child }: Server): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** Loaded into a server beside its own code: tells what is held once all that is not has gone. */
const PROBE = `data:text/javascript,process.on('message',()=>{gc();gc();process.send(process.memoryUsage())})`;

/** Of the process, after a collection: its objects and what they hold outside the heap, in megabytes. */
async function heldMemory({ child }: Server): Promise<number> {
  const said = once(child, 'message') as Promise<[NodeJS.MemoryUsage]>;
  child.send('held?');
  const [{ heapUsed, external }] = await said;
  return (heapUsed + external) / 1024 ** 2;
}

const renderSizes = (sizes: readonly number[]): string =>
  `${sizes.map((size) => size.toFixed(0)).join(' → ')} MB`;

async function watchMemory(own: Server, asked: readonly string[]): Promise<void> {
  const resident: number[] = [];
  const held: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    const half = REQUESTS / STEPS / 2;
    toSpeed([await load(own, { amount: half, paths: asked })]);
    toSpeed([await load(own, { amount: half, paths: anew(asked) })]);
    resident.push(residentMemory(own));
    held.push(await heldMemory(own));
  }
  const growth = (held.at(-1) ?? 0) / (held[1] ?? 1);
  console.log(
    `\nMemory after each ${REQUESTS / STEPS} of ${REQUESTS} requests, half of them new questions\n`,
  );
  console.log(`  held, after a collection: ${renderSizes(held)}`);
  console.log(`  of the machine, before it: ${renderSizes(resident)}`);
  const met = growth <= TARGETS.growth ? 'met' : 'not met';
  console.log(
    `  held: ${growth.toFixed(2)} from the second to the last; target ${TARGETS.growth}, ${met}`,
  );
}

execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
const own = await startServer(['dist/main.js', 'start']);
const asked = readQuestions().map(pathOf);
await compareThroughput(own, asked);
own.child.kill();
const fresh = await startServer(['--expose-gc', '--import', PROBE, 'dist/main.js', 'start']);
await watchMemory(fresh, asked);
fresh.child.kill();
