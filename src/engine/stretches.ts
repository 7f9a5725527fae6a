import type { Language } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import { analysisLanguage } from './analyzers.ts';
import type { Query } from './group.ts';
import type { Unit } from './passage-index.ts';
import type { Match } from './ranking.ts';
import { type PassageReader, splitSentences } from './read-passage.ts';
import { strengthsOf } from './strength.ts';
import { conceptTerms, termsOf } from './terms.ts';

/**
 * Judges a match by the best stretch of its passage. Of a page that is one long passage nearly every
 * question meets something here and something there; what answers it stands together.
 */
export type InStretch = (match: Match, query: Query, weights: readonly number[]) => Match;

/** Words; what is shorter is judged whole. */
const LONG = 100;

/** Words: some four sentences. */
const STRETCH = 60;

/** What stands elsewhere in the passage counts as what its heading's other passages say. */
const ELSEWHERE = 0.5;

const MOST_REMEMBERED = 64;

interface Sentence {
  readonly words: number;
  readonly terms: ReadonlySet<string>;
}

export function createInStretch(reader: PassageReader): InStretch {
  const known = new Map<number, readonly (readonly Sentence[])[]>();
  const read = (unit: Unit): readonly (readonly Sentence[])[] => {
    const { document, passage } = unit;
    const before = known.get(unit.id);
    if (before) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const own = analysisLanguage(document.language);
    const texts: [string, Language][] = [[passage.text, own]];
    if (passage.translation !== null) {
      texts.push([passage.translation, own === 'sv' ? 'en' : 'sv']);
    }
    const sentences = texts.map(([text, language]) =>
      splitSentences(text).map((sentence) => readSentence(sentence, language, reader)),
    );
    known.set(unit.id, sentences);
    return sentences;
  };
  return (match, query, weights) => {
    if (match.unit.passage.text.length < LONG * SHORTEST_WORD) return match;
    let best: Match | null = null;
    for (const sentences of read(match.unit)) {
      if (sentences.reduce((sum, { words }) => sum + words, 0) <= LONG) return match;
      for (const stretch of stretchesOf(judged(sentences, query))) {
        const found = judge(match, weights, stretch);
        if (!best || found.coverage > best.coverage) best = found;
      }
    }
    return best ?? match;
  };
}

/** Letters with the space after them; nobody writes texts of shorter words. */
const SHORTEST_WORD = 3;

function readSentence(text: string, language: Language, reader: PassageReader): Sentence {
  const { words, concepts } = termsOf(text, language, reader);
  const ofConcepts = conceptTerms(concepts, concepts, reader.concepts);
  return { words: tokenize(text).length, terms: new Set([...words, ...ofConcepts]) };
}

interface Judged {
  readonly words: number;
  /** How well it meets each of a query's groups, 0..1. */
  readonly strengths: readonly number[];
}

function judged(sentences: readonly Sentence[], { groups }: Query): readonly Judged[] {
  const { inText } = strengthsOf(groups);
  return sentences.map(({ words, terms }) => ({ words, strengths: inText(terms) }));
}

/** As many sentences in a row as make a stretch, from each sentence on. */
function* stretchesOf(sentences: readonly Judged[]): Generator<readonly Judged[]> {
  for (let from = 0; from < sentences.length; from++) {
    let words = sentences[from]?.words ?? 0;
    let to = from + 1;
    while (to < sentences.length && words + (sentences[to]?.words ?? 0) <= STRETCH) {
      words += sentences[to]?.words ?? 0;
      to++;
    }
    yield sentences.slice(from, to);
    if (to === sentences.length) return;
  }
}

function judge(match: Match, weights: readonly number[], stretch: readonly Judged[]): Match {
  // What stands for a word together, stands in one sentence.
  const own = match.own.map((strength, i) =>
    Math.min(strength, Math.max(...stretch.map(({ strengths }) => strengths[i] ?? 0))),
  );
  const near = own.map((strength, i) =>
    Math.max(
      strength,
      (match.near[i] ?? 0) > (match.own[i] ?? 0) ? (match.near[i] ?? 0) : 0,
      ELSEWHERE * (match.near[i] ?? 0),
    ),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const coverage = near.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / total;
  return { ...match, own, near, coverage };
}
