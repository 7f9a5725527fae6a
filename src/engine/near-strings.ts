import { bytesOf, type PackedStrings } from './packed-strings.ts';

export interface Near {
  readonly index: number;
  /** Letters to add, leave out or change. */
  readonly edits: number;
}

/** Which of many strings are a few edits from another. */
export type NearFinder = (text: string, most: number) => Near[];

/**
 * Neighbours in the alphabet share their beginnings, and with it the rows of the table of distances
 * (Wagner and Fischer, 1974); whatever begins as a string that is too far already is passed over.
 * Strings are compared byte by byte, which are letters where they are ASCII.
 */
export function createNearFinder(strings: PackedStrings): NearFinder {
  const { bytes, starts } = strings.packed;
  const shared = sharedBeginnings(strings);
  return (text, most) => {
    const query = bytesOf(text);
    const width = query.length + 1;
    const rows = [Uint8Array.from({ length: width }, (_, i) => Math.min(i, FAR))];
    const found: Near[] = [];
    // Rows up to here are those of the string before.
    let valid = 0;
    // What shares more than this with the string before is as far away as it was.
    let dead = Number.POSITIVE_INFINITY;
    for (let index = 0; index < strings.length; index++) {
      const common = shared[index] as number;
      if (common > dead) continue;
      dead = Number.POSITIVE_INFINITY;
      valid = Math.min(valid, common);
      const start = starts[index] as number;
      const length = (starts[index + 1] as number) - start;
      if (Math.abs(length - query.length) > most) continue;
      let depth = valid;
      while (depth < length) {
        const row = rows[depth + 1] ?? new Uint8Array(width);
        rows[depth + 1] = row;
        const least = nextRow(
          rows[depth] as Uint8Array,
          bytes[start + depth] as number,
          query,
          row,
        );
        depth += 1;
        if (least <= most) continue;
        dead = depth - 1;
        break;
      }
      valid = depth;
      const edits = rows[length]?.[width - 1] ?? FAR;
      if (depth === length && edits <= most) found.push({ index, edits });
    }
    return found;
  };
}

const FAR = 255;

/** Fills `row` from the one above it; its least value. */
function nextRow(above: Uint8Array, letter: number, query: Uint8Array, row: Uint8Array): number {
  let least = Math.min(FAR, (above[0] as number) + 1);
  row[0] = least;
  for (let i = 0; i < query.length; i++) {
    const changed = (above[i] as number) + (query[i] === letter ? 0 : 1);
    const value = Math.min(changed, (above[i + 1] as number) + 1, (row[i] as number) + 1, FAR);
    row[i + 1] = value;
    if (value < least) least = value;
  }
  return least;
}

/** How many bytes each string shares with the one before it. */
function sharedBeginnings({ length, packed: { bytes, starts } }: PackedStrings): Uint8Array {
  const shared = new Uint8Array(length);
  for (let i = 1; i < length; i++) {
    const [before, start] = [starts[i - 1] as number, starts[i] as number];
    const most = Math.min(FAR, start - before, (starts[i + 1] as number) - start);
    let common = 0;
    while (common < most && bytes[before + common] === bytes[start + common]) common += 1;
    shared[i] = common;
  }
  return shared;
}
