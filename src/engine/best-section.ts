import type { Section } from './passage-index.ts';
import type { Match } from './ranking.ts';
import { share } from './share.ts';
import { CLEARLY } from './strength.ts';

/** The section whose headings, or most of whose passages, are about what is asked. */
export function bestSection(
  matches: readonly Match[],
  weights: readonly number[],
  isTopic: boolean,
): { section: Section; coverage: number } | null {
  let best: { section: Section; coverage: number } | null = null;
  for (const section of new Set(matches.map(({ unit }) => unit.section))) {
    const within = matches.filter(({ unit }) => unit.section === section);
    const about = weights.map((_, i) => {
      const meeting = within.filter(({ own }) => (own[i] ?? 0) >= CLEARLY).length;
      const most = section.units.length >= SMALLEST_SECTION && meeting * 2 > section.units.length;
      const heading = Math.max(0, ...within.map(({ heading }) => heading[i] ?? 0));
      if (!isTopic) return Math.max(heading, most ? MOST : 0);
      if (most || heading >= CLEARLY) return 1;
      const isWide = heading >= PARENT || isIntroduced(section, within, i);
      return Math.max(isWide ? PARENTS_SECTION : 0, meeting > 0 ? TOUCHED : 0);
    });
    const coverage = share(about, weights);
    if (!best || coverage > best.coverage) best = { section, coverage };
  }
  return best;
}

/** What stands beside a list says what the list is about. */
const isIntroduced = ({ units }: Section, within: readonly Match[], i: number): boolean =>
  units.some(({ passage }) => passage.kind === 'item') &&
  within.some(({ own, unit }) => unit.passage.kind === 'paragraph' && (own[i] ?? 0) >= CLEARLY);

const SMALLEST_SECTION = 3;

/** What only some of a section's passages are about. */
const TOUCHED = 0.5;

/** What most of them are about, though the heading does not say so. */
const MOST = 0.8;

/** A heading on the next wider matter: business for entrepreneurs. */
const PARENT = 0.45;

const PARENTS_SECTION = 0.62;
