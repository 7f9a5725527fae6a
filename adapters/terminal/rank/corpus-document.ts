import type { Document } from '../../../src/engine/document.ts';
import type { CorpusRecord } from './records.ts';

/** A line of a corpus as a document of one passage. */
export function toDocument({ id, title, text }: CorpusRecord): Document {
  const runs = [{ start: 0, end: text.length, text }];
  return {
    id,
    title,
    publisher: '',
    language: 'sv',
    published: '',
    inferred: null,
    url: null,
    file: id,
    source: text,
    translation: null,
    passages: [
      {
        kind: 'paragraph',
        text,
        start: 0,
        end: text.length,
        runs,
        headings: [],
        translation: null,
        meeting: null,
      },
    ],
  };
}
