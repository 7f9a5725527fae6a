/** Gives passages and sections names that links and buttons can hold: eight of a-z and 0-9. */
export interface Anchors {
  /** What is asked for twice gets two names, by how many the same there were before. */
  next(documentId: string, kind: 'passage' | 'meeting' | 'section', text: string): string;
}

export const ANCHOR = /^[a-z][a-z0-9]{7}$/;

/**
 * A name depends on the document's id and the text alone, so it stays when other passages come, go
 * or move; a meeting's on its date and place, so that a calendar knows it again when its entry says
 * more. 26·36⁷ names: among 10,000 passages two share one by chance in 1 folder of 40,000, and the
 * second then gets another.
 */
export function createAnchors(): Anchors {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  return {
    next(documentId, kind, text) {
      const key = [kind, documentId, text.normalize('NFC').replace(/\s+/g, ' ').trim()].join('\n');
      let ordinal = counts.get(key) ?? 0;
      let anchor = nameOf(key, ordinal);
      while (taken.has(anchor)) {
        ordinal += 1;
        anchor = nameOf(key, ordinal);
      }
      counts.set(key, ordinal + 1);
      taken.add(anchor);
      return anchor;
    },
  };
}

const LETTERS = 26;
const SIGNS = 36 ** 7;

function nameOf(key: string, ordinal: number): string {
  const hash = hash53(ordinal === 0 ? key : `${key}\n${ordinal}`);
  const first = String.fromCharCode(97 + (hash % LETTERS));
  const rest = Math.floor(hash / LETTERS) % SIGNS;
  return `${first}${rest.toString(36).padStart(7, '0')}`;
}

/** 53 bits of a text: two multiplicative 32-bit hashes, mixed as cyrb53 does (bryc, public domain). */
function hash53(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
