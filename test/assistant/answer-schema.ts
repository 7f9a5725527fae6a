import * as z from 'zod';

// An Answer as the contract has it: what other programs may rely on.
const day = z.iso.date();
const partOfDate = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/);
const said = z.string().min(1);

const citation = z
  .strictObject({
    documentId: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: said,
    publisher: said,
    published: partOfDate.nullable(),
    /** Beside the contract: why `published` is inferred. Programs do not get it. */
    inferred: said.nullable(),
    section: said.nullable(),
    url: said.nullable(),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    /** Beside the contract, for links and buttons. */
    anchor: z.string().regex(/^[a-z][a-z0-9]{7}$/),
  })
  .refine(({ start, end }) => start < end, 'a passage begins before it ends');

const excerpt = z.strictObject({
  text: said,
  translation: z.strictObject({ language: z.enum(['sv', 'en']), text: said }).nullable(),
  score: z.number().min(0).max(1),
  citation,
});

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const meeting = z.strictObject({
  ...excerpt.shape,
  place: said,
  date: day,
  time: clock.nullable(),
  /** Beside the contract, for calendars. */
  endTime: clock.nullable(),
  venue: said.nullable(),
  organizer: said.nullable(),
  status: z.enum(['upcoming', 'past']),
});

export const answerSchema = z
  .strictObject({
    question: z.string(),
    language: z.enum(['sv', 'en']),
    outcome: z.enum(['answered', 'not-found']),
    excerpts: z.array(excerpt),
    events: z.array(meeting),
    suggestions: z.array(said),
  })
  .superRefine(({ outcome, excerpts, events, suggestions }, context) => {
    const problem = (message: string) => context.addIssue({ code: 'custom', message });
    const quotes = excerpts.length + events.length;
    if (outcome === 'answered' && quotes === 0) problem('answered, but nothing is quoted');
    if (outcome === 'not-found' && quotes > 0) problem('not found, but something is quoted');
    if (outcome === 'answered' && suggestions.length > 0) problem('answered, but suggests');
  });
