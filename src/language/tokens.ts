/** A word or number of a text, where it stands. Offsets are UTF-16. */
export interface Token {
  /** Lower case, NFC, typographic apostrophes made plain. */
  readonly word: string;
  /** As written. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

// Letters with their marks, digits, and an apostrophe between letters; a hyphen separates.
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;

export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    word: match[0].normalize('NFC').toLowerCase().replaceAll('’', "'"),
    written: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const FOLDED: Readonly<Record<string, string>> = {
  å: 'a',
  ä: 'a',
  á: 'a',
  à: 'a',
  â: 'a',
  ö: 'o',
  ø: 'o',
  ó: 'o',
  ô: 'o',
  é: 'e',
  è: 'e',
  ë: 'e',
  ê: 'e',
  ü: 'u',
  ú: 'u',
  û: 'u',
  ï: 'i',
  í: 'i',
  î: 'i',
  æ: 'a',
  ñ: 'n',
  ç: 'c',
};

/** The word as typed on a keyboard without å, ä and ö. */
export function fold(word: string): string {
  return word.replace(/[\u0080-\uffff]/g, (letter) => FOLDED[letter] ?? letter);
}
