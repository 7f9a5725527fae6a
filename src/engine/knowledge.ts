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

/** How people ask for something that was published, in other words than its own. */
export type Phrasings = PassagePhrasings | TopicPhrasings;

/** For a passage, or for what stands under a heading. */
export interface PassagePhrasings extends InBothLanguages, PassageNumber {
  readonly of: 'passage' | 'section';
}

/** For a topic that no heading has: passages of one or several sections or documents. */
export interface TopicPhrasings extends InBothLanguages {
  readonly of: 'topic';
  /** As they are to be shown, the most important first. */
  readonly passages: readonly PassageNumber[];
}

export interface PassageNumber {
  /** The document's id. */
  readonly document: string;
  /** Its number among the document's passages; of a heading that of the first one under it. */
  readonly passage: number;
}

interface InBothLanguages {
  readonly sv: readonly string[];
  readonly en: readonly string[];
}
