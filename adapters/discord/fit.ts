/** Says that a passage goes on. */
const GOES_ON = ' […]';

/**
 * As many whole sentences of a text as there is room for, with a mark when some are left out. Of a
 * sentence that is too long by itself it is whole words, and of such a word whole signs. `sizeOf` tells how long a text gets when
 * it is drawn.
 */
export function fitted(
  text: string,
  room: number,
  sizeOf = (drawn: string) => drawn.length,
): string {
  if (text.length <= room && sizeOf(text) <= room) return text;
  // Drawn it is no shorter: what is beyond its room need not be looked at.
  const within = text.slice(0, room + 1);
  const fits = (part: string): boolean => sizeOf(`${part.trimEnd()}${GOES_ON}`) <= room;
  const best =
    longest(within, 'sentence', fits) ||
    longest(within, 'word', fits) ||
    longest(within, 'grapheme', fits);
  return `${best.trimEnd()}${GOES_ON}`;
}

/** The longest beginning of whole pieces that fits; it fits the less the longer it is. */
function longest(
  text: string,
  pieces: 'sentence' | 'word' | 'grapheme',
  fits: (part: string) => boolean,
): string {
  const segments = new Intl.Segmenter('sv', { granularity: pieces }).segment(text);
  // The last piece may go on after what is left of the text.
  const ends = [...segments].map(({ index }) => index).slice(1);
  let [most, over] = [0, ends.length + 1];
  while (over - most > 1) {
    const middle = (most + over) >> 1;
    if (fits(text.slice(0, ends[middle - 1]))) most = middle;
    else over = middle;
  }
  return most === 0 ? '' : text.slice(0, ends[most - 1]);
}

/** How many of the first items can be drawn in a room; one at least, if there is any. */
export function countFitting<T>(
  items: readonly T[],
  fits: (first: readonly T[]) => boolean,
): number {
  let count = Math.min(1, items.length);
  while (count < items.length && fits(items.slice(0, count + 1))) count += 1;
  return count;
}

/** As many whole lines as there is room for. */
export function cutLines(lines: readonly string[], room: number): readonly string[] {
  let left = room;
  const count = lines.findIndex((line) => {
    left -= line.length + 1;
    return left < 0;
  });
  return count < 0 ? lines : [...lines.slice(0, count), '…'];
}
