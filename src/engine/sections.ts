import { createAnchors } from './anchor.ts';
import type { Document, Passage } from './document.ts';
import { ANCHOR_LENGTH } from './packed-index.ts';

/** A document's passages by what stands under one heading. */
export function sectionsOf({ passages }: Document): Passage[][] {
  const sections: Passage[][] = [];
  let key: string | null = null;
  for (const passage of passages) {
    const own = headingKey(passage);
    const section = sections.at(-1);
    if (section && own === key) section.push(passage);
    else sections.push([passage]);
    key = own;
  }
  return sections;
}

const headingKey = ({ headings }: Passage): string =>
  headings.map(({ depth, text }) => `${depth} ${text}`).join('\n');

export const headingOf = (passage: Passage | undefined): string | null =>
  passage?.headings.at(-1)?.text ?? null;

/** The names of all passages and sections, in the order of reading, eight letters each. */
export interface AnchorBytes {
  readonly unitAnchors: Uint8Array;
  readonly sectionAnchors: Uint8Array;
}

export function nameAll(documents: readonly Document[]): AnchorBytes {
  const anchors = createAnchors();
  const units: string[] = [];
  const sections: string[] = [];
  for (const document of documents) {
    for (const section of sectionsOf(document)) {
      sections.push(anchors.next(document.id, 'section', headingOf(section[0]) ?? ''));
      for (const { text, meeting } of section) {
        units.push(
          meeting
            ? anchors.next(document.id, 'meeting', `${meeting.date} ${meeting.place}`)
            : anchors.next(document.id, 'passage', text),
        );
      }
    }
  }
  return { unitAnchors: toBytes(units), sectionAnchors: toBytes(sections) };
}

function toBytes(names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(names.length * ANCHOR_LENGTH);
  names.forEach((name, i) => {
    for (let at = 0; at < ANCHOR_LENGTH; at++) {
      bytes[i * ANCHOR_LENGTH + at] = name.charCodeAt(at);
    }
  });
  return bytes;
}

export const anchorAt = (bytes: Uint8Array, index: number): string =>
  String.fromCharCode(...bytes.subarray(index * ANCHOR_LENGTH, (index + 1) * ANCHOR_LENGTH));
