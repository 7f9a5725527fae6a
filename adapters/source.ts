import type { Document } from '../src/engine/document.ts';
import type { Language } from '../src/language/stop-words.ts';

/** A document as it is presented to a person: what it is, and what to call it in their language. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO 8601 date, year-month or year. */
  readonly published: string;
  readonly inferred: string | null;
  readonly url: string | null;
  readonly translation: SourceTranslation | null;
}

interface SourceTranslation {
  readonly language: string;
  readonly title: string | null;
  /** Headings by the original's. */
  readonly headings: ReadonlyMap<string, string>;
}

export function toSource(document: Document): Source {
  const { id, title, publisher, published, inferred, url } = document;
  return { id, title, publisher, published, inferred, url, translation: toTranslation(document) };
}

function toTranslation({ translation, passages }: Document): SourceTranslation | null {
  if (translation === null) return null;
  const headings = passages
    .flatMap((passage) => passage.headings)
    .flatMap(({ text, translation: own }) => (own === null ? [] : [[text, own] as const]));
  return { ...translation, headings: new Map(headings) };
}

/** The translation for readers of a language; null when the original or no translation is for them. */
export function translationFor(
  source: Source | undefined,
  language: Language,
): SourceTranslation | null {
  const translation = source?.translation ?? null;
  return translation !== null && isLanguage(translation.language, language) ? translation : null;
}

/** True of a language tag and the language that it is of: en-GB is English. */
export function isLanguage(tag: string, language: Language): boolean {
  return tag.toLowerCase().split('-')[0] === language;
}
