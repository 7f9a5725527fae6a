import type { Reply } from '../src/assistant/reply.ts';
import { renderDated } from '../src/assistant/source-line.ts';
import { renderNote, wordingOf } from '../src/assistant/wording.ts';
import type { Excerpt, Meeting } from '../src/engine/answer.ts';
import type { Language } from '../src/language/stop-words.ts';
import { type Source, translationFor } from './source.ts';

/**
 * What a reply consists of, in the order in which every surface shows it; parts that it does not
 * have are null or empty. Headings such as "See also" are in the wording.
 */
export interface ReplyParts {
  /** That nothing was found. */
  readonly refusal: string | null;
  /** What has to be said beside the quotes: a sentence or two each. */
  readonly notes: readonly string[];
  /** What can be asked, a line each. */
  readonly help: readonly string[];
  /** The documents that are answered from, a line each. */
  readonly sources: readonly string[];
  readonly meetings: readonly Meeting[];
  /** The passage that answers. */
  readonly quote: Excerpt | null;
  /** Passages of equal rank, as a section's; to be grouped by document and section. */
  readonly list: readonly Excerpt[];
  /** Passages that come near; to be grouped too. */
  readonly seeAlso: readonly Excerpt[];
  /** Further hits, for whoever asks for more. */
  readonly left: readonly Excerpt[];
  /** Questions to ask instead. */
  readonly suggestions: readonly string[];
}

/** Whoever asks for a fact wants one; so many more are shown below it. */
const MOST_SEE_ALSO = 3;

const NOTHING: ReplyParts = {
  refusal: null,
  notes: [],
  help: [],
  sources: [],
  meetings: [],
  quote: null,
  list: [],
  seeAlso: [],
  left: [],
  suggestions: [],
};

/** `language` is the reader's; the answer's when it is left out. */
export function toReplyParts(
  reply: Reply,
  sources: readonly Source[],
  language: Language = reply.answer.language,
): ReplyParts {
  const wording = wordingOf(language);
  const notes = reply.notes.map((note) => renderNote(note, wording)).filter((text) => text !== '');
  const { excerpts, events, suggestions } = reply.answer;
  const parts = { ...NOTHING, notes };
  const documents = renderSources(sources, language);
  switch (reply.kind) {
    case 'passages': {
      const [quote = null, ...others] = excerpts;
      const seeAlso = others.slice(0, MOST_SEE_ALSO);
      return { ...parts, quote, seeAlso, left: others.slice(MOST_SEE_ALSO) };
    }
    case 'overview':
      return { ...parts, list: excerpts };
    case 'meeting':
    case 'meetings': {
      const shown = new Set(events.map(({ citation }) => citation.anchor));
      const seeAlso = excerpts.filter(({ citation }) => !shown.has(citation.anchor));
      return { ...parts, meetings: events, seeAlso };
    }
    case 'sources':
      return { ...parts, sources: documents, list: excerpts };
    case 'help':
      return { ...parts, help: wording.help, sources: documents, suggestions };
    case 'not-found':
      return { ...parts, refusal: wording.notFound, sources: documents, suggestions };
  }
}

/** "Title (Translation: …) · Publisher · December 2023 (date inferred)", a line a document. */
export function renderSources(sources: readonly Source[], language: Language): string[] {
  const wording = wordingOf(language);
  return sources.map((source) => {
    const translated = translationFor(source, language)?.title;
    const title = translated
      ? `${source.title} (${wording.translation}: ${translated})`
      : source.title;
    return [title, source.publisher, renderDated(source, wording)].join(' · ');
  });
}
