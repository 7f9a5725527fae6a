import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runRank } from '../../../adapters/terminal/rank/run-rank.ts';
import { run, start, untilSaid } from '../process.ts';

/** Milliseconds: a process takes most of a second to start, and several where others run. */
const TIMEOUT = 30_000;

const CORPUS = [
  { id: 'd1', title: 'Bryggan', text: 'Bryggan lagas efter stormen.' },
  { id: 'd2', title: '', text: 'Simskolan tar emot barn från sex år.', doc: 'elsewhere' },
  { id: 'd3', title: '', text: 'Båtplatserna vid bryggan\n\nfördelas i mars.' },
];
const QUERIES = [
  { id: 'q2', text: 'När fördelas båtplatser?', relevant: ['d3'] },
  { id: 'q1', text: 'Vem lagar bryggorna?' },
];

const lines = (records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

async function createFiles(files: Readonly<Record<string, string | Uint8Array>>) {
  const directory = await mkdtemp(join(tmpdir(), 'rank-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(directory, name), content);
  }
  return (name: string): string => join(directory, name);
}

async function rank(
  files: { readonly corpus?: string | Uint8Array; readonly queries?: string },
  ...more: readonly string[]
) {
  const { corpus = lines(CORPUS), queries = lines(QUERIES) } = files;
  const name = typeof corpus === 'string' ? 'corpus.jsonl' : 'corpus.jsonl.gz';
  const path = await createFiles({ [name]: corpus, 'queries.jsonl': queries });
  return run(['rank', '--corpus', path(name), '--queries', path('queries.jsonl'), ...more]);
}

describe('rank', { timeout: TIMEOUT }, () => {
  it('prints a TREC run, best first, in the order of the queries', async () => {
    const { code, output } = await rank({});
    expect(output).toMatch(
      /^(?:q2 Q0 d\d \d \d+\.\d{6} valstuga\n)+(?:q1 Q0 d\d \d \S+ valstuga\n)+$/,
    );
    expect(output).toMatch(/^q2 Q0 d3 1 /);
    expect(output).toMatch(/^q1 Q0 d1 1 .*\nq1 Q0 d3 2 /m);
    expect(code).toBe(0);
  });

  it('prints as many passages for a query as --top says', async () => {
    const { output } = await rank({}, '--top', '1');
    expect(output.split('\n').map((line) => line.split(' ')[2])).toEqual(['d3', 'd1', undefined]);
  });

  it('prints the same run for the corpus in another order, and unpacks it', async () => {
    const twins = [...CORPUS, { ...CORPUS[0], id: 'd0' }];
    const [one, other] = await Promise.all([
      rank({ corpus: lines(twins) }),
      rank({ corpus: gzipSync(lines(twins.toReversed())) }),
    ]);
    expect(other.output).toBe(one.output);
    expect(one.output).toMatch(/^q1 Q0 d0 1 .*\nq1 Q0 d1 2 /m);
  });

  it('names every line of the corpus that is at fault, and prints nothing', async () => {
    const corpus = [
      '\uFEFF{"id":"a","title":"","text":"ett"}',
      '{"id":"b","title":"",',
      '',
      '{"id":"c","text":"tre"}',
      '{"id":"a","title":"","text":"fyra"}',
      '{"id":"d e","title":"","text":"fem"}',
      '"sex"',
    ];
    const { code, output, errors } = await rank({ corpus: corpus.join('\n') });
    expect({ code, output }).toEqual({ code: 2, output: '' });
    const messages = errors.trim().split('\n');
    expect(messages.map((message) => message.replace(/^.*corpus\.jsonl:/, ''))).toEqual([
      '2: not JSON',
      '4: title: must be a string',
      '5: id: "a" has been used before',
      '6: id: must be one word, without white space',
      '7: must be an object',
    ]);
  });

  it('names the line of the queries that is at fault', async () => {
    const { code, output, errors } = await rank({ queries: '{"id":"q1","text":"ja"}\n{"id":2}' });
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(/queries\.jsonl:2: id: must be a string; text: must be a string\n$/);
  });

  it('says which file is missing, or is not what its name says', async () => {
    const path = await createFiles({ 'queries.jsonl': '', 'corpus.jsonl.gz': lines(CORPUS) });
    const args = ['rank', '--queries', path('queries.jsonl'), '--corpus'];
    const [missing, unpacked] = await Promise.all([
      run([...args, path('none.jsonl')]),
      run([...args, path('corpus.jsonl.gz')]),
    ]);
    expect(missing).toMatchObject({ code: 2, output: '' });
    expect(missing.errors).toMatch(/none\.jsonl cannot be read: ENOENT/);
    expect(unpacked).toMatchObject({ code: 2, output: '' });
    expect(unpacked.errors).toMatch(/corpus\.jsonl\.gz cannot be read: incorrect header check/);
  });

  it.each([
    [['--top', '0'], '--top: "0" is no whole number'],
    [['--top', 'ten'], '--top: "ten" is no whole number'],
    [['--top', '201'], '--top: "201" is no whole number from 1 to 200'],
    [['--most', '3'], "Unknown option '--most'"],
  ])('refuses %j', async (more, message) => {
    const { code, output, errors } = await rank({}, ...more);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(message);
    expect(errors).toContain('npm run --silent rank -- --help');
  });

  it('wants both files, and says how it is used', async () => {
    const [help, without] = await Promise.all([
      run(['rank', '--help']),
      run(['rank', '--corpus', 'corpus.jsonl']),
    ]);
    expect(help).toMatchObject({ code: 0, errors: '' });
    expect(help.output).toContain('QUERY_ID Q0 DOCUMENT_ID RANK SCORE TAG');
    expect(without).toMatchObject({ code: 2, output: '' });
    expect(without.errors).toContain('--queries needs a file');
  });

  it('tells of all that takes over a second how far it has come', async () => {
    const path = await createFiles({ 'c.jsonl': lines(CORPUS), 'q.jsonl': lines(QUERIES) });
    const [output, errors] = [new PassThrough(), new PassThrough()];
    let now = 0;
    const clock = (): number => {
      now += 2000;
      return now;
    };
    const args = ['--corpus', path('c.jsonl'), '--queries', path('q.jsonl')];
    await runRank(args, { streams: { output, errors }, clock });
    const said = String(errors.read());
    expect(said).toContain('lines read: 3\n');
    expect(said).toContain('passages indexed: 3 of 3\n');
    expect(said).toContain('queries ranked: 2\n');
  });

  it('ends quietly when nobody reads on', async () => {
    const many = Array.from({ length: 4000 }, (_, i) => ({ id: `q${i}`, text: 'bryggan' }));
    const path = await createFiles({
      'corpus.jsonl': lines(CORPUS),
      'queries.jsonl': lines(many),
    });
    const child = start([
      'rank',
      ...['--corpus', path('corpus.jsonl'), '--queries', path('queries.jsonl')],
    ]);
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await untilSaid(child.stdout, 'q0 Q0');
    child.stdout.destroy();
    expect(await ended).toBe(0);
    expect(errors.replaceAll(/^[a-z ]+: \d+(?: of \d+)?\n/gm, '')).toBe('');
  });
});
