import { analysisLanguage } from './analyzers.ts';
import type { Document } from './document.ts';
import type { Knowledge, PassageNumber, Phrasings } from './knowledge.ts';
import type { Section, Unit } from './passage-index.ts';
import type { Phrasing } from './phrasing-index.ts';

/** A passage, a section, or a topic that no heading has. */
export type Target = Unit | Section | Topic;

export interface Topic {
  /** In the order in which they were written down. */
  readonly units: readonly Unit[];
}

/** A passage that is asked for. */
export interface AskedPassage {
  readonly unit: Unit;
  /** The weighted share of the question that the ways of asking for it have, 0..1. */
  readonly coverage: number;
}

/** Passages that are asked for together. */
export interface AskedTopic {
  /** In the order in which they were written down. */
  readonly units: readonly Unit[];
  /** They are all that stands under a heading. */
  readonly isSection: boolean;
  /** The weighted share of the question that the way in which it is asked for meets, 0..1. */
  readonly coverage: number;
}

export const isUnit = (target: Target): target is Unit => 'passage' in target;

export const isSection = (target: Section | Topic): target is Section => 'heading' in target;

/** Each way in which people ask, with what it is of. */
export function phrasingsOf(
  phrasings: Knowledge['phrasings'],
  units: readonly Unit[],
): Phrasing<Target>[] {
  const first = new Map<Document, number>();
  for (const { document, id } of units) if (!first.has(document)) first.set(document, id);
  const byId = new Map([...first].map(([document, id]) => [document.id, id]));
  const unitOf = ({ document, passage }: PassageNumber): Unit[] => {
    const unit = units[(byId.get(document) ?? Number.NaN) + passage];
    return unit ? [unit] : [];
  };
  const targetsOf = (each: Phrasings): Target[] => {
    if (each.of === 'topic') return [{ units: each.passages.flatMap(unitOf) }];
    return unitOf(each).map((unit) => (each.of === 'section' ? unit.section : unit));
  };
  const asked = phrasings.flatMap((each) =>
    targetsOf(each).flatMap((target) =>
      (['sv', 'en'] as const).flatMap((language) =>
        each[language].map(
          // The passages of a topic have phrasings of their own.
          (text): Phrasing<Target> => ({ target, language, text, isCounted: each.of !== 'topic' }),
        ),
      ),
    ),
  );
  return [...asked, ...published(asked)];
}

/** What the passages say themselves, which people ask for too. */
function published(asked: readonly Phrasing<Target>[]): Phrasing<Target>[] {
  const units = new Set(asked.map(({ target }) => target).filter(isUnit));
  return [...units].flatMap((target) => {
    const { document, passage } = target;
    return [
      { language: analysisLanguage(document.language), text: passage.text },
      ...(passage.translation === null
        ? []
        : [{ language: 'en' as const, text: passage.translation }]),
    ].map((each) => ({ ...each, target, isPublished: true }));
  });
}
