import type { Citation } from '../engine/answer.ts';
import { renderPublished } from './wording.ts';
import type { Wording } from './wording-sv.ts';

/** The date that a document gives, or the one that was inferred for it, marked as that. */
export function renderDated(
  { published, inferred }: Pick<Citation, 'published' | 'inferred'>,
  wording: Wording,
): string {
  const date = renderPublished(published, wording);
  return inferred === null ? date : `${date} (${wording.dateInferred})`;
}

/** "Title — Section": where a single quote stands. */
export function renderStanding({ title, section }: Pick<Citation, 'title' | 'section'>): string {
  return [title, section === title ? null : section].filter((part) => part !== null).join(' — ');
}

/** "Källa: Title — Section · Publisher · december 2023 (datum härlett)" */
export function renderSourceLine(citation: Citation, wording: Wording): string {
  const { publisher } = citation;
  const parts = [renderStanding(citation), publisher, renderDated(citation, wording)];
  return `${wording.source}: ${parts.join(' · ')}`;
}
