import type { Reply } from './reply.ts';

const MOST = 4;

/** The questions of a text that asks several, each to the mark that ends it; else none. */
export function questionsIn(text: string): string[] {
  const questions = (text.match(/[^?]+\?+/g) ?? []).map((question) => question.trim());
  return questions.length < 2 ? [] : questions.slice(0, MOST);
}

/** One reply out of several that quote passages, of each the best first; null unless two do. */
export function together(replies: readonly Reply[]): Reply | null {
  const quoting = replies.filter(({ kind }) => QUOTING.has(kind));
  const [first] = quoting;
  if (!first || quoting.length < 2) return null;
  const all = quoting.map(({ answer }) => answer.excerpts);
  const most = Math.max(...all.map(({ length }) => length));
  const ranked = Array.from({ length: most }, (_, rank) => all.flatMap((own) => own[rank] ?? []));
  const excerpts = [
    ...new Map(ranked.flat().map((excerpt) => [excerpt.citation.anchor, excerpt])).values(),
  ];
  return { ...first, kind: 'passages', answer: { ...first.answer, excerpts } };
}

const QUOTING: ReadonlySet<Reply['kind']> = new Set<Reply['kind']>(['passages', 'overview']);
