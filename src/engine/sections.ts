import { createAnchors } from './anchor.ts';
import type { Document, MeetingEntry, Passage } from './document.ts';
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
    const occasions = occasionsIn(document);
    for (const section of sectionsOf(document)) {
      sections.push(anchors.next(document.id, 'section', headingOf(section[0]) ?? ''));
      for (const { text, meeting } of section) {
        units.push(
          meeting
            ? anchors.next(document.id, 'meeting', occasions.nameOf(meeting))
            : anchors.next(document.id, 'passage', text),
        );
      }
    }
  }
  return { unitAnchors: toBytes(units), sectionAnchors: toBytes(sections) };
}

/** What tells a meeting from the others: its date and place, and where there are several of both the time. */
function occasionsIn({ passages }: Document): { nameOf(meeting: MeetingEntry): string } {
  const plain = ({ date, place }: MeetingEntry): string => `${date} ${place}`;
  const numbers = new Map<string, number>();
  for (const { meeting } of passages) {
    if (meeting) numbers.set(plain(meeting), (numbers.get(plain(meeting)) ?? 0) + 1);
  }
  return {
    nameOf(meeting) {
      const name = plain(meeting);
      return (numbers.get(name) ?? 0) > 1 ? `${name} ${meeting.time ?? ''}` : name;
    },
  };
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
