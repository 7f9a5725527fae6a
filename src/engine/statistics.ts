import { countUnits, type PackedIndex, unitOwners } from './packed-index.ts';

/** What scoring needs to know of all passages. */
export interface Statistics {
  /** How many there are. */
  readonly units: number;
  /** Per field, the owner of each passage; null where it is the passage. */
  readonly owners: readonly (Uint32Array | null)[];
  /** Per field, the number of different terms of each owner. */
  readonly lengths: readonly Uint32Array[];
  /** Per field, the number of different terms of a passage on average. */
  readonly averages: readonly number[];
}

export function statisticsOf(index: PackedIndex): Statistics {
  const units = countUnits(index);
  const owners = unitOwners(index);
  const averages = index.lengths.map((lengths, field) => {
    const own = owners[field];
    let average = 0;
    // Summed up as MiniSearch does, so that scores are the same to the last bit.
    for (let unit = 0; unit < units; unit++) {
      const length = lengths[own ? (own[unit] as number) : unit] as number;
      average = (average * unit + length) / (unit + 1);
    }
    return average;
  });
  return { units, owners, lengths: index.lengths, averages };
}
