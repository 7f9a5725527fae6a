import { hash, randomBytes } from 'node:crypto';

/**
 * Answers that have just been given, so that many who ask the same wait for one. A question is kept
 * as a keyed hash alone, and never with who asked it.
 */
export interface AnswerCache<T> {
  /** What was made for the key and still holds at this moment, else what `make` makes now. */
  get(key: string, moment: string, make: () => Made<T>): T;
}

export interface Made<T> {
  readonly value: T;
  readonly characters: number;
  /** The beginning of all moments at which it holds: a minute, a day, or "" for always. */
  readonly holds: string;
}

export interface AnswerCacheOptions {
  readonly most?: number;
  readonly mostCharacters?: number;
}

/** Some 8 MB at most. */
const MOST = 5000;
const MOST_CHARACTERS = 4_000_000;

export function createAnswerCache<T>(options: AnswerCacheOptions = {}): AnswerCache<T> {
  const { most = MOST, mostCharacters = MOST_CHARACTERS } = options;
  const secret = randomBytes(16).toString('hex');
  // In the order in which they were last asked for.
  const kept = new Map<string, Made<T>>();
  let characters = 0;
  const forget = (name: string, { characters: few }: Made<T>): void => {
    kept.delete(name);
    characters -= few;
  };
  return {
    get(key, moment, make) {
      const name = hash('sha256', `${secret}\n${key}`, 'base64url');
      const known = kept.get(name);
      if (known) forget(name, known);
      const made = known && moment.startsWith(known.holds) ? known : make();
      for (const [eldest, old] of kept) {
        if (kept.size < most && characters + made.characters <= mostCharacters) break;
        forget(eldest, old);
      }
      kept.set(name, made);
      characters += made.characters;
      return made.value;
    },
  };
}
