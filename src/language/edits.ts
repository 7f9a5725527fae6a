/** A string that one edit makes of another. */
export interface Edited {
  readonly written: string;
  /** How unlikely the slip is: 1 for a letter left out or changed, less for the common slips. */
  readonly cost: number;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzåäöé'];

const PLAIN = 1;
const ADDED = 1.1;
const SWAPPED = 0.8;
const DOUBLED = 0.7;

/** Every string that one letter added, left out, changed or swapped makes of `word`. */
export function editsOf(word: string): Edited[] {
  const costs = new Map<string, number>();
  const add = (written: string, cost: number): void => {
    if (written !== word && cost < (costs.get(written) ?? Number.POSITIVE_INFINITY)) {
      costs.set(written, cost);
    }
  };
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const [letter = '', next = ''] = word.slice(at);
    const after = word.slice(at + 1);
    if (next) add(before + next + letter + word.slice(at + 2), SWAPPED);
    if (letter) add(before + after, letter === next || letter === before.at(-1) ? DOUBLED : ADDED);
    for (const other of LETTERS) {
      const isDouble = other === letter || other === before.at(-1);
      add(before + other + word.slice(at), isDouble ? DOUBLED : PLAIN);
      if (letter) add(before + other + after, PLAIN);
    }
  }
  return [...costs].map(([written, cost]) => ({ written, cost }));
}
