import type { Engine } from '../engine/engine.ts';

/** Passages that follow each other, as one: what a button has room for. */
export interface PassageRun {
  /** Of the first. */
  readonly anchor: string;
  /** So many come after it, … */
  readonly following: number;
  /** … in its section, as one reads it, or on the schedule, by date. */
  readonly order: 'section' | 'date';
}

export interface PassageRuns {
  runsOf(anchors: readonly string[]): PassageRun[];
  /** Those that are left of the passages; a run that has become shorter ends where its order does. */
  anchorsOf(runs: readonly PassageRun[]): string[];
}

export function createPassageRuns({
  index,
  meetings,
}: Pick<Engine, 'index' | 'meetings'>): PassageRuns {
  const placesIn = {
    section: toPlaces(index.sections.map(({ units }) => units)),
    date: toPlaces([meetings.map(({ unit }) => unit)]),
  };

  /** With one passage more, if that is the next. */
  function extended(run: PassageRun, anchor: string): PassageRun | undefined {
    const following = run.following + 1;
    const orders = run.following === 0 ? (['section', 'date'] as const) : [run.order];
    const order = orders.find((each) => {
      const place = placesIn[each].get(run.anchor);
      return place?.sequence[place.at + following]?.anchor === anchor;
    });
    return order && { ...run, order, following };
  }

  return {
    runsOf(anchors) {
      const runs: PassageRun[] = [];
      for (const anchor of anchors) {
        const last = runs.at(-1);
        const longer = last && extended(last, anchor);
        if (longer) runs.splice(-1, 1, longer);
        else runs.push({ anchor, following: 0, order: 'section' });
      }
      return runs;
    },
    anchorsOf: (runs) =>
      runs.flatMap(({ anchor, following, order }) => {
        const { sequence, at } = placesIn[order].get(anchor) ?? { sequence: [], at: 0 };
        return sequence.slice(at, at + following + 1).map((each) => each.anchor);
      }),
  };
}

interface Place {
  readonly sequence: readonly { readonly anchor: string }[];
  readonly at: number;
}

const toPlaces = (sequences: readonly Place['sequence'][]): ReadonlyMap<string, Place> =>
  new Map(
    sequences.flatMap((sequence) =>
      sequence.map(({ anchor }, at) => [anchor, { sequence, at }] as const),
    ),
  );
