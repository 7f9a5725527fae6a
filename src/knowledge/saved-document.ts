import * as z from 'zod';
import type { Document, Passage, Run } from '../engine/document.ts';

const text = z.string();
const offset = z.int().nonnegative();

const heading = z.object({
  depth: z.int().min(1).max(6),
  text,
  translation: text.nullable(),
});

const meeting = z.object({
  place: text,
  date: text,
  time: text.nullable(),
  endTime: text.nullable(),
  venue: text.nullable(),
  organizer: text.nullable(),
});

const passage = z.object({
  kind: z.enum(['item', 'paragraph']),
  text,
  start: offset,
  end: offset,
  /** Left out for the usual one, of the passage's whole text. */
  runs: z.array(z.object({ start: offset, end: offset, text })).optional(),
  /** Which of the document's. */
  headings: offset,
  translation: text.nullable(),
  meeting: meeting.nullable(),
});

const savedDocument = z.object({
  id: text,
  title: text,
  publisher: text,
  language: text,
  published: text,
  inferred: text.nullable(),
  url: text.nullable(),
  file: text,
  translation: z.object({ language: text, title: text.nullable() }).nullable(),
  headings: z.array(z.array(heading)),
  passages: z.array(passage),
});

/** A document as JSON, without its source, which is where it has always been. */
export function renderDocument({ source: _, passages, ...rest }: Document): string {
  const headings = [...new Set(passages.map((each) => each.headings))];
  const numbers = new Map(headings.map((each, i) => [each, i]));
  return JSON.stringify({
    ...rest,
    headings,
    passages: passages.map(({ runs, ...each }) => ({
      ...each,
      headings: numbers.get(each.headings),
      ...(isWhole(runs, each) ? {} : { runs }),
    })),
  });
}

type Extent = Pick<Passage, 'start' | 'end' | 'text'>;

const isWhole = (runs: readonly Run[], { start, end, text }: Extent): boolean => {
  const [run] = runs;
  return runs.length === 1 && run?.start === start && run.end === end && run.text === text;
};

/** @throws when it is no document's. `readSource` is called when the source is wanted. */
export function parseDocument(json: string, readSource: (file: string) => string): Document {
  const { headings, passages, ...rest } = savedDocument.parse(JSON.parse(json));
  return readLater(
    {
      ...rest,
      source: '',
      passages: passages.map(({ runs, ...each }) => {
        const own = headings[each.headings];
        if (!own) throw new RangeError(`no headings ${each.headings}`);
        const { start, end, text } = each;
        return { ...each, runs: runs ?? [{ start, end, text }], headings: own };
      }),
    },
    readSource,
  );
}

/** The document, its source read when it is wanted. */
export const readLater = (document: Document, readSource: (file: string) => string): Document => ({
  ...document,
  get source() {
    return readSource(document.file);
  },
});
