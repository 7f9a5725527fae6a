import { createInterface, type Interface } from 'node:readline';
import type { Adapter, Health } from '../adapter.ts';
import type { Respond } from './conversation.ts';
import type { Streams } from './streams.ts';

export interface TerminalOptions {
  readonly streams: Pick<Streams, 'input' | 'output'>;
  readonly respond: Respond;
  readonly greeting: string;
  readonly farewell: string;
  /** Called once, when the person has left. */
  readonly onLeave: () => void;
}

const PROMPT = '> ';
/** Questions that the up arrow brings back. */
const MOST_REMEMBERED = 100;

/**
 * A conversation on a terminal. Its history is never written to disk: what someone asks a party
 * may reveal what they think of it.
 */
export function createTerminal(options: TerminalOptions): Adapter {
  let lines: Interface | undefined;
  let health: Health = { state: 'starting' };
  return {
    name: 'terminal',
    async start() {
      lines = openTerminal(options);
      health = { state: 'ready' };
      lines.once('close', () => {
        health = { state: 'stopped' };
      });
    },
    async stop() {
      lines?.close();
      health = { state: 'stopped' };
    },
    health: () => health,
  };
}

function openTerminal({ streams, respond, ...options }: TerminalOptions): Interface {
  const { input, output } = streams;
  const settings = { prompt: PROMPT, historySize: MOST_REMEMBERED, removeHistoryDuplicates: true };
  const lines = createInterface({ input, output, ...settings });
  let said = '\n';
  lines.on('line', (line) => {
    const response = respond(line);
    if (response === null) {
      said = '';
      lines.close();
      return;
    }
    output.write(response === '' ? '' : `\n${response}\n`);
    lines.prompt();
  });
  // Ctrl-C leaves as Ctrl-D does; both leave the cursor after the prompt.
  lines.on('SIGINT', () => lines.close());
  lines.once('close', () => {
    output.write(`${said}${options.farewell}\n`);
    options.onLeave();
  });
  output.write(`${options.greeting}\n\n`);
  lines.prompt();
  return lines;
}
