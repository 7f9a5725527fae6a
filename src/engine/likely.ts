import { type AskedPassage, type AskedTopic, isSection, type Topic } from './asked-targets.ts';
import type { Likelihood } from './likelihood.ts';
import type { Section, Unit } from './passage-index.ts';

/** What a question is likely to be asked for, by all the ways in which people ask taken together. */
export interface Likely {
  /** A passage that is far likelier than this one; null for none, or where nobody can tell. */
  insteadOf(unit: Unit): AskedPassage | null;
  /** The question's words are hardly likelier where people ask for this passage than elsewhere. */
  isUnlikely(unit: Unit): boolean;
  /** The passage that a question which nothing else answers is surely asked for; null for none. */
  passage(): AskedPassage | null;
  /** The topic that is likelier than any other; null for none. */
  topic(): LikelyTopic | null;
}

export interface LikelyTopic extends AskedTopic {
  /** Likelier than this passage by itself, for certain. */
  isBefore(unit: Unit): boolean;
  /** So much likelier than any other passage that a question which nothing else answers is asked for it. */
  readonly isSure: boolean;
  /** It meets the question's demands, which takes longer to tell than all else. */
  isAllowed(): boolean;
}

export interface Likelihoods {
  /** The likeliest first; empty where too little has been written down to compare. */
  readonly passages: readonly Likelihood<Unit>[];
  readonly topics: () => readonly Likelihood<Section | Topic>[];
}

// All in nats, and set on the tuning parts of seven sets: DESIGN.md, "Likelihood".

/** What is found by its words and is not so much likelier than anything is found by chance. */
const LEAST = 1;

/** What is so likely, and so much likelier than what was found, is the better answer. */
const LIKELY = 3;
const FAR = 1;

/** What nothing else finds: likelier than anything, than the next one, and most of what is asked. */
const SURE = 6;
const SURE_MARGIN = 2;
const SURE_COVERAGE = 0.7;

const TOPIC = 2.5;
const TOPIC_MARGIN = 1;
const TOPIC_COVERAGE = 0.6;
const TOPIC_BEFORE_PASSAGE = 0.5;
const TOPIC_SURE = 1;

/** A passage of the topic itself may be this much likelier. */
const TOPIC_OWN = 0.5;

/** What may answer at all. */
export interface Allowed {
  readonly passage: (unit: Unit) => boolean;
  readonly topic: (units: readonly Unit[]) => boolean;
}

/** Null where too little has been written down to compare. */
export function likelyIn({ passages, topics }: Likelihoods, allowed: Allowed): Likely | null {
  const [best, next] = passages;
  if (!best || !next) return null;
  const ratioOf = (unit: Unit): number | null =>
    passages.find(({ target }) => target === unit)?.ratio ?? null;
  const toAsked = ({ target, coverage }: Likelihood<Unit>): AskedPassage | null =>
    allowed.passage(target) ? { unit: target, coverage } : null;
  return {
    insteadOf(unit) {
      const ratio = ratioOf(unit);
      const isFar = ratio !== null && best.ratio >= LIKELY && best.ratio - ratio >= FAR;
      return isFar ? toAsked(best) : null;
    },
    isUnlikely: (unit) => (ratioOf(unit) ?? LEAST) < LEAST,
    passage() {
      const isClear = best.ratio - next.ratio >= SURE_MARGIN && best.coverage >= SURE_COVERAGE;
      return best.ratio >= SURE && isClear ? toAsked(best) : null;
    },
    topic: () => topicIn(topics(), { best, ratioOf, allowed }),
  };
}

interface Beside {
  readonly best: Likelihood<Unit>;
  readonly ratioOf: (unit: Unit) => number | null;
  readonly allowed: Allowed;
}

function topicIn(
  [first, second]: ReturnType<Likelihoods['topics']>,
  { best, ratioOf, allowed }: Beside,
): LikelyTopic | null {
  if (!first || !second) return null;
  const { target, ratio, coverage } = first;
  const isLikely =
    ratio >= TOPIC && ratio - second.ratio >= TOPIC_MARGIN && coverage >= TOPIC_COVERAGE;
  if (!isLikely) return null;
  return {
    units: target.units,
    isSection: isSection(target),
    coverage,
    isBefore: (unit) => ratio - (ratioOf(unit) ?? ratio) >= TOPIC_BEFORE_PASSAGE,
    isSure: ratio - best.ratio >= (target.units.includes(best.target) ? -TOPIC_OWN : TOPIC_SURE),
    isAllowed: () => allowed.topic(target.units),
  };
}
