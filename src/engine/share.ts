/** The weighted mean of values, 0 where nothing weighs. */
export function share(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return 0;
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / total;
}
