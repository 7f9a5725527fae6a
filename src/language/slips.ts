/**
 * True when a word is a name typed with at most so many slips (a letter left out, doubled, added,
 * exchanged, or swapped with its neighbour), the first letter being right. Both are short.
 */
export function isSlip(word: string, name: string, most: 1 | 2): boolean {
  if (word[0] !== name[0] || Math.abs(word.length - name.length) > most) return false;
  return distance(word, name, most) <= most;
}

/** Damerau's distance (optimal string alignment), or more than `most`. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + same,
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1);
      current.push(best);
    }
    if (Math.min(...current) > most) return most + 1;
    [before, previous] = [previous, current];
  }
  return previous[b.length] ?? most + 1;
}
