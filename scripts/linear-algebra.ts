/** The little linear algebra that word vectors need. */
export type Vector = Float32Array;

export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

export function unit(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((x) => x / length);
}

/** Adds `vector` times `weight` to `sum`. */
export function addTo(sum: Vector, vector: Vector, weight: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (vector[i] as number) * weight;
}

export function meanOfAll(vectors: readonly Vector[]): Vector {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) addTo(sum, vector, 1 / vectors.length);
  return sum;
}

export interface Component {
  readonly direction: Vector;
  readonly variance: number;
}

/** The `count` directions in which the vectors differ most, by power iteration. */
export function principalComponents(vectors: readonly Vector[], count: number): Component[] {
  const size = vectors[0]?.length ?? 0;
  const covariance = Array.from({ length: size }, () => new Float32Array(size));
  for (const vector of vectors) {
    covariance.forEach((row, i) => {
      addTo(row, vector, (vector[i] as number) / vectors.length);
    });
  }
  const found: Component[] = [];
  for (let n = 0; n < count; n++) {
    let direction = unit(Float32Array.from({ length: size }, (_, i) => Math.sin(i + 1 + n)));
    for (let round = 0; round < 200; round++) {
      const next = Float32Array.from(covariance, (row) => dot(row, direction));
      for (const before of found) addTo(next, before.direction, -dot(next, before.direction));
      direction = unit(next);
    }
    const image = Float32Array.from(covariance, (row) => dot(row, direction));
    found.push({ direction, variance: dot(image, direction) });
  }
  return found;
}
