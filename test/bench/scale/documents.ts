import type { Document } from '../../../src/engine/document.ts';
import type { Line } from './corpus.ts';

/** The corpus as documents, a passage for each line. */
export function toDocuments(lines: readonly Line[]): Document[] {
  const byDocument = new Map<string, Line[]>();
  for (const line of lines) {
    const own = byDocument.get(line.doc);
    if (own) own.push(line);
    else byDocument.set(line.doc, [line]);
  }
  return [...byDocument].map(([id, own]) => ({
    id,
    title: own[0]?.title ?? '',
    publisher: '',
    language: 'sv',
    published: '2020',
    inferred: null,
    url: null,
    file: id,
    source: '',
    translation: null,
    passages: own.map(({ text }) => ({
      kind: 'paragraph',
      text,
      start: 0,
      end: text.length,
      runs: [{ start: 0, end: text.length, text }],
      headings: [],
      translation: null,
      meeting: null,
    })),
  }));
}
