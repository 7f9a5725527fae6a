import * as z from 'zod';
import { type LocalDateTime, parseLocalDateTime } from '../../src/language/local-date-time.ts';

/** One line of `--jsonl`. */
export interface QuestionLine {
  readonly question: string;
  readonly conversation: string | null;
  readonly now: LocalDateTime | null;
}

const now = z.string('must be a string').transform((text, context): LocalDateTime => {
  try {
    return parseLocalDateTime(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
});

// Keys of the sender's own are left alone, and null says what leaving a key out says.
const questionLine = z.object(
  {
    question: z.string('must be a string'),
    conversation: z
      .union([z.string(), z.number().transform(String)], 'must be a string or a number')
      .nullish(),
    now: now.nullish(),
  },
  'must be an object with the key "question"',
);

/** @throws Error whose message says what is wrong with the line. */
export function parseQuestionLine(text: string): QuestionLine {
  const line = questionLine.safeParse(parseJson(text));
  if (!line.success) throw new Error(line.error.issues.map(renderIssue).join('; '));
  const { question, conversation, now } = line.data;
  return { question, conversation: conversation ?? null, now: now ?? null };
}

function renderIssue({ path, message }: z.core.$ZodIssue): string {
  return path.length > 0 ? `${path.join('.')}: ${message}` : `the line ${message}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('the line is not JSON', { cause });
  }
}
