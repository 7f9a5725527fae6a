/** Number words of Swedish and English, folded (`tva`, `attio`), one word at a time. */

const BELOW_TWENTY: readonly (readonly string[])[] = [
  ['noll', 'zero'],
  ['en', 'ett', 'one'],
  ['tva', 'two'],
  ['tre', 'three'],
  ['fyra', 'four'],
  ['fem', 'five'],
  ['sex', 'six'],
  ['sju', 'seven'],
  ['atta', 'eight'],
  ['nio', 'nine'],
  ['tio', 'ten'],
  ['elva', 'eleven'],
  ['tolv', 'twelve'],
  ['tretton', 'thirteen'],
  ['fjorton', 'fourteen'],
  ['femton', 'fifteen'],
  ['sexton', 'sixteen'],
  ['sjutton', 'seventeen'],
  ['arton', 'aderton', 'eighteen'],
  ['nitton', 'nineteen'],
];
const TENS: readonly (readonly [word: string, value: number])[] = [
  ['tjugo', 20],
  ['trettio', 30],
  ['fyrtio', 40],
  ['femtio', 50],
  ['sextio', 60],
  ['sjuttio', 70],
  ['attio', 80],
  ['nittio', 90],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fourty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
];
const UNITS: ReadonlyMap<string, number> = new Map(
  BELOW_TWENTY.flatMap((words, value) => words.map((word) => [word, value] as const)),
);
const SIMPLE: ReadonlyMap<string, number> = new Map([...UNITS, ...TENS, ['hundra', 100]]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['tusen', 1e3],
  ['thousand', 1e3],
  ['miljon', 1e6],
  ['miljoner', 1e6],
  ['million', 1e6],
  ['millions', 1e6],
  ['millioner', 1e6],
  ['miljard', 1e9],
  ['miljarder', 1e9],
  ['billion', 1e9],
  ['billions', 1e9],
  ['biljon', 1e12],
  ['biljoner', 1e12],
  ['trillion', 1e12],
]);
const COMPOUND_START =
  /^(?:en|et|tv|tr|fy|fe|se|sj|at|ni|ti|el|to|fj|ar|tj|hu|tu|tw|th|fo|fi|si|ei)/;
const ARTICLES: ReadonlySet<string> = new Set(['en', 'ett', 'one', 'a', 'an']);

/** Words that say 1 but are mostly articles: "en miljon", "a hundred". */
export function isArticle(word: string): boolean {
  return ARTICLES.has(word);
}

/** What a word multiplies by: hundred, tusen, miljoner, billion. */
export function scaleOf(word: string): number | null {
  return SCALES.get(word) ?? null;
}

/** "fem", "tjugofem", "femtusen", "niohundratrettionio": at most six digits. */
export function wordValue(word: string): number | null {
  const simple = SIMPLE.get(word);
  if (simple !== undefined) return simple;
  if (word.length < 6 || word.length > 48 || !COMPOUND_START.test(word)) return null;
  const at = word.indexOf('tusen');
  if (at < 0) return belowThousand(word);
  const head = at === 0 || word.startsWith('ettusen') ? 1 : belowThousand(word.slice(0, at));
  const tail = at + 5 === word.length ? 0 : belowThousand(withoutAnd(word.slice(at + 5)));
  return head === null || tail === null ? null : head * 1000 + tail;
}

function belowThousand(word: string): number | null {
  const at = word.indexOf('hundra');
  if (at < 0) return belowHundred(word);
  const head = at === 0 ? 1 : belowHundred(word.slice(0, at));
  const tail = at + 6 === word.length ? 0 : belowHundred(withoutAnd(word.slice(at + 6)));
  return head === null || tail === null ? null : head * 100 + tail;
}

function belowHundred(word: string): number | null {
  const simple = SIMPLE.get(word);
  if (simple !== undefined) return simple;
  for (const [tens, value] of TENS) {
    if (!word.startsWith(tens)) continue;
    const unit = UNITS.get(word.slice(tens.length));
    if (unit !== undefined && unit > 0 && unit < 10) return value + unit;
  }
  return null;
}

function withoutAnd(word: string): string {
  return word.startsWith('och') ? word.slice(3) : word;
}
