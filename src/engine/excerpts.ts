import type { Citation, Excerpt } from './answer.ts';
import type { Unit } from './passage-index.ts';

/**
 * The unit's passage as it is quoted, or null when it is not what stands at its offsets: such a
 * passage is never shown. `score` is rounded, so that it reads the same everywhere.
 */
export function toExcerpt(unit: Unit, score: number): Excerpt | null {
  if (!isVerbatim(unit)) return null;
  const { document, passage } = unit;
  const language = document.language === 'en' ? 'sv' : 'en';
  return {
    text: passage.text,
    translation: passage.translation ? { language, text: passage.translation } : null,
    score: Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000,
    citation: citationOf(unit),
  };
}

function citationOf({ document, passage, section, anchor }: Unit): Citation {
  return {
    documentId: document.id,
    title: document.title,
    publisher: document.publisher,
    published: document.published,
    inferred: document.inferred,
    section: section.heading,
    url: document.url,
    start: passage.start,
    end: passage.end,
    anchor,
  };
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** Each run of the passage's text stands where it says in the file, and nothing stands between. */
export function isVerbatim({ document, passage }: Unit): boolean {
  let text = '';
  let at = passage.start;
  for (const run of passage.runs) {
    if (run.start < at || run.end > passage.end) return false;
    const written = document.source.slice(run.start, run.end);
    if (withoutSpace(readable(written)) !== withoutSpace(run.text)) return false;
    text += run.text;
    at = run.end;
  }
  return text !== '' && withoutSpace(text) === withoutSpace(passage.text);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
};

/** Markdown's escapes and character references as they are read. */
function readable(written: string): string {
  return written.replace(
    /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w+));/g,
    (whole, escaped?: string, decimal?: string, hex?: string, name?: string) => {
      if (escaped) return escaped;
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return NAMED[name ?? ''] ?? whole;
    },
  );
}
