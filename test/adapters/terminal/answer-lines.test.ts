import { describe, expect, it } from 'vitest';
import { MOST_LINE_BYTES } from '../../../adapters/terminal/answer-lines.ts';
import { NAUGHTY } from '../naughty.ts';
import { run, start, untilSaid } from '../process.ts';

async function answersTo(lines: readonly (string | object)[], args: readonly string[] = []) {
  const written = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const { code, output, errors } = await run(['ask', '--jsonl', ...args], {
    input: written.join('\n'),
  });
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  const answers = output.split('\n');
  expect(answers.pop()).toBe('');
  return answers.map((answer) => JSON.parse(answer));
}

const SCHOOL = { question: 'skolan' };

// Milliseconds: a process takes most of a second to start, and several where others run.
describe('ask --jsonl', { timeout: 30_000 }, () => {
  it('answers in order, with errors in their place, and nothing to blank lines', async () => {
    const answers = await answersTo([
      SCHOOL,
      '{',
      '',
      '   ',
      '[]',
      {},
      { question: 7 },
      { ...SCHOOL, now: 'nu' },
      { ...SCHOOL, conversation: [] },
      { question: `${'x'.repeat(MOST_LINE_BYTES)}` },
      { ...SCHOOL, now: null, conversation: null, mine: 'kept out' },
      { question: 'Vad tycker ni om NATO?' },
    ]);
    expect(answers.map(({ error, outcome }) => error ?? outcome)).toEqual([
      'answered',
      'the line is not JSON',
      'the line must be an object with the key "question"',
      'question: must be a string',
      'question: must be a string',
      expect.stringMatching(/^now: "nu" is no local date and time/),
      'conversation: must be a string or a number',
      'the line is longer than 1000000 bytes',
      'answered',
      'not-found',
    ]);
  });

  it('keeps conversations apart', async () => {
    const meeting = 'När är mötet på Kungsholmen?';
    const answers = await answersTo([
      { question: meeting, conversation: 'a' },
      { question: 'Vad har ni gjort för skolan?', conversation: 'b' },
      { question: 'och i Skärholmen?', conversation: 'a' },
      { question: meeting, conversation: 1 },
      { question: 'och i Skärholmen?', conversation: 1 },
    ]);
    expect(answers[2].events[0]).toMatchObject({ place: 'Skärholmen' });
    expect(answers[4].events).toEqual(answers[2].events);
  });

  it('knows the time of each line', async () => {
    const question = 'När är mötet i Skärholmen?';
    const answers = await answersTo(
      [{ question, now: '2017-02-01T12:00' }, { question, now: '2017-02-05T12:00' }, { question }],
      ['--now', '2017-01-01T12:00'],
    );
    const statuses = answers.map(({ events }) => events[0].status);
    expect(statuses).toEqual(['upcoming', 'past', 'upcoming']);
  });

  it('answers a line before the next one comes', async () => {
    const child = start(['ask', '--jsonl']);
    child.stdin.write('{"question":"skolan"}\n{"question":');
    expect(await untilSaid(child.stdout, '\n')).toContain('"question":"skolan"');
    child.stdin.end('"bostäder"}');
    expect(await untilSaid(child.stdout, '\n')).toContain('"question":"bostäder"');
  });

  it('says the same to the same question, however often', async () => {
    const { output } = await run(['ask', '--jsonl', '--now', '2024-01-01T12:00'], {
      input: '{"question":"möten"}\n'.repeat(3),
    });
    expect(new Set(output.trimEnd().split('\n')).size).toBe(1);
  });

  it('answers whatever people write, in one line each that a terminal has nothing to obey in', async () => {
    const input = NAUGHTY.map((question) => JSON.stringify({ question })).join('\n');
    const { code, output, errors } = await run(['ask', '--jsonl'], { input });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point.
    expect(output).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E]/);
    const answers = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ question }) => question)).toEqual(NAUGHTY);
    for (const { outcome } of answers) expect(outcome).toMatch(/^(?:answered|not-found)$/);
  });
});
