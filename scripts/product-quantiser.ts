/**
 * Product quantisation (Jégou, Douze, Schmid 2011): a vector is cut into pieces, and each piece is
 * kept as the number of the nearest of 256 pieces that stand for all.
 */
export interface Quantised {
  /** For each piece, 256 centroids one after the other. */
  readonly centroids: Float32Array;
  /** For each vector, one number a piece. */
  readonly codes: Uint8Array;
}

const CENTROIDS = 256;

export interface QuantiserOptions {
  readonly pieces: number;
  readonly rounds: number;
  readonly progress: (line: string) => void;
}

export function quantise(vectors: readonly Float32Array[], options: QuantiserOptions): Quantised {
  const { pieces, rounds, progress } = options;
  const width = (vectors[0]?.length ?? 0) / pieces;
  const centroids = new Float32Array(pieces * CENTROIDS * width);
  const codes = new Uint8Array(vectors.length * pieces);
  for (let piece = 0; piece < pieces; piece++) {
    const points = new Float32Array(vectors.length * width);
    vectors.forEach((vector, i) => {
      points.set(vector.subarray(piece * width, (piece + 1) * width), i * width);
    });
    const { means, nearest } = cluster(points, width, rounds);
    centroids.set(means, piece * CENTROIDS * width);
    nearest.forEach((code, i) => {
      codes[i * pieces + piece] = code;
    });
    if (piece % 5 === 4) progress(`quantised ${piece + 1} of ${pieces} pieces`);
  }
  return { centroids, codes };
}

// k-means from evenly spread starting points, so that every build gives the same bytes.
function cluster(points: Float32Array, width: number, rounds: number) {
  const count = points.length / width;
  const means = new Float32Array(CENTROIDS * width);
  for (let c = 0; c < CENTROIDS; c++) {
    const start = Math.floor(((c + 0.5) * count) / CENTROIDS) * width;
    means.set(points.subarray(start, start + width), c * width);
  }
  const nearest = new Uint8Array(count);
  for (let round = 0; round <= rounds; round++) {
    assign(points, means, width, nearest);
    if (round < rounds) update(points, means, width, nearest);
  }
  return { means, nearest };
}

function assign(
  points: Float32Array,
  means: Float32Array,
  width: number,
  nearest: Uint8Array,
): void {
  for (let i = 0; i < nearest.length; i++) {
    let least = Number.POSITIVE_INFINITY;
    for (let c = 0; c < CENTROIDS; c++) {
      let distance = 0;
      for (let k = 0; k < width; k++) {
        const gap = (points[i * width + k] as number) - (means[c * width + k] as number);
        distance += gap * gap;
      }
      if (distance < least) {
        least = distance;
        nearest[i] = c;
      }
    }
  }
}

function update(
  points: Float32Array,
  means: Float32Array,
  width: number,
  nearest: Uint8Array,
): void {
  const sums = new Float64Array(means.length);
  const sizes = new Uint32Array(CENTROIDS);
  nearest.forEach((c, i) => {
    sizes[c] = (sizes[c] as number) + 1;
    for (let k = 0; k < width; k++) {
      sums[c * width + k] = (sums[c * width + k] as number) + (points[i * width + k] as number);
    }
  });
  for (let c = 0; c < CENTROIDS; c++) {
    const size = sizes[c] as number;
    if (size === 0) continue;
    for (let k = 0; k < width; k++) means[c * width + k] = (sums[c * width + k] as number) / size;
  }
}
