import type { Assistant } from '../../src/assistant/assistant.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import type { Language } from '../../src/language/stop-words.ts';
import type { Conversations } from '../conversations.ts';
import { renderError, renderJson } from './json.ts';
import { parseQuestionLine, type QuestionLine } from './question-line.ts';
import { type Line, readLines } from './read-lines.ts';
import { type Streams, write } from './streams.ts';

export interface LineOptions {
  readonly assistant: Assistant;
  readonly conversations: Conversations;
  /** The time of a line that states none. */
  readonly now: () => LocalDateTime;
  readonly language: Language | null;
}

export const MOST_LINE_BYTES = 1_000_000;

/** One Answer or error for each line that is not blank, in their order, before the next is read. */
export async function answerLines(
  { input, output }: Pick<Streams, 'input' | 'output'>,
  options: LineOptions,
): Promise<void> {
  for await (const line of readLines(input, MOST_LINE_BYTES)) {
    if (line.kind === 'text' && line.text.trim() === '') continue;
    await write(output, await answerLine(line, options));
  }
}

async function answerLine(line: Line, options: LineOptions): Promise<string> {
  try {
    return await answerQuestion(parseQuestionLine(textOf(line)), options);
  } catch (error) {
    return renderError(error instanceof Error ? error.message : String(error));
  }
}

function textOf(line: Line): string {
  switch (line.kind) {
    case 'text':
      return line.text;
    case 'too-long':
      throw new Error(`the line is longer than ${MOST_LINE_BYTES} bytes`);
    case 'not-utf8':
      throw new Error('the line is not UTF-8');
  }
}

async function answerQuestion(
  { question, conversation: id, now }: QuestionLine,
  { assistant, conversations, ...options }: LineOptions,
): Promise<string> {
  const before = id === null ? undefined : await conversations.recall(id);
  const { reply, conversation } = assistant.ask({
    text: question,
    now: now ?? options.now(),
    ...(before && { conversation: before }),
    ...(options.language && { language: options.language }),
  });
  if (id !== null) await conversations.remember(id, conversation);
  return renderJson(reply.answer);
}
