import { hash, randomBytes } from 'node:crypto';

/**
 * Answers that have just been given, so that many who ask the same wait for one. A question is kept
 * as a keyed hash alone, for a minute at most, and never with who asked it.
 */
export interface AnswerCache<T> {
  /** What was made for the key within the same minute, else what `make` makes now. */
  get(key: string, minute: string, make: () => Sized<T>): T;
}

export interface Sized<T> {
  readonly value: T;
  readonly characters: number;
}

export interface AnswerCacheOptions {
  readonly most?: number;
  readonly mostCharacters?: number;
}

/** Some 8 MB at most. */
const MOST = 2000;
const MOST_CHARACTERS = 4_000_000;

export function createAnswerCache<T>(options: AnswerCacheOptions = {}): AnswerCache<T> {
  const { most = MOST, mostCharacters = MOST_CHARACTERS } = options;
  const secret = randomBytes(16).toString('hex');
  const kept = new Map<string, Sized<T>>();
  let characters = 0;
  let current = '';
  const clear = (): void => {
    kept.clear();
    characters = 0;
  };
  return {
    get(key, minute, make) {
      // What has been and what is coming changes with the time.
      if (minute !== current) clear();
      current = minute;
      const name = hash('sha256', `${secret}\n${key}`, 'base64url');
      const known = kept.get(name);
      if (known) return known.value;
      const made = make();
      if (kept.size >= most || characters + made.characters > mostCharacters) clear();
      kept.set(name, made);
      characters += made.characters;
      return made.value;
    },
  };
}
