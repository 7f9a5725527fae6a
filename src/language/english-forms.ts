// Endings and what stands without them; the first that some dictionary has is right nearly always.
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(?:ier|iest|ied|ily)$/, 'y'],
  [/(.)\1(?:er|est|ed|ing)$/, '$1'],
  [/(?:er|est|ed|es|ing)$/, ''],
  [/(?:er|est|ed|es|ing)$/, 'e'],
  [/s$/, ''],
  [/ly$/, ''],
  [/ness$/, ''],
];

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(?=(?:e|ed|es|ing|ation|ations|er|ers)$)/, 'iz'],
  [/iz(?=(?:e|ed|es|ing|ation|ations|er|ers)$)/, 'is'],
  [/our(?=s?$)/, 'or'],
  [/(?<=.{2})or(?=s?$)/, 'our'],
  [/re$/, 'er'],
  [/ll(?=(?:ed|ing|er|ers)$)/, 'l'],
];

const SHORTEST = 3;

/**
 * What a word may be a form of, or how it is spelt on the other side of the Atlantic: "boroughs", which
 * the dictionary has as a word of its own; the likeliest first.
 */
export function relatedForms(word: string): string[] {
  const change = (rules: typeof ENDINGS, from: string): string[] =>
    rules.filter(([ending]) => ending.test(from)).map(([ending, end]) => from.replace(ending, end));
  const spellings = change(SPELLINGS, word);
  const bases = [word, ...spellings].flatMap((each) => change(ENDINGS, each));
  const forms = [...spellings, ...bases, ...bases.flatMap((base) => change(SPELLINGS, base))];
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST && form !== word);
}
