import type { Knowledge } from '../../../src/engine/knowledge.ts';

/** What is of use for passages without a translation alone. */
export const MEANINGS = ['bilingual.vectors', 'english-swedish.lexicon'] as const;

/**
 * Word vectors and translations find passages that nobody has translated (`expansion.ts`). Where
 * every passage has a translation, the engine never opens them, and a third of all bytes stays away.
 */
export const needsMeanings = ({ documents }: Pick<Knowledge, 'documents'>): boolean =>
  documents.some(({ passages }) => passages.some(({ translation }) => translation === null));
