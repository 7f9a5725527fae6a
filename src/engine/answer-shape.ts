import type { Language } from '../language/stop-words.ts';
import type { Sentence } from './read-passage.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

interface Shapes {
  /** What begins a question for a definition. */
  readonly asksMeaning: RegExp;
  /** What stands between a thing and what it is. */
  readonly defines: ReadonlySet<string>;
  /** What begins a question for yes or no. */
  readonly asksWhether: ReadonlySet<string>;
  readonly says: ReadonlySet<string>;
}

const SHAPES: Readonly<Record<Language, Shapes>> = {
  sv: {
    asksMeaning: /^vad (?:är|innebär|betyder|menas|avses|kallas) /,
    defines: words('är innebär betyder kallas menas avser avses'),
    asksWhether: words(
      'är har får kan ska skall finns måste kommer behöver gäller bör går vill blir hade skulle gör',
    ),
    says: words('ja nej'),
  },
  en: {
    asksMeaning: /^what(?:'s| is| are| does| do) /,
    defines: words('is are means mean'),
    asksWhether: words('is are do does did can could will would should has have may must'),
    says: words('yes no'),
  },
};

/** A definition begins with what it defines. */
const FIRST_WORDS = 6;

/** "Vad är en kommun?": one of the sentences says what it is. `isAsked` tells the question's words. */
export function definesWhatIsAsked(
  question: readonly string[],
  sentences: readonly Sentence[],
  { language, isAsked }: { language: Language; isAsked: (word: string) => boolean },
): boolean {
  const { asksMeaning, defines } = SHAPES[language];
  if (!asksMeaning.test(question.join(' '))) return false;
  return sentences.some(({ words }) =>
    words.slice(0, FIRST_WORDS).some((word, i) => defines.has(words[i + 1] ?? '') && isAsked(word)),
  );
}

/** 1 where a question for yes or no is met by a passage that begins with it, -1 where another is. */
export function saysYesOrNo(
  question: readonly string[],
  [first]: readonly Sentence[],
  language: Language,
): number {
  const { asksWhether, says } = SHAPES[language];
  if (!says.has(first?.words[0] ?? '')) return 0;
  return asksWhether.has(question[0] ?? '') ? 1 : -1;
}
