import { type Edited, editsOf } from '../language/edits.ts';
import { type Language, weightOf } from '../language/stop-words.ts';
import { fold } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import type { Words } from './words.ts';

const SHORTEST_REPAIRED = 4;
const LONGEST_REPAIRED = 40;

/** What was most likely meant by a word that the dictionary does not list; null when nothing is near. */
export function meantBy(
  word: string,
  language: Language,
  words: Words,
  analyzers: Analyzers,
): string | null {
  const own = words.formOf(word) ?? unfolded(word, language, analyzers);
  if (own !== null) return own;
  const { known, parts, lemmas } = analyzers[language].analyze(word);
  if (word.length > LONGEST_REPAIRED) return known ? word : null;
  if (!known && isInflected(word, lemmas[0] ?? '', language, analyzers)) return word;
  // Eurovision is a name in the other dictionary, and no slip of "provision".
  const other = language === 'sv' ? 'en' : 'sv';
  if (!known && word.length >= LONG_NAME && analyzers[other].analyze(word).name) return null;
  const context = { language, words, analyzers };
  const slip = oneSlip(word, known, context);
  if (slip !== null) return slip;
  // Sop|sot|era is a slip of sopsortera: short parts, and a likelier word one letter away.
  const unlikely = known && parts.some((part) => part.length <= SHORTEST_LIKELY_PART);
  if (known && !unlikely) return word;
  const nearest = word.length < SHORTEST_REPAIRED ? null : closest(word, context);
  if (known) return nearest && nearest.cost < costOf(word, context) + KEPT ? nearest.written : word;
  return nearest?.written ?? null;
}

/** Gymnasiumet: a word of the dictionary with an ending that is not its own. */
const isInflected = (
  word: string,
  lemma: string,
  language: Language,
  { lexicons }: Analyzers,
): boolean =>
  word.length - lemma.length >= SHORTEST_ENDING &&
  lexicons[language].readings(lemma).some((reading) => reading.lemma === lemma && !reading.bound);

const SHORTEST_ENDING = 2;

interface Context {
  readonly language: Language;
  readonly words: Words;
  readonly analyzers: Analyzers;
}

/** A form that the dictionary has once å, ä and ö are put back. */
function unfolded(word: string, language: Language, analyzers: Analyzers): string | null {
  if (language !== 'sv') return null;
  const telling = (form: string): number =>
    analyzers.commonness.telling(analyzers.sv.analyze(form).lemmas[0] ?? form, 'sv');
  const forms = analyzers.lexicons.sv.unfolded(word);
  // Tranar is tränar before it is trånar.
  return forms.toSorted((a, b) => telling(a) - telling(b))[0] ?? null;
}

const SHORTEST_ONE_SLIP = 8;
/** A shorter one is as likely to be a slip. */
const LONG_NAME = 8;
const TWO_SLIPS_FROM = 12;

/**
 * A long word one letter from one that the documents have is misspelt, not a new compound; from one that
 * only the thesaurus has, when it is a compound (`isKnown`) of the same parts: skolmöte is no slip of skolmat,
 * heltidreform is one of heltidsreform.
 */
function oneSlip(
  word: string,
  isKnown: boolean,
  { language, words: { near, isSpoken }, analyzers }: Context,
): string | null {
  if (word.length < SHORTEST_ONE_SLIP) return null;
  const edits = word.length >= TWO_SLIPS_FROM ? 2 : 1;
  const partsOf = (form: string): string => analyzers[language].analyze(form).parts.join(' ');
  let best: [written: string, distance: number] | null = null;
  for (const { word: written, edits: distance } of near(fold(word), edits)) {
    if (!isSpoken(written) && (!isKnown || partsOf(word) !== partsOf(written))) continue;
    if (!best || distance < best[1]) best = [written, distance];
  }
  return best?.[0] ?? null;
}

const SHORTEST_LIKELY_PART = 3;

/** A word is left as it is written unless another is this much likelier. */
const KEPT = 0.2;

const costOf = (word: string, context: Context): number =>
  priorOf({ written: word, cost: 0 }, context)?.cost ?? Number.POSITIVE_INFINITY;

const TWO_EDITS_FROM = 8;
const TWO_EDITS = 2;

/** People get the first letter right. */
const FIRST_LETTER = 0.5;

// What a word costs that is meant, beside the edits: people ask in the documents' words, then in words for the
// same things, then in everyday words.
const OF_DOCUMENTS = 0;
const OF_THESAURUS = 0.1;
/** Of two words for the same things the commoner one is likelier: billgare is billigare before bilägare. */
const UNCOMMON = 0.05;
const OF_GRAMMAR = 0.05;
const OF_PART = 0.1;
const UNLIKELY_PART = 0.2;
const OF_DICTIONARY = 0.1;
const RARE = 0.5;

interface Candidate {
  readonly written: string;
  readonly cost: number;
}

function closest(word: string, context: Context): Candidate | null {
  let best: Candidate | null = null;
  const consider = (written: string, cost: number): void => {
    if (!best || cost < best.cost) best = { written, cost };
  };
  for (const edited of editsOf(word)) {
    const prior = priorOf(edited, context);
    if (prior !== null)
      consider(prior.written, edited.cost + prior.cost + first(word, prior.written));
  }
  if (word.length >= TWO_EDITS_FROM && best === null) {
    for (const { word: written, edits: distance } of context.words.near(fold(word), TWO_EDITS)) {
      const spoken = context.words.isSpoken(written) ? OF_DOCUMENTS : OF_THESAURUS;
      consider(written, distance + spoken + first(word, written));
    }
  }
  return best;
}

const first = (word: string, written: string): number =>
  fold(word)[0] === fold(written)[0] ? 0 : FIRST_LETTER;

/** How likely a word is to be meant at all, before its edits; null for what is no word. */
function priorOf(
  { written, cost }: Edited,
  { language, words, analyzers }: Context,
): Candidate | null {
  if (weightOf(written, language) !== 'content') return { written, cost: OF_GRAMMAR };
  const ofThesaurus = (form: string): number => {
    const [lemma = form] = analyzers[language].analyze(form).lemmas;
    return OF_THESAURUS + UNCOMMON * analyzers.commonness.telling(lemma, language);
  };
  const own = words.formOf(written);
  if (own !== null) {
    return { written: own, cost: words.isSpoken(own) ? OF_DOCUMENTS : ofThesaurus(own) };
  }
  const { lemmas, parts, known, name } = analyzers[language].analyze(written);
  if (analyzers.lexicons[language].readings(written).length > 0) {
    if (lemmas.some((lemma) => words.formOf(lemma) !== null))
      return { written, cost: ofThesaurus(written) };
    const telling = name ? 1 : analyzers.commonness.telling(lemmas[0] ?? written, language);
    return { written, cost: OF_DICTIONARY + RARE * telling };
  }
  if (!known || parts.length < 2 || parts.length > MOST_PARTS) return null;
  // No word that anybody has, and hardly one that was meant: telenet is no tele|get.
  const head = parts.at(-1) ?? '';
  const isUnlikely = head.length <= SHORTEST_LIKELY_PART && words.formOf(head) === null;
  if (cost > 0 && isUnlikely) return null;
  const costs = parts.map((part) => {
    const rare =
      words.formOf(part) !== null ? 0 : RARE * analyzers.commonness.telling(part, language);
    return OF_PART + rare + (part.length <= SHORTEST_LIKELY_PART ? UNLIKELY_PART : 0);
  });
  return { written, cost: costs.reduce((sum, cost) => sum + cost, 0) };
}

const MOST_PARTS = 3;
