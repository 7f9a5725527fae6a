import { analysisLanguage } from './analyzers.ts';
import { isMoreThanChance } from './chance.ts';
import type { Group, Query } from './group.ts';
import type { Match, Ranking } from './ranking.ts';
import { CLEARLY, LITERALLY } from './strength.ts';

/**
 * A passage answers when it covers enough of what is asked, and enough is asked: of a question with
 * one rare name and much chat a smaller share will do. The form and the first four numbers are
 * rounded from an early logistic regression on the development questions; what counts as met and
 * clear has changed since without a new fit, and the numbers below were set by hand on those sets.
 */
const SHARE = 3.7;

const EVIDENCE = 1.4;

const CLEAR = 0.5;

const OTHER = 2.2;

/** However much is met, a question of which most is not is another question. */
const LEAST_SHARE = 0.33;

const LEAST_SHARE_OF_ONE = 0.4;

/**
 * Of many places some has a good part of any question by chance. DESIGN.md has what other numbers bought
 * and cost, "When it abstains".
 */
const SMALL = 100;
const PER_TIMES_MORE = 0.18;
const MOST = 0.95;

/** A translation is seldom all that a word means. */
const MOST_FOREIGN = 0.72;

function leastOf(places: number, most: number): number {
  const more = PER_TIMES_MORE * Math.log(Math.max(1, places / SMALL));
  return Math.min(most, LEAST_SHARE + more);
}

/** Two clear things, or one and a common one, when more is asked than they. */
const SEVERAL = 1.5;

// DESIGN.md has what 3.8 and 3 bought and cost.
const SURE = 3;

export function isSure(match: Match, query: Query, ranking: Ranking): boolean {
  const { groups } = query;
  const { weights } = ranking;
  const foreign = isForeign(match, query);
  if (foreign && !isMoreThanChance(match, query, ranking)) return false;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // A year is a condition, and not yet the matter, where there is another.
  const ofYear = groups.every(({ kind, weight }) => kind === 'year' || weight < LEAST_NAMING);
  const isCondition = ({ kind }: Group): boolean => kind === 'year' && !ofYear;
  const parts = groups.map((group, i): Contribution => {
    const part = contribution(group, match, i, weights[i] ?? 0);
    return isCondition(group) ? { ...part, clear: 0, specific: false } : part;
  });
  const sum = (of: (part: Contribution) => number): number =>
    parts.reduce((all, part) => all + of(part), 0);
  const share = sum(({ met }) => met) / total;
  const clear = sum(({ clear }) => clear);
  const isSpecific = parts.some(({ specific }) => specific);
  const naming = parts.filter((_, i) => {
    const group = groups[i];
    return group && !isCondition(group) && group.weight >= LEAST_NAMING;
  });
  const isWhole =
    naming.length > 0 &&
    (naming.length > 1 || isMetBeside(groups, match)) &&
    naming.every(({ clear }) => clear > 0);
  const isEnough =
    isWhole ||
    isAllThere(groups, match) ||
    isWordForWord(groups, match) ||
    clear >= SEVERAL ||
    (isSpecific && share >= LEAST_SHARE_OF_ONE);
  if (!isEnough || isAnotherMatter(groups, match, foreign)) return false;
  if (share < leastOf(ranking.places, foreign ? MOST_FOREIGN : MOST)) return false;
  const evidence = EVIDENCE * Math.log1p(sum(({ met }) => met));
  const against = (OTHER * sum(({ other }) => other)) / total;
  return SHARE * share + evidence + CLEAR * clear - against >= SURE;
}

/**
 * What the asker tells beside the question, of the same matter: "I want a summer job. Are there more jobs?" Of
 * what counts nothing may be missing then: "I rent a flat. Will you lower the rent?"
 */
const isMetBeside = (groups: readonly Group[], { own }: Match): boolean =>
  groups.every(({ weight }, i) => weight < LEAST_COUNTED || (own[i] ?? 0) >= CLEARLY) &&
  groups.some(
    ({ weight, isTopical, telling }, i) =>
      weight < LEAST_COUNTED && isTopical && telling >= TELLING && (own[i] ?? 0) >= SAME,
  );

/** A topic and what is asked of it, nothing of which is missing, however common each is: "have you sold schools?" */
function isAllThere(groups: readonly Group[], { own }: Match): boolean {
  const asked = groups.flatMap((group, i) => (group.weight >= LEAST_ASKED ? [{ group, i }] : []));
  const isThere = asked.every(({ i }) => (own[i] ?? 0) >= SAME);
  return asked.length > 1 && isThere && asked.some(({ group }) => group.isTopical);
}

export const LEAST_ASKED = 0.3;

/** Several words, none of them missing, however common each is. */
const isWordForWord = (groups: readonly Group[], { own }: Match): boolean =>
  groups.length >= SEVERAL_WORDS && groups.every((_, i) => (own[i] ?? 0) >= LITERALLY);

const SEVERAL_WORDS = 3;

/**
 * Names, years and numbers say of whom and when; of a matter that is named beside them the passage must
 * say something: "Öppnas en vårdcentral i Tensta?" Of a name it must say something of whatever is asked, whether
 * it is a topic or not: "Is Bjuggren married?"
 */
function isAnotherMatter(groups: readonly Group[], { near }: Match, foreign: boolean): boolean {
  const matters = groups.filter(({ kind, weight }) => kind === 'word' && weight >= LEAST_NAMING);
  const isMet = (group: Group): boolean => (near[groups.indexOf(group)] ?? 0) >= TOUCHED;
  const others = groups.some(({ kind }) => kind !== 'word');
  // What nobody has translated may say it in words that the dictionary does not know for it.
  const names = !foreign && groups.some(({ kind }) => kind === 'name');
  const topical = matters.filter(({ isTopical }) => isTopical);
  return (
    (others && topical.length > 0 && !topical.some(isMet)) ||
    (names && matters.length > 0 && !matters.some(isMet))
  );
}

const TOUCHED = 0.5;

const isForeign = ({ unit: { document, passage } }: Match, { language }: Query): boolean =>
  passage.translation === null && analysisLanguage(document.language) !== language;

/** What one group says for and against a passage. */
interface Contribution {
  /** Its weight times the square of how well it is met. */
  readonly met: number;
  /** How telling it is, if it is clearly met and names something. */
  readonly clear: number;
  readonly specific: boolean;
  /** Its weight, as far as it names another matter. */
  readonly other: number;
}

function contribution(group: Group, match: Match, i: number, weight: number): Contribution {
  const near = match.near[i] ?? 0;
  const own = match.own[i] ?? 0;
  const met = weight * near * near;
  const none = { met, clear: 0, specific: false, other: 0 };
  if (group.weight < LEAST_COUNTED) return none;
  if (own < CLEARLY) {
    return { ...none, other: weight * (1 - near) * (group.isTopical ? 1 : ANOTHER_WORD) };
  }
  if (group.weight < LEAST_NAMING) return none;
  return { ...none, clear: group.telling, specific: isSpecific(group, own) };
}

/** A word that is no concept may be another way to put what the passage says. */
const ANOTHER_WORD = 0.5;

export const LEAST_COUNTED = 0.4;

/** Actions and common words name nothing by themselves. */
const LEAST_NAMING = 0.5;

/** A rare word met as it is, or a phrase or a very rare word by another for the same. */
const isSpecific = ({ telling, word }: Group, own: number): boolean =>
  own >= LITERALLY
    ? telling >= TELLING
    : own >= SAME && (telling >= SPECIFIC || word.includes(' '));

const TELLING = 0.6;

const SAME = 0.85;

const SPECIFIC = 0.97;
