/** How often each term occurs in a text. */
export type Counts = ReadonlyMap<string, number>;

export function countsOf(terms: Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

// BM25's saturation and length normalisation. Lower than usual: a passage that answers need not repeat.
const SATURATION = 0.8;
const LENGTH = 0.5;

/**
 * BM25 of a few texts among themselves, 0..1 each, so that what all of them have tells nothing.
 * No statistics of the corpus are needed: the index need not hold such terms.
 */
export function scoresAmong(wanted: ReadonlySet<string>, texts: readonly Counts[]): number[] {
  const lengths = texts.map(lengthOf);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / texts.length || 1;
  const scores = new Float64Array(texts.length);
  let most = 0;
  for (const term of wanted) {
    const counts = texts.map((text) => text.get(term) ?? 0);
    const frequency = counts.filter((count) => count > 0).length;
    if (frequency === 0) continue;
    const rarity = Math.log(1 + (texts.length - frequency + 0.5) / (frequency + 0.5));
    most += rarity * (1 + SATURATION);
    counts.forEach((count, i) => {
      const length = 1 - LENGTH + (LENGTH * (lengths[i] as number)) / mean;
      scores[i] =
        (scores[i] as number) + (rarity * count * (1 + SATURATION)) / (count + SATURATION * length);
    });
  }
  return most === 0 ? [...scores] : Array.from(scores, (score) => score / most);
}

function lengthOf(counts: Counts): number {
  let length = 0;
  for (const count of counts.values()) length += count;
  return length;
}
