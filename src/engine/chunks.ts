/**
 * Runs of bytes in one, with a checksum, for what is kept between two starts.
 *
 * Layout, unsigned 32-bit in the machine's order: magic, version, the checksum's two halves, the
 * number of chunks, the length of each in bytes; then the chunks, each from a multiple of eight on. The
 * checksum is of all that follows it.
 */
export interface ChunkFormat {
  /** What the bytes are. */
  readonly magic: number;
  /** Bytes of another are not read. */
  readonly version: number;
}

const ALIGNMENT = 8;
const WORD = 4;
/** Words before the lengths. */
const HEADER = 5;
const CHECKSUM_AT = 2;

export function joinChunks(
  chunks: readonly Uint8Array[],
  { magic, version }: ChunkFormat,
): Uint8Array<ArrayBuffer> {
  const starts = placesOf(chunks.map(({ length }) => length));
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  const words = new Uint32Array(bytes.buffer);
  words.set([magic, version, 0, 0, chunks.length, ...chunks.map(({ length }) => length)]);
  chunks.forEach((chunk, i) => {
    bytes.set(chunk, starts[i]);
  });
  words.set(checksumOf(words.subarray(CHECKSUM_AT + 2)), CHECKSUM_AT);
  return bytes;
}

/**
 * The chunks are views of `bytes`, unless these begin at an odd address.
 * @throws RangeError when they are of another kind or version, or not what was written.
 */
export function splitChunks(bytes: Uint8Array, { magic, version }: ChunkFormat): Uint8Array[] {
  const own = bytes.byteOffset % ALIGNMENT === 0 ? bytes : Uint8Array.from(bytes);
  if (own.length % WORD !== 0) throw new RangeError('it ends too soon');
  const words = new Uint32Array(own.buffer, own.byteOffset, own.length / WORD);
  if (words[0] !== magic) throw new RangeError('it is something else');
  if (words[1] !== version) throw new RangeError('it is of another version');
  const sum = checksumOf(words.subarray(CHECKSUM_AT + 2));
  if (sum.some((half, i) => half !== words[CHECKSUM_AT + i])) {
    throw new RangeError('it is not what was written');
  }
  const count = words[HEADER - 1] ?? 0;
  if (HEADER + count > words.length) throw new RangeError('it ends too soon');
  const lengths = [...words.subarray(HEADER, HEADER + count)];
  const starts = placesOf(lengths);
  if (starts.at(-1) !== own.length) throw new RangeError('it ends elsewhere');
  return lengths.map((length, i) => own.subarray(starts[i], (starts[i] ?? 0) + length));
}

/**
 * The chunks one after another; throws a RangeError when there are no more.
 * @throws RangeError as `splitChunks` does.
 */
export function createChunkReader(bytes: Uint8Array, format: ChunkFormat): () => Uint8Array {
  const chunks = splitChunks(bytes, format).values();
  return () => {
    const { value } = chunks.next();
    if (!value) throw new RangeError('a part is missing');
    return value;
  };
}

/** Where each chunk begins, and where all ends. */
function placesOf(lengths: readonly number[]): number[] {
  const aligned = (at: number): number => Math.ceil(at / ALIGNMENT) * ALIGNMENT;
  const starts = [aligned((HEADER + lengths.length) * WORD)];
  for (const length of lengths) starts.push(aligned((starts.at(-1) ?? 0) + length));
  return starts;
}

/** Two multiplicative 32-bit hashes: for damage, not against forgery. */
function checksumOf(words: Uint32Array): [number, number] {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    high = Math.imul(high ^ word, 2654435761);
    high ^= high >>> 15;
    low = Math.imul(low ^ word, 1597334677);
    low ^= low >>> 13;
  }
  return [high >>> 0, low >>> 0];
}

/** A chunk of 32-bit numbers, as a view. @throws RangeError when it has no whole number of them. */
export function toNumbers(chunk: Uint8Array): Uint32Array {
  if (chunk.length % WORD !== 0) throw new RangeError('a number is cut off');
  return new Uint32Array(chunk.buffer, chunk.byteOffset, chunk.length / WORD);
}

export const toChunk = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
