import { wordingOf } from '../src/assistant/wording.ts';
import type { Citation, Excerpt } from '../src/engine/answer.ts';
import type { Language } from '../src/language/stop-words.ts';
import { isLanguage, type Source, translationFor } from './source.ts';

/** Excerpts of one document: it is cited once, and each heading is said once. */
export interface DocumentGroup {
  /** The document's, and that of the first excerpt. */
  readonly citation: Citation;
  readonly sections: readonly SectionGroup[];
}

export interface SectionGroup {
  /** Null before the document's first heading. */
  readonly section: string | null;
  readonly excerpts: readonly Excerpt[];
}

/** In the order in which documents and sections come first. */
export function groupExcerpts(excerpts: readonly Excerpt[]): DocumentGroup[] {
  return groupBy(excerpts, ({ citation }) => citation.documentId).map((ofDocument) => ({
    citation: ofDocument[0].citation,
    sections: groupBy(ofDocument, ({ citation }) => citation.section ?? '').map((ofSection) => ({
      section: ofSection[0].citation.section || null,
      excerpts: ofSection,
    })),
  }));
}

/** Whether one line may cite both. */
export const isSameSection = ({ citation: a }: Excerpt, { citation: b }: Excerpt): boolean =>
  a.documentId === b.documentId && a.section === b.section;

/** A section's heading, with its translation for readers of another language. */
export function renderHeading(
  { documentId, section }: Pick<Citation, 'documentId' | 'section'>,
  sources: readonly Source[],
  language: Language,
): string {
  const source = sources.find(({ id }) => id === documentId);
  const translated = translationFor(source, language)?.headings.get(section ?? '');
  return translated
    ? `${section} (${wordingOf(language).translation}: ${translated})`
    : `${section ?? ''}`;
}

/** The excerpt's translation when it is for readers of a language, else null. */
export function translationOf({ translation }: Excerpt, language: Language): string | null {
  return translation !== null && isLanguage(translation.language, language)
    ? translation.text
    : null;
}

type NonEmpty<T> = [T, ...T[]];

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): NonEmpty<T>[] {
  const groups = new Map<string, NonEmpty<T>>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
