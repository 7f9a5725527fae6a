import type * as z from 'zod';
import { answerQuery, listQuery, meetingsQuery } from '../query.ts';
import { answerSchema, meetingsSchema, sourcesSchema, topicsSchema } from './schemas.ts';

/** What the API offers: the OpenAPI document and the page that shows it are made of this. */
export interface Operation {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly query: z.ZodObject;
  readonly body: z.ZodType;
  /** A request to try. */
  readonly example: string;
}

export const OPERATIONS: readonly Operation[] = [
  {
    path: '/api/answer',
    id: 'answer',
    summary: 'Answer a question',
    description:
      'The published passages that answer, verbatim, with their sources; or not-found, with questions that are answered.',
    query: answerQuery,
    body: answerSchema,
    example: '/api/answer?q=Vad%20kostar%20simskolan%3F',
  },
  {
    path: '/api/topics',
    id: 'topics',
    summary: 'List the topics',
    description: 'Sections of the documents with lists, each with the question that opens it.',
    query: listQuery,
    body: topicsSchema,
    example: '/api/topics?lang=en',
  },
  {
    path: '/api/meetings',
    id: 'meetings',
    summary: 'List the meetings',
    description: 'All meetings on the schedules, by date; /meetings.ics is the same as a calendar.',
    query: meetingsQuery,
    body: meetingsSchema,
    example: '/api/meetings?status=upcoming',
  },
  {
    path: '/api/sources',
    id: 'sources',
    summary: 'List the documents',
    description: 'The documents that are answered from.',
    query: listQuery,
    body: sourcesSchema,
    example: '/api/sources',
  },
];
