import type { Outcome } from './ask-set.ts';

/** How many of how many. */
export interface Figure {
  readonly count: number;
  readonly of: number;
}

export type Measure = (outcomes: readonly Outcome[]) => Figure;

type Test = (outcome: Outcome) => boolean;

const share =
  (among: Test, which: Test): Measure =>
  (outcomes) => {
    const group = outcomes.filter(among);
    return { count: group.filter(which).length, of: group.length };
  };

const isRight: Test = ({ right }) => right;
const isAnswered: Test = ({ answered }) => answered;
const isAnswerable: Test = ({ kind }) => kind !== 'abstain';
const isNearMiss: Test = (outcome) => !isAnswerable(outcome) && hasTag('near-miss')(outcome);
const hasTag =
  (tag: string): Test =>
  ({ question }) =>
    question.tags?.includes(tag) ?? false;

/** Questions that the documents answer, and those among them that got a right answer. */
export const answerable = share(isAnswerable, isRight);
/** Those that got none, right or wrong. */
export const refused = share(isAnswerable, (outcome) => !isAnswered(outcome));
/** Questions on another city, party, year or number that were answered all the same. */
export const nearMissAnswered = share(isNearMiss, isAnswered);
/** Questions on anything else that were. */
export const offTopicAnswered = share(
  (outcome) => !isAnswerable(outcome) && !isNearMiss(outcome),
  isAnswered,
);
export const followUps = share(({ question }) => question.kind === 'followup', isRight);

export const ofKind = (kind: string): Measure => share((outcome) => outcome.kind === kind, isRight);
export const ofLanguage = (language: string): Measure =>
  share((outcome) => isAnswerable(outcome) && outcome.question.lang === language, isRight);
export const ofTag = (tag: string): Measure => share(hasTag(tag), isRight);

/** Quotes, and those among them that stand word for word where their citations say. */
export const verbatimQuotes: Measure = (outcomes) => ({
  count: outcomes.reduce((sum, { verbatim }) => sum + verbatim, 0),
  of: outcomes.reduce((sum, { quotes }) => sum + quotes, 0),
});

/** Milliseconds that this share of the answers took at most. */
export function quantile(outcomes: readonly Outcome[], at: number): number {
  const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(times.length * at))] ?? 0;
}
