import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createFolder, FRONT_MATTER } from '../../knowledge/folder.ts';
import { run } from '../process.ts';

/** Milliseconds: a process takes most of a second to start, and several where others run. */
const TIMEOUT = 30_000;

const ASKED = ['ask', 'Vad har ni gjort för skolan?'];
const UNANSWERED = ['ask', 'Vad tycker ni om NATO?'];

describe('ask', { timeout: TIMEOUT }, () => {
  it('answers for a person, and ends with 0', async () => {
    const { code, output, errors } = await run(ASKED);
    expect(output).toMatch(/Höjt elevhälsans budget med mer än 25 miljoner kronor\.\n/);
    expect(output).toMatch(/\nKälla: .* · december 2023 \(datum härlett\)\n$/);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });

  it('ends with 1 when nothing is found, and says what the documents are', async () => {
    const { code, output, errors } = await run(UNANSWERED);
    expect(output).toContain('Gör din röst hörd');
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
  });

  it('answers an empty question that it finds nothing', async () => {
    expect(await run(['ask', ''])).toMatchObject({ code: 1, errors: '' });
  });

  it('is asked at the time that --now says', async () => {
    const args = ['ask', 'När är mötet i Skärholmen?', '--now'];
    const [before, after] = await Promise.all([
      run([...args, '2017-02-01T12:00']),
      run([...args, '2017-02-05T12:00']),
    ]);
    expect(before.output).toContain(
      'lördag 4 februari 2017 · tid anges inte · kommande, om 3 dagar',
    );
    expect(after.output).toContain('lördag 4 februari 2017 · tid anges inte · har varit');
  });

  it('answers in the language that --lang says', async () => {
    const { output } = await run(['ask', '--lang', 'en', 'skolan']);
    expect(output).toContain('Translation: ');
    expect(output).toContain('\nSource: ');
  });

  it('answers from the folder that --knowledge names, and from no other', async () => {
    const text = '\n# Nytt\n\n- Bryggan är lagad efter stormen.\n';
    const directory = await createFolder({ 'nytt.md': `${FRONT_MATTER}${text}` });
    const [there, elsewhere] = await Promise.all([
      run(['ask', 'Är bryggan lagad?', '--knowledge', directory]),
      run(['ask', 'Är bryggan lagad?']),
    ]);
    expect(there.output).toMatch(/^│ Bryggan är lagad efter stormen\.\n\nKälla: Nytt från Ekdala/);
    expect([there.code, elsewhere.code]).toEqual([0, 1]);
  });

  it('says how it is used, in either language', async () => {
    const [english, swedish] = await Promise.all([
      run(['ask', '--help']),
      run(['ask', '--help'], { env: { LC_ALL: 'sv_SE.UTF-8' } }),
    ]);
    expect(english).toMatchObject({ code: 0, output: expect.stringContaining('another folder') });
    expect(swedish).toMatchObject({ code: 0, output: expect.stringContaining('en annan mapp') });
  });
});

describe('ask --json', { timeout: TIMEOUT }, () => {
  it('writes one Answer on one line, with the contract’s fields and no others', async () => {
    const { code, output } = await run(['ask', '--json', 'När är mötet i Skärholmen?']);
    expect(output.indexOf('\n')).toBe(output.length - 1);
    const answer = JSON.parse(output);
    expect(Object.keys(answer)).toEqual([
      'question',
      'language',
      'outcome',
      'excerpts',
      'events',
      'suggestions',
    ]);
    const excerpt = ['text', 'translation', 'score', 'citation'];
    const meeting = ['place', 'date', 'time', 'venue', 'organizer', 'status'];
    expect(Object.keys(answer.excerpts[0])).toEqual(excerpt);
    expect(Object.keys(answer.events[0])).toEqual([...excerpt, ...meeting]);
    expect(Object.keys(answer.events[0].citation)).toEqual([
      'documentId',
      'title',
      'publisher',
      'published',
      'section',
      'url',
      'start',
      'end',
    ]);
    expect({ code, place: answer.events[0].place }).toEqual({ code: 0, place: 'Skärholmen' });
  });

  it('ends with 1 when nothing is found', async () => {
    const { code, output } = await run([...UNANSWERED, '--json']);
    expect({ code, outcome: JSON.parse(output).outcome }).toEqual({
      code: 1,
      outcome: 'not-found',
    });
  });

  it('writes the same bytes in another process', async () => {
    const asked = [...ASKED, '--json', '--now', '2024-01-01T12:00'];
    const [first, second] = await Promise.all([run(asked), run(asked)]);
    expect(first.output).toBe(second.output);
  });
});

describe('wrong use', { timeout: TIMEOUT }, () => {
  it.each([
    [['ask', '--colour', 'x'], '--colour'],
    [['ask', '--json'], '--json needs a question'],
    [['ask', '--json', '--jsonl'], '--json and --jsonl exclude each other'],
    [['ask'], 'questions on standard input need --jsonl'],
    [['ask', 'x', '--knowledge', '/nowhere/at/all'], 'there is no such folder'],
    [['tell'], 'not "tell"'],
    [[], 'the first word must be ask, rank or start'],
  ])('%j ends with 2 and says why', async (args, why) => {
    const { code, output, errors } = await run(args);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(why);
    expect(errors).not.toMatch(/\n\s+at /);
  });

  it('of a folder with faults lists all of them by file and line', async () => {
    const directory = await createFolder({
      'a.md': `${FRONT_MATTER.replace('2025-03-01', 'nyss').replace('language', 'tongue')}\n# Nytt\n`,
      'b.md': '# Inget\n',
    });
    const { code, output, errors } = await run(['ask', 'x', '--knowledge', directory]);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(/^a\.md:\d+: .*tongue/m);
    expect(errors).toMatch(/^a\.md:\d+: .*published/m);
    expect(errors).toMatch(/^b\.md:1: /m);
  });
});

describe('the output', { timeout: TIMEOUT }, () => {
  it('has no colour in a pipe, but where FORCE_COLOR asks for it and NO_COLOR does not object', async () => {
    const [plain, forced, both] = await Promise.all([
      run(ASKED),
      run(ASKED, { env: { FORCE_COLOR: '1' } }),
      run(ASKED, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }),
    ]);
    expect(plain.output).not.toContain('\u001B');
    expect(forced.output).toContain('\u001B[');
    expect(both.output).toBe(plain.output);
  });

  it('may be closed early', async () => {
    const shell = promisify(execFile);
    const lines = '{"question":"skolan"}\\n';
    const { stdout, stderr } = await shell('sh', [
      '-c',
      `for i in 1 2 3 4 5 6 7 8 9; do printf '${lines}${lines}${lines}'; done |
       "$0" dist/main.js ask --jsonl | head -1`,
      process.execPath,
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ question: 'skolan' });
    expect(stderr).toBe('');
  });
});
