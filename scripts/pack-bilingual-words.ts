/** Writes the file that `src/language/bilingual-words.ts` reads and describes. */
import { BILINGUAL_MAGIC, LINK_WEIGHTS } from '../src/language/bilingual-words.ts';
import { packWordList } from './pack-word-list.ts';
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
}

export function packBilingualWords(parts: BilingualParts): { bytes: Uint8Array; sizes: object } {
  const { stems, lemmas, dimensions, quantised } = parts;
  const links = packLinks(parts);
  const stemText = packWordList(stems);
  const lemmaText = packWordList(lemmas);
  const centroids = packCentroids(quantised.centroids);
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
  const blocks = [header, links, stemText, lemmaText, centroids, quantised.codes];
  const sizes = {
    links: links.byteLength,
    stems: stemText.length,
    lemmas: lemmaText.length,
    centroids: centroids.length,
    codes: quantised.codes.length,
  };
  return {
    bytes: Buffer.concat(blocks.map((b) => Buffer.from(b.buffer, b.byteOffset, b.byteLength))),
    sizes,
  };
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
