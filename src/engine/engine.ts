import { detectLanguage } from '../language/detect-language.ts';
import type { Language } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import { type AskedOptions, createHearing } from './asked.ts';
import type { AskedTopic } from './asked-targets.ts';
import { bestTopic } from './asked-topic.ts';
import { createCloseReading } from './close-reading.ts';
import { type Concepts, createConcepts, type LemmaConcepts } from './concepts.ts';
import { createExpansion } from './expansion.ts';
import type { WordForms } from './folded-words.ts';
import type { Query, QueryReader } from './group.ts';
import type { KeptIndex } from './index-bytes.ts';
import type { Knowledge } from './knowledge.ts';
import { lazily } from './lazily.ts';
import { type Likely, likelyIn } from './likely.ts';
import {
  createPassageIndex,
  openPassageIndex,
  type PassageIndex,
  type Unit,
} from './passage-index.ts';
import type { PhraseTables } from './phrase-table.ts';
import type { PhrasingTable } from './phrasing-table.ts';
import { createPlaceTerms } from './place-terms.ts';
import { buildQuery } from './query.ts';
import { type Ranking, rank } from './ranking.ts';
import { createSchedule, type PlaceMention, type ScheduledMeeting } from './schedule.ts';
import { meetsDemands, type Selection, type SelectionOptions, select } from './selection.ts';
import { createInStretch } from './stretches.ts';
import { createVocabulary } from './vocabulary.ts';
import { weightsOf } from './weights.ts';

/** Finds what the documents say. Pure: it runs in a browser as it does in Node. */
export interface Engine {
  readonly knowledge: Knowledge;
  readonly index: PassageIndex;
  readonly concepts: Concepts;
  readonly analyzers: Analyzers;
  /** The language of a text, or null when nothing in it tells. */
  languageOf(text: string): Language | null;
  read(text: string, language: Language): Query;
  rank(query: Query): Ranking;
  /**
   * As people ask for the passages too, and for a topic for its sections, which need not be in the words of the
   * documents; null where nobody has written down how.
   */
  rankAsAsked(query: Query, options: AskedOptions): Ranking | null;
  /** The section or the topic that people ask for most like this; null for none. */
  topicAsked(query: Query, options: AskedOptions): AskedTopic | null;
  /** The one passage that people ask for in these very words; null for none or several. */
  askedOutright(query: Query): Unit | null;
  /**
   * What people ask for in words like these, of what `fits` and meets the question's demands; null where too little
   * has been written down to tell.
   */
  likely(query: Query, fits: (unit: Unit) => boolean): Likely | null;
  select(query: Query, ranking: Ranking, options?: SelectionOptions): Selection;
  /** The word itself where it is known, else the one that was most likely meant, once read. */
  repair(word: string, language: Language): string;
  /** All meetings, by date. */
  readonly meetings: readonly ScheduledMeeting[];
  /** The districts that a question names. */
  placesIn(text: string, language: Language): PlaceMention[];
}

/** What follows from the knowledge, and takes most of a start and a first answer where it is not at hand. */
export interface Prepared {
  readonly kept: KeptIndex;
  readonly phrases?: PhraseTables;
  readonly lemmas?: LemmaConcepts;
  readonly forms?: WordForms;
  readonly asked?: PhrasingTable;
}

/**
 * `prepared` is of the same knowledge, from an earlier start.
 * @throws RangeError when it is of other documents.
 */
export function createEngine(
  knowledge: Knowledge,
  analyzers: Analyzers,
  prepared: Prepared | null = null,
): Engine {
  const concepts = createConcepts(knowledge.concepts, analyzers, prepared ?? undefined);
  const index = prepared
    ? openPassageIndex(knowledge, prepared.kept.packed)
    : createPassageIndex(knowledge, { analyzers, concepts });
  const vocabulary = createVocabulary(
    { ...knowledge, ...prepared?.kept, ...(prepared?.forms && { forms: prepared.forms }) },
    analyzers,
  );
  const placeTerms = createPlaceTerms(knowledge.places, analyzers);
  const reader: QueryReader = { analyzers, concepts, vocabulary, placeTerms };
  const expansion = createExpansion(index, analyzers);
  const reading = createCloseReading({ analyzers, concepts });
  const { hear, outright, likelihoods } = createHearing(
    knowledge,
    index,
    { analyzers, concepts },
    prepared?.asked,
  );
  const inStretch = createInStretch({ analyzers, concepts });
  const schedule = createSchedule(knowledge.places, index, (word) => {
    const { known, name } = analyzers.sv.analyze(word);
    return name || !known;
  });
  const languages = {
    sv: analyzers.sv,
    en: analyzers.en,
    svLexicon: analyzers.lexicons.sv,
    commonness: analyzers.commonness,
  };
  const repair = vocabulary.recall;
  // Meetings, passages and suggestions are looked for with one and the same query.
  const rankings = new WeakMap<Query, Ranking>();
  const rankByWords = (query: Query): Ranking => {
    const known = rankings.get(query) ?? rank(query, { index, reading });
    rankings.set(query, known);
    return known;
  };
  const rankAsAsked = (query: Query, options: AskedOptions): Ranking | null => {
    const asked = hear(query, options);
    return asked && rank(query, { index, reading, asked });
  };
  /** Whether a passage of a query's rankings meets, by its words or as people ask for it, what `demanding` demands. */
  const meets = (query: Query, demanding = query): ((unit: Unit) => boolean) => {
    if (!demanding.groups.some(({ demanded }) => demanded)) return () => true;
    const among = (ranking: Ranking | null): ReadonlySet<Unit> => {
      const matches = ranking?.matches.filter((match) => meetsDemands(match, demanding)) ?? [];
      return new Set(matches.map(({ unit }) => unit));
    };
    const inWords = lazily(() => among(rankByWords(query)));
    const asAsked = lazily(() => among(rankAsAsked(query, { isTopic: false })));
    return (unit) => inWords().has(unit) || asAsked().has(unit);
  };
  return {
    knowledge,
    index,
    concepts,
    analyzers,
    languageOf: (text) => detectLanguage(tokenize(text), languages),
    read: (text, language) => expansion.expand(buildQuery(text, language, reader)),
    rank: rankByWords,
    rankAsAsked,
    topicAsked(query, options) {
      const asked = hear(query, options);
      return asked && bestTopic(query, weightsOf(query, { index, asked }), asked);
    },
    askedOutright: outright,
    likely(query, fits) {
      const [isMet, isNamed] = [meets(query), meets(query, withoutMatters(query))];
      return likelyIn(likelihoods(query), {
        passage: (unit) => fits(unit) && isMet(unit),
        topic: (units) => units.some(isMet) && units.every(isNamed),
      });
    },
    select: (query, ranking, options) => select(query, ranking, inStretch, options),
    meetings: schedule.meetings,
    placesIn: (text, language) => schedule.placesIn(text, (word) => repair(word, language)),
    repair,
  };
}

/** A policy area one passage of a topic must be about; names, parties, years and numbers each of them must meet. */
const withoutMatters = (query: Query): Query => ({
  ...query,
  groups: query.groups.map((group) =>
    group.kind === 'word' && !group.isParty ? { ...group, demanded: false } : group,
  ),
});
