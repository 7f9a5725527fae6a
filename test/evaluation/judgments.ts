import type { Answer } from '../../src/engine/answer.ts';

/** A question with what a right answer holds; the form is described in test/evaluation/README.md. */
export interface Judged {
  readonly id: string;
  readonly q: string;
  readonly lang: 'sv' | 'en';
  readonly kind: 'fact' | 'topic' | 'event' | 'events' | 'about' | 'abstain' | 'followup';
  readonly gold: readonly string[];
  readonly ok?: readonly string[];
  readonly now?: string;
  readonly as?: Exclude<Judged['kind'], 'followup'>;
  readonly after?: readonly string[];
  readonly tags?: readonly string[];
}

export interface Verdict {
  readonly question: Judged;
  readonly kind: Exclude<Judged['kind'], 'followup'>;
  readonly right: boolean;
  readonly answered: boolean;
  readonly answer: Answer;
}

/** Which passages a key of `gold` stands for: by an anchor sentence, or by itself. */
export type Meets = (text: string, key: string) => boolean;

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

export function createMeets(anchors: Readonly<Record<string, string>> | null): Meets {
  return (text, key) => squeeze(text).includes(squeeze(anchors ? (anchors[key] ?? key) : key));
}

export function judge(question: Judged, answer: Answer, meets: Meets): Verdict {
  const kind = (question.kind === 'followup' ? question.as : question.kind) ?? 'fact';
  const kindOf = kind as Verdict['kind'];
  const answered = answer.outcome === 'answered';
  const right =
    kindOf === 'abstain' ? !answered : answered && isRight(question, kindOf, answer, meets);
  return { question, kind: kindOf, right, answered, answer };
}

function isRight(
  { gold, ok = [] }: Judged,
  kind: Verdict['kind'],
  { excerpts, events }: Answer,
  meets: Meets,
): boolean {
  const fair = [...gold, ...ok];
  const any = (text: string, keys: readonly string[]): boolean =>
    keys.some((key) => meets(text, key));
  const texts = excerpts.map(({ text }) => text);
  const evidence = [...events.map(({ text }) => text), ...texts];
  if (kind === 'topic') {
    const first = texts.slice(0, 5);
    const precision = first.filter((text) => any(text, fair)).length / first.length;
    const met = gold.filter((key) => texts.slice(0, 10).some((text) => meets(text, key))).length;
    return precision >= 0.8 && met / Math.min(gold.length, 10) >= 0.6;
  }
  if (kind === 'events') {
    const got = events.length > 0 ? events.map(({ text }) => text) : texts.slice(0, 6);
    return (
      gold.every((key) => got.some((text) => meets(text, key))) &&
      got.every((text) => any(text, fair))
    );
  }
  return evidence[0] !== undefined && any(evidence[0], fair);
}
