import type { Document } from './document.ts';

/** Everything that the engine is given: documents, and the words that people use for what is in them. */
export interface Knowledge {
  readonly documents: readonly Document[];
  readonly concepts: readonly Concept[];
  readonly places: readonly Place[];
  readonly phrasings: readonly Phrasings[];
}

export type ConceptKind = 'topic' | 'area' | 'action' | 'party' | 'generic';

/** A thesaurus entry: the words and phrases that people use for one and the same thing. */
export interface Concept {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly sv: readonly string[];
  readonly en: readonly string[];
  /** Ids of wider concepts: a question about the wider one is met by a passage on this one. */
  readonly broader: readonly string[];
}

/** A district and the neighbourhoods within it. */
export interface Place {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly neighbourhoods: readonly string[];
}

/** How people ask for a passage, or for what stands under a heading, in other words than its own. */
export interface Phrasings {
  /** The document's id. */
  readonly document: string;
  /** The number of the passage among the document's, or of the first one under the heading. */
  readonly passage: number;
  readonly of: 'passage' | 'section';
  readonly sv: readonly string[];
  readonly en: readonly string[];
}
