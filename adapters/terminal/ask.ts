import { wordingOf } from '../../src/assistant/wording.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { createConversations } from '../conversations.ts';
import { createKnowledgeAssistant, type KnowledgeAssistant } from '../create-assistant.ts';
import { createProgress } from '../progress.ts';
import { createTerminal } from './adapter.ts';
import { answerLines } from './answer-lines.ts';
import type { Command, Options } from './arguments.ts';
import { createConversation } from './conversation.ts';
import { renderJson } from './json.ts';
import { deepPrintable } from './printable.ts';
import { type RenderOptions, renderReply } from './render.ts';
import { type Streams, write } from './streams.ts';
import { USAGE } from './usage.ts';
import { UsageError } from './usage-error.ts';

/** Where a command runs: what it reads and writes, and what it would otherwise have to find out. */
export interface Surroundings {
  readonly streams: Streams;
  readonly colour: boolean;
  readonly clock: () => LocalDateTime;
  /** The language of the machine's settings. */
  readonly locale: Language;
}

/** What a script may want to know. */
export type Outcome = 'answered' | 'not-found' | 'done';

/**
 * Carries a command out.
 * @throws UsageError, and KnowledgeError before anything is answered.
 */
export async function runCommand(command: Command, around: Surroundings): Promise<Outcome> {
  const { streams } = around;
  if (command.kind === 'help') {
    await write(streams.output, USAGE[command.language ?? around.locale]);
    return 'done';
  }
  if (command.kind === 'conversation' && !(streams.input.isTTY && streams.output.isTTY)) {
    throw new UsageError('a question is missing; questions on standard input need --jsonl');
  }
  const assistant = await createKnowledgeAssistant(command.knowledge ?? undefined, {
    progress: createProgress(streams.errors, () => performance.now()),
    warn: (message) => streams.errors.write(`${deepPrintable(message)}\n`),
  });
  const now = command.now === null ? around.clock : () => command.now ?? around.clock();
  const { language } = command;
  switch (command.kind) {
    case 'question':
      return answerOnce(command, assistant, { ...around, clock: now });
    case 'lines':
      await answerLines(streams, {
        assistant,
        conversations: createConversations(),
        now,
        language,
      });
      return 'done';
    case 'conversation':
      await converse(command, assistant, { ...around, clock: now });
      return 'done';
  }
}

type Asked = Extract<Command, { kind: 'question' }>;

async function answerOnce(
  { text, json, language }: Asked,
  assistant: KnowledgeAssistant,
  around: Surroundings,
): Promise<Outcome> {
  const now = around.clock();
  const { reply } = assistant.ask({ text, now, ...(language && { language }) });
  const options = { ...toScreen(around), today: now.date, conversing: false };
  const drawn = json
    ? renderJson(reply.answer)
    : renderReply(reply, { ...options, sources: assistant.sources });
  await write(around.streams.output, drawn);
  return reply.answer.outcome;
}

/** Resolves when the person has left. */
async function converse(
  { language }: Options,
  assistant: KnowledgeAssistant,
  around: Surroundings,
): Promise<void> {
  const firstLanguage = language ?? around.locale;
  const { greeting, farewell } = wordingOf(firstLanguage);
  const report = (error: unknown): void => {
    around.streams.errors.write(`${error instanceof Error ? error.stack : error}\n`);
  };
  const screen = () => toScreen(around);
  const settings = { assistant, now: around.clock, language, firstLanguage, screen, report };
  const respond = createConversation(settings);
  await new Promise<void>((onLeave, fail) => {
    const options = { streams: around.streams, respond, greeting, farewell, onLeave };
    createTerminal(options).start().catch(fail);
  });
}

// Some terminals do not know their width, or say that it is 0.
const USUAL_COLUMNS = 80;

/** Lines are folded for a terminal alone: elsewhere a quote stays on its line, to be searched for. */
function toScreen({ streams, colour }: Surroundings): Pick<RenderOptions, 'colour' | 'width'> {
  const { isTTY, columns } = streams.output;
  return { colour, width: isTTY ? columns || USUAL_COLUMNS : Infinity };
}
