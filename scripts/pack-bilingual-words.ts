/** Writes the file that `src/language/bilingual-words.ts` reads and describes. */
import { BILINGUAL_MAGIC, BLOCK, LINK_WEIGHTS } from '../src/language/bilingual-words.ts';
import type { Quantised } from './product-quantiser.ts';
import type { Links } from './swedish-links.ts';

export interface BilingualParts {
  /** Sorted. */
  readonly stems: readonly string[];
  /** Sorted; each has links to stems. */
  readonly lemmas: readonly string[];
  readonly links: Links;
  readonly dimensions: number;
  readonly quantised: Quantised;
  /** For each stem, lemmas and weights up to 1. */
  readonly translations: ReadonlyMap<string, readonly (readonly [lemma: string, weight: number])[]>;
}

export function packBilingualWords(parts: BilingualParts): { bytes: Uint8Array; sizes: object } {
  const { stems, lemmas, dimensions, quantised } = parts;
  const links = packLinks(parts);
  const stemText = frontCoded(stems);
  const lemmaText = frontCoded(lemmas);
  const centroids = packCentroids(quantised.centroids);
  const translations = packTranslations(parts);
  const pieces = quantised.codes.length / stems.length;
  const header = Uint32Array.of(
    BILINGUAL_MAGIC,
    stems.length,
    lemmas.length,
    dimensions,
    pieces,
    stemText.length,
    lemmaText.length,
    links.byteLength,
  );
  const blocks = [header, links, stemText, lemmaText, centroids, quantised.codes, translations];
  const sizes = {
    links: links.byteLength,
    stems: stemText.length,
    lemmas: lemmaText.length,
    centroids: centroids.length,
    codes: quantised.codes.length,
    translations: translations.length,
  };
  return {
    bytes: Buffer.concat(blocks.map((b) => Buffer.from(b.buffer, b.byteOffset, b.byteLength))),
    sizes,
  };
}

const isLatin1 = (word: string): boolean => [...word].every((letter) => letter.charCodeAt(0) < 256);

function frontCoded(words: readonly string[]): Uint8Array {
  const bytes: number[] = [];
  let before = '';
  for (const [i, word] of words.entries()) {
    if (i % BLOCK === 0) before = '';
    let shared = 0;
    while (shared < 15 && shared < before.length && before[shared] === word[shared]) shared++;
    const rest = word.slice(shared);
    if (rest.length > 15 || !isLatin1(rest)) throw new RangeError(`cannot write ${word}`);
    bytes.push((shared << 4) | rest.length, ...[...rest].map((letter) => letter.charCodeAt(0)));
    before = word;
  }
  return Uint8Array.from(bytes);
}

/** The words that front coding can hold. */
export function writable(words: readonly string[]): string[] {
  return words.filter((word) => word.length <= 15 && isLatin1(word));
}

function packLinks({ lemmas, stems, links }: BilingualParts): Uint16Array {
  const numbers = new Map(stems.map((stem, i) => [stem, i]));
  return Uint16Array.from(
    lemmas.flatMap((lemma) => {
      const row = [...(links.get(lemma) ?? [])].filter(([stem]) => numbers.has(stem));
      row.sort((a, b) => b[1] - a[1]);
      const first = row[0]?.[1] ?? 1;
      return row.map(([stem, weight], i) => {
        const level = i === 0 ? 0 : nearestLevel(weight / first);
        return (level << 14) | (numbers.get(stem) as number);
      });
    }),
  );
}

function nearestLevel(weight: number): number {
  const gaps = LINK_WEIGHTS.slice(1).map((level) => Math.abs(level - weight));
  return 1 + gaps.indexOf(Math.min(...gaps));
}

function packCentroids(centroids: Float32Array): Int8Array {
  const most = centroids.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  return Int8Array.from(centroids, (x) => Math.round((x / most) * 127));
}

function packTranslations({ stems, lemmas, translations }: BilingualParts): Uint8Array {
  const numbers = new Map(lemmas.map((lemma, i) => [lemma, i]));
  return Uint8Array.from(
    stems.flatMap((stem) => {
      const row = translations.get(stem) ?? [];
      const cells = row.flatMap(([lemma, weight]) => {
        const number = numbers.get(lemma) as number;
        return [number & 255, number >> 8, Math.round(weight * 255)];
      });
      return [row.length, ...cells];
    }),
  );
}
