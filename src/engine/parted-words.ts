import { type Language, weightOf } from '../language/stop-words.ts';
import type { Token } from '../language/tokens.ts';
import type { QueryReader } from './group.ts';

/** Words that somebody has parted, "elev pengen", as the one word that documents or thesaurus have. */
export function joined(
  tokens: readonly Token[],
  text: string,
  language: Language,
  { vocabulary }: QueryReader,
): Token[] {
  if (language !== 'sv') return [...tokens];
  const words: Token[] = [];
  for (const token of tokens) {
    const before = words.at(-1);
    const isPart = ({ word }: Token): boolean =>
      word.length >= SHORTEST_PART && weightOf(word, 'sv') !== 'function';
    const isParted = before && isPart(before) && isPart(token) && token.start === before.end + 1;
    const word = isParted
      ? [before.word + token.word, `${before.word}s${token.word}`].find((one) =>
          vocabulary.has(one, 'sv'),
        )
      : undefined;
    if (before && word !== undefined) {
      const written = text.slice(before.start, token.end);
      words[words.length - 1] = { ...before, word, written, end: token.end };
    } else words.push(token);
  }
  return words;
}

const SHORTEST_PART = 3;
