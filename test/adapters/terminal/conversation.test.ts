import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { KnowledgeAssistant } from '../../../adapters/create-assistant.ts';
import { createConversation } from '../../../adapters/terminal/conversation.ts';
import { untilSaid } from '../process.ts';
import { BUSES, LUNCH, reply, SCHOOL, SOURCE } from '../replies.ts';

/** Answers every question with five passages, and remembers what it was asked. */
function createParrot() {
  const asked: unknown[] = [];
  const assistant: Pick<KnowledgeAssistant, 'ask' | 'sources'> = {
    sources: [SOURCE],
    ask({ text, conversation }) {
      asked.push([text, conversation?.text]);
      if (text === 'fel') throw new Error('a fault');
      const excerpts = [BUSES, SCHOOL, SCHOOL, SCHOOL, LUNCH];
      return {
        reply: reply('passages', { excerpts }),
        conversation: { language: 'sv', text, shown: [] },
      };
    },
  };
  const faults: unknown[] = [];
  const respond = createConversation({
    assistant,
    now: () => ({ date: '2026-01-01', time: '12:00' }),
    language: null,
    firstLanguage: 'en',
    screen: () => ({ colour: false, width: 80 }),
    report: (error) => faults.push(error),
  });
  return { respond, asked, faults };
}

describe('a conversation', () => {
  it('hands on what was said before', () => {
    const { respond, asked } = createParrot();
    respond('bussar');
    respond('  och skolan? ');
    expect(asked).toEqual([
      ['bussar', undefined],
      ['och skolan?', 'bussar'],
    ]);
  });

  it('shows once, to who asks for more, what it left out', () => {
    const { respond, asked } = createParrot();
    expect(respond('bussar')).not.toContain(LUNCH.text);
    expect(respond('Mer!')).toContain(LUNCH.text);
    respond('mer');
    expect(asked).toEqual([
      ['bussar', undefined],
      ['mer', 'bussar'],
    ]);
  });

  it.each(['help', 'hjälp', 'HJALP', '/help', '?'])('helps who writes %s', (word) => {
    const { respond, asked } = createParrot();
    expect(respond(word)).toContain('Nytt från Ekdala');
    expect(asked).toEqual([]);
  });

  it('helps in the language that was spoken last', () => {
    const { respond } = createParrot();
    expect(respond('?')).toContain('I answer with verbatim quotes');
    respond('bussar');
    expect(respond('?')).toContain('Jag svarar med ordagranna citat');
  });

  it('says nothing to a blank line, and ends when someone leaves', () => {
    const { respond } = createParrot();
    expect(respond('  ')).toBe('');
    for (const word of ['quit', 'exit', 'avsluta', ':q']) expect(respond(word)).toBeNull();
  });

  it('apologises for a fault and goes on', () => {
    const { respond, faults } = createParrot();
    expect(respond('fel')).toContain('Something went wrong');
    expect(faults).toHaveLength(1);
    expect(respond('bussar')).toContain(BUSES.text);
  });
});

const SCRIPT = 'script';
const hasScript = spawnSync(SCRIPT, ['-qec', 'true', '/dev/null']).status === 0;

/** The program on a terminal of its own, which util-linux's `script` makes. */
function startOnTerminal(env: Readonly<Record<string, string>> = {}) {
  const command = `"${process.execPath}" dist/main.js ask`;
  const child = spawn(SCRIPT, ['-qec', command, '/dev/null'], {
    env: { PATH: process.env.PATH, LANG: 'sv_SE.UTF-8', TERM: 'xterm', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  return { child, ended, says: (wanted: string) => untilSaid(child.stdout, wanted) };
}

describe.runIf(hasScript)('on a terminal', { timeout: 30_000 }, () => {
  it('greets, answers in colour, understands what follows, and says goodbye at Ctrl-C', async () => {
    const { child, ended, says } = startOnTerminal();
    expect(await says('> ')).toContain('Ställ en fråga.');
    child.stdin.write('När är mötet på Kungsholmen?\r');
    expect(await says('Källa')).toContain('\u001B[1mKungsholmen');
    child.stdin.write('och i Skärholmen?\r');
    expect(await says('Källa')).toContain('lördag 4 februari 2017');
    child.stdin.write('\u0003');
    await says('Hej då!');
    expect(await ended).toEqual([0, null]);
  });

  it('brings questions back at arrow up, obeys NO_COLOR and leaves at Ctrl-D', async () => {
    const { child, ended, says } = startOnTerminal({ NO_COLOR: '1' });
    await says('> ');
    child.stdin.write('skolan\r');
    expect(await says('Källa')).not.toContain('\u001B[1m');
    child.stdin.write('\u001B[A\r');
    expect(await says('Källa')).toContain('skolan');
    child.stdin.write('\u0004');
    await says('Hej då!');
    expect(await ended).toEqual([0, null]);
  });
});
