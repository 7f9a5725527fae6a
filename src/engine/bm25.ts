/** MiniSearch's BM25+ with its own parameters, for choosing what it then scores. */
const K = 1.2;
const B = 0.7;
const D = 0.5;

/** Of a term that `matching` of `total` passages have. */
export const inverseFrequency = (matching: number, total: number): number =>
  Math.log(1 + (total - matching + 0.5) / (matching + 0.5));

/** Of a term that occurs so often in a field of so many terms, `length` being its share of the average. */
export const saturation = (frequency: number, length: number): number =>
  D + (frequency * (K + 1)) / (frequency + K * (1 - B + B * length));

/** No term counts more. */
export const MOST_SATURATED = D + K + 1;
