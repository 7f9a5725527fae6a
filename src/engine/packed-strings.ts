/** Strings in ascending order of their UTF-16 code units, in one run of bytes. */
export interface PackedStrings {
  readonly length: number;
  /** @throws RangeError when there is no such string. */
  at(index: number): string;
  /** Where `text` stands, or -1. */
  indexOf(text: string): number;
  readonly packed: StringBytes;
}

export interface StringBytes {
  /** Every code unit in one to three bytes as UTF-8 has them, so that bytes sort as code units do. */
  readonly bytes: Uint8Array;
  /** Where each string begins, and where the last one ends. */
  readonly starts: Uint32Array;
}

/** `sorted` as `Array.prototype.sort` leaves it, none twice. */
export function packStrings(sorted: readonly string[]): PackedStrings {
  const starts = new Uint32Array(sorted.length + 1);
  sorted.forEach((text, i) => {
    starts[i + 1] = (starts[i] ?? 0) + byteLengthOf(text);
  });
  const bytes = new Uint8Array(starts[sorted.length] ?? 0);
  sorted.forEach((text, i) => {
    encode(text, bytes, starts[i] ?? 0);
  });
  return readStrings({ bytes, starts });
}

/** @throws RangeError when the starts do not lie within the bytes. */
export function readStrings(packed: StringBytes): PackedStrings {
  const { bytes, starts } = packed;
  if (!areStarts(starts, bytes.length)) throw new RangeError('strings lie outside their bytes');
  const length = starts.length - 1;
  let probe = new Uint8Array(64);
  return {
    length,
    packed,
    at(index) {
      if (!(index >= 0 && index < length)) throw new RangeError(`no string ${index} of ${length}`);
      return decode(bytes, starts[index] ?? 0, starts[index + 1] ?? 0);
    },
    indexOf(text) {
      const size = byteLengthOf(text);
      if (size > probe.length) probe = new Uint8Array(size * 2);
      encode(text, probe, 0);
      let [low, high] = [0, length - 1];
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const order = compare(probe, size, packed, middle);
        if (order === 0) return middle;
        if (order < 0) high = middle - 1;
        else low = middle + 1;
      }
      return -1;
    },
  };
}

/** They ascend from 0 to `end`. */
export function areStarts(starts: Uint32Array, end: number): boolean {
  if (starts[0] !== 0 || starts[starts.length - 1] !== end) return false;
  for (let i = 1; i < starts.length; i++) {
    if ((starts[i] as number) < (starts[i - 1] as number)) return false;
  }
  return true;
}

function compare(probe: Uint8Array, size: number, packed: StringBytes, index: number): number {
  const start = packed.starts[index] as number;
  const length = (packed.starts[index + 1] as number) - start;
  const shorter = Math.min(size, length);
  for (let i = 0; i < shorter; i++) {
    const difference = (probe[i] as number) - (packed.bytes[start + i] as number);
    if (difference !== 0) return difference;
  }
  return size - length;
}

/** A string as its bytes. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(byteLengthOf(text));
  encode(text, bytes, 0);
  return bytes;
}

function byteLengthOf(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) length += unit >= 0x800 ? 2 : 1;
  }
  return length;
}

function encode(text: string, into: Uint8Array, start: number): void {
  let at = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      into[at++] = unit;
    } else if (unit < 0x800) {
      into[at++] = 0xc0 | (unit >> 6);
      into[at++] = 0x80 | (unit & 0x3f);
    } else {
      into[at++] = 0xe0 | (unit >> 12);
      into[at++] = 0x80 | ((unit >> 6) & 0x3f);
      into[at++] = 0x80 | (unit & 0x3f);
    }
  }
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; ) {
    const first = bytes[at++] as number;
    if (first < 0x80) text += String.fromCharCode(first);
    else if (first < 0xe0) text += String.fromCharCode(((first & 0x1f) << 6) | next(bytes, at++));
    else {
      const second = next(bytes, at++);
      text += String.fromCharCode(((first & 0xf) << 12) | (second << 6) | next(bytes, at++));
    }
  }
  return text;
}

const next = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) & 0x3f;
