/** Where measurements lie. */
export interface Distribution {
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
}

/** Percentiles by the nearest rank; throws for no values. */
export function distributionOf(values: readonly number[]): Distribution {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
    if (value === undefined) throw new RangeError('nothing was measured');
    return value;
  };
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}
