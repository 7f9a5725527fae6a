import type { Request } from 'express';
import * as z from 'zod';
import { ProblemError } from './problem.ts';

/** UTF-16 code units; chat platforms allow as many, and no more than half of it is heard. */
export const LONGEST_QUESTION = 2000;

const once = (schema: z.ZodType<string>) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Of what every route takes. */
const languageSchema = z
  .enum(['sv', 'en'], 'write sv or en')
  .optional()
  .meta({ description: 'The language to answer in; told from the question when left out.' });

const questionSchema = z
  .string('write one question, as ?q=…')
  .max(LONGEST_QUESTION, `write at most ${LONGEST_QUESTION} characters`)
  .refine((text) => text.trim() !== '', 'write a question, as ?q=…')
  .meta({ description: 'The question, in Swedish or English.', example: 'När är nästa möte?' });

export const answerQuery = z.object({
  q: questionSchema,
  lang: languageSchema,
  after: once(
    z.string('write it once').max(LONGEST_QUESTION, `write at most ${LONGEST_QUESTION} characters`),
  ).meta({ description: 'What was asked before, when `q` follows it up ("och i Kista?").' }),
});

export const listQuery = z.object({ lang: languageSchema });

export const meetingsQuery = listQuery.extend({
  place: once(z.string('write it once').max(100, 'write at most 100 characters')).meta({
    description: 'A place, a district or a neighbourhood.',
    example: 'Södermalm',
  }),
  month: once(
    z.string('write it once').regex(/^(\d{4}-)?(0[1-9]|1[0-2])$/, 'write YYYY-MM, or MM'),
  ).meta({ description: 'YYYY-MM, or MM in whichever year.', example: '2017-01' }),
  status: z
    .enum(['upcoming', 'past'], 'write upcoming or past')
    .optional()
    .meta({ description: 'At this moment.' }),
});

/** @throws ProblemError 400 that names each parameter that cannot be used. */
export function parseQuery<S extends z.ZodObject>(schema: S, { query }: Request): z.infer<S> {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({
    name: path.join('.'),
    detail: message,
  }));
  throw new ProblemError({
    status: 400,
    title: 'The request cannot be answered as it stands.',
    detail: errors.map(({ name, detail }) => `${name}: ${detail}`).join('; '),
    errors,
  });
}
