import type { Lexicon, Prefix, Reading } from './lexicon.ts';

/** A compound's parts as lemmas, the head last; the head's readings give the whole its forms. */
export interface Compound {
  readonly parts: readonly string[];
  /** Where the head begins. */
  readonly headAt: number;
  readonly head: Reading;
}

interface Split {
  readonly cost: number;
  readonly parts: readonly string[];
  readonly headAt: number;
  readonly head: Reading;
}

const SHORTEST_COMPOUND = 6;
const SHORTEST_PART = 3;
const LONGEST_WORD = 60;

// Each further part costs one, so that the fewest parts win; a part that the dictionary does not
// mark as a compound's costs more than a further part that it does.
const UNMARKED_MODIFIER = 1.5;
const UNMARKED_HEAD = 0.5;

// Particles with which Swedish derives words: av-gift, be-slut and ut-släpp are no compounds.
const PARTICLES = new Set(
  'för till över under efter mot med fram upp ner ned bort från vid sam van miss sär miss tve åter hop hos ute inne uppe ini'.split(
    ' ',
  ),
);

// What the dictionary lets stand in compounds and looks like a part of words that are none.
const NO_PARTS = new Set('bes pro het tagare er era'.split(' '));

/** Splits a Swedish compound (bostads|politik, simskole|avgift), or gives null where there is none. */
export function splitCompound(word: string, lexicon: Lexicon): Compound | null {
  if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_WORD) return null;
  const known = new Map<number, Split | null>();
  const from = (at: number): Split | null => {
    const before = known.get(at);
    if (before !== undefined) return before;
    known.set(at, null);
    let best: Split | null = null;
    for (const prefix of lexicon.prefixes(word, at)) {
      const split = continueAfter(prefix, at);
      // Of two that are as likely the longer beginning, which comes later: sjukhus|tak, not sjuk|hustak.
      if (split && (!best || split.cost <= best.cost)) best = split;
    }
    known.set(at, best);
    return best;
  };
  const continueAfter = (prefix: Prefix, at: number): Split | null => {
    if (prefix.form.length < SHORTEST_PART || NO_PARTS.has(prefix.form)) return null;
    const end = at + prefix.form.length;
    if (end === word.length) return at === 0 ? null : asHead(prefix, at);
    if (PARTICLES.has(prefix.form)) return null;
    const marked = prefix.readings.find((reading) => reading.modifier);
    const reading = marked ?? prefix.readings.find((r) => !r.bound && r.lemma === prefix.form);
    if (!reading) return null;
    const rests = [from(end), marked || word[end] !== 's' ? null : from(end + 1)];
    return rests.reduce<Split | null>((best, rest) => {
      if (!rest) return best;
      const cost = rest.cost + 1 + (marked ? 0 : UNMARKED_MODIFIER);
      if (best && best.cost <= cost) return best;
      return { ...rest, cost, parts: [reading.lemma, ...rest.parts] };
    }, null);
  };
  const split = from(0);
  return split && split.parts.length > 1 ? split : null;
}

function asHead(prefix: Prefix, at: number): Split | null {
  const free = prefix.readings.filter((reading) => !reading.bound && !reading.name);
  // Of several the shortest is the noun: -åtgärder is of åtgärd, not of åtgärda.
  const [head] = free.toSorted(
    (a, b) => a.lemma.length - b.lemma.length || Number(b.head) - Number(a.head),
  );
  if (!head) return null;
  return { cost: head.head ? 0 : UNMARKED_HEAD, parts: [head.lemma], headAt: at, head };
}
