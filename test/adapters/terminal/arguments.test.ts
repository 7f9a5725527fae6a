import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../adapters/terminal/arguments.ts';
import { UsageError } from '../../../adapters/terminal/usage-error.ts';

const NOTHING = { knowledge: null, now: null, language: null };

describe('parseArguments', () => {
  it('takes a question of several words', () => {
    const question = { kind: 'question', text: 'vad har ni gjort', json: false, ...NOTHING };
    expect(parseArguments(['vad', 'har', 'ni', 'gjort'])).toEqual(question);
  });

  it('takes an empty question for a question', () => {
    expect(parseArguments([''])).toMatchObject({ kind: 'question', text: '' });
  });

  it('takes a question that begins with a hyphen after --', () => {
    expect(parseArguments(['--json', '--', '-5 grader?'])).toMatchObject({
      text: '-5 grader?',
      json: true,
    });
  });

  it('takes options before and after the question', () => {
    const args = ['--lang', 'en', 'möten', '--now=2016-12-20T18:00', '--knowledge', 'docs'];
    expect(parseArguments(args)).toEqual({
      kind: 'question',
      text: 'möten',
      json: false,
      knowledge: 'docs',
      now: { date: '2016-12-20', time: '18:00' },
      language: 'en',
    });
  });

  it('is a conversation without a question, lines with --jsonl, help with --help', () => {
    expect(parseArguments([])).toEqual({ kind: 'conversation', ...NOTHING });
    expect(parseArguments(['--jsonl'])).toEqual({ kind: 'lines', ...NOTHING });
    expect(parseArguments(['--help', '--json'])).toEqual({ kind: 'help', language: null });
  });

  it.each([
    [['--colour'], /--colour/],
    [['--json'], /--json needs a question/],
    [['--json', '--jsonl'], /exclude each other/],
    [['--jsonl', 'möten'], /standard input/],
    [['--lang', 'no', 'x'], /"no" is neither sv nor en/],
    [['--now', '2016-13-01T10:00', 'x'], /--now: "2016-13-01T10:00" is no local date and time/],
    [['--now', '2016-12-01T10:00Z', 'x'], /--now/],
    [['--knowledge=', 'x'], /--knowledge needs a folder/],
    [['x', '--knowledge'], /--knowledge/],
    [['--json=yes', 'x'], /--json/],
  ])('refuses %j', (args, message) => {
    expect(() => parseArguments(args)).toThrow(UsageError);
    expect(() => parseArguments(args)).toThrow(message);
  });
});
