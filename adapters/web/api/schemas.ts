import * as z from 'zod';

// What the API answers with, as other programs may rely on it. The OpenAPI document is made of these.
const language = z.enum(['sv', 'en']);
const anchor = z
  .string()
  .regex(/^[a-z][a-z0-9]{7}$/)
  .meta({ description: 'A short name of a passage or section that stays.' });
const partOfDate = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
  .meta({ description: 'ISO 8601: a date, a year and month, or a year.' });

const citationSchema = z
  .strictObject({
    documentId: z.string(),
    title: z.string(),
    publisher: z.string(),
    published: partOfDate.nullable(),
    section: z.string().nullable().meta({ description: 'The nearest heading.' }),
    url: z.string().nullable().meta({ description: 'Where the document was published.' }),
    start: z.int().nonnegative(),
    end: z.int().positive(),
  })
  .meta({
    id: 'Citation',
    description:
      'Where a passage stands. `start` and `end` are UTF-16 offsets in the file /sources/{id}.md.',
  });

const excerptSchema = z
  .strictObject({
    text: z.string().meta({ description: 'Verbatim from the document.' }),
    translation: z.strictObject({ language: z.string(), text: z.string() }).nullable(),
    score: z.number().min(0).max(1),
    citation: citationSchema,
  })
  .meta({ id: 'Excerpt', description: 'A whole passage of a document.' });

const meetingSchema = z
  .strictObject({
    ...excerptSchema.shape,
    place: z.string().meta({ description: 'As written.' }),
    date: z.iso.date(),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .nullable()
      .meta({ description: 'HH:MM in Europe/Stockholm; null when the document states none.' }),
    venue: z.string().nullable(),
    organizer: z.string().nullable(),
    status: z.enum(['upcoming', 'past']).meta({ description: 'At the time of asking.' }),
  })
  .meta({ id: 'Meeting', description: 'An entry on a schedule; `text` is the entry itself.' });

export const answerSchema = z
  .strictObject({
    question: z.string(),
    language: language.meta({ description: 'The language that is answered in.' }),
    outcome: z.enum(['answered', 'not-found']),
    excerpts: z.array(excerptSchema).meta({ description: 'Best first; empty when not found.' }),
    events: z
      .array(meetingSchema)
      .meta({ description: 'Filled only when the question asks for meetings.' }),
    suggestions: z
      .array(z.string())
      .meta({ description: 'When not found: questions that are answered.' }),
  })
  .meta({ id: 'Answer' });

const topicSchema = z
  .strictObject({
    anchor,
    documentId: z.string(),
    title: z.string(),
    passages: z.int().positive(),
    question: z.string().meta({ description: 'What is asked to open it.' }),
  })
  .meta({ id: 'Topic', description: 'A section of a document with a list.' });

export const topicsSchema = z.strictObject({ topics: z.array(topicSchema) }).meta({ id: 'Topics' });

const calendarMeetingSchema = z
  .strictObject({
    ...meetingSchema.shape,
    anchor,
    calendar: z.string().meta({ description: 'Path of its iCalendar file.' }),
    page: z.string().meta({ description: 'Path of its entry in the document, marked.' }),
  })
  .meta({ id: 'ListedMeeting' });

export const meetingsSchema = z
  .strictObject({ meetings: z.array(calendarMeetingSchema).meta({ description: 'By date.' }) })
  .meta({ id: 'Meetings' });

const sourceSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    publisher: z.string(),
    language: z.string().meta({ description: 'BCP 47.' }),
    published: partOfDate,
    inferred: z
      .string()
      .nullable()
      .meta({ description: 'Why the date is inferred; null when the document states it.' }),
    url: z.string().nullable(),
    translation: z.strictObject({ language: z.string(), title: z.string().nullable() }).nullable(),
    passages: z.int().nonnegative(),
    page: z.string().meta({ description: 'Path of its page here.' }),
    file: z.string().meta({ description: 'Path of the Markdown file that offsets count in.' }),
  })
  .meta({ id: 'Source', description: 'A document that is answered from.' });

export const sourcesSchema = z
  .strictObject({ sources: z.array(sourceSchema) })
  .meta({ id: 'Sources' });

export const problemSchema = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional().meta({ description: 'What to do about it.' }),
    errors: z.array(z.strictObject({ name: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' });

export type TopicsBody = z.infer<typeof topicsSchema>;
export type MeetingsBody = z.infer<typeof meetingsSchema>;
export type SourcesBody = z.infer<typeof sourcesSchema>;
