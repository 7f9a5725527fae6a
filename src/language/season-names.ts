import { daysInMonth, toDay } from './calendar-day.ts';
import type { Season } from './date-expression.ts';
import type { Period } from './period.ts';

/** How a season is written decides what it needs around it. */
type SeasonForm = 'swedish' | 'definite' | 'past' | 'english' | 'term';

export interface SeasonName {
  readonly season: Season;
  readonly form: SeasonForm;
}

const NAMES: ReadonlyMap<string, SeasonName> = new Map(
  (
    [
      ['spring', 'swedish', 'var'],
      ['spring', 'definite', 'varen varens'],
      ['spring', 'past', 'varas'],
      ['spring', 'english', 'spring springtime'],
      ['spring', 'term', 'varterminen vartermin varterminens'],
      ['summer', 'swedish', 'sommar'],
      ['summer', 'definite', 'sommaren sommarens'],
      ['summer', 'past', 'somras'],
      ['summer', 'english', 'summer summertime'],
      ['autumn', 'swedish', 'host'],
      ['autumn', 'definite', 'hosten hostens'],
      ['autumn', 'past', 'hostas'],
      ['autumn', 'english', 'autumn fall'],
      ['autumn', 'term', 'hostterminen hosttermin hostterminens'],
      ['winter', 'swedish', 'vinter'],
      ['winter', 'definite', 'vintern vinterns'],
      ['winter', 'past', 'vintras'],
      ['winter', 'english', 'winter wintertime'],
    ] as const
  ).flatMap(([season, form, words]) =>
    words.split(' ').map((word) => [word, { season, form }] as const),
  ),
);

export function seasonNamed(word: string): SeasonName | null {
  return NAMES.get(word) ?? null;
}

/** Spring is March to May, and so on by threes; winter is named after the year that it ends in. */
export function seasonPeriod(season: Season, year: number): Period {
  switch (season) {
    case 'spring':
      return months(year, 3, 5);
    case 'summer':
      return months(year, 6, 8);
    case 'autumn':
      return months(year, 9, 11);
    case 'winter':
      return { from: toDay(year - 1, 12, 1), to: toDay(year, 2, daysInMonth(year, 2)) };
  }
}

/** January to June and August to December, as school and politics count. */
export function termPeriod(season: Season, year: number): Period {
  return season === 'spring' ? months(year, 1, 6) : months(year, 8, 12);
}

function months(year: number, first: number, last: number): Period {
  return { from: toDay(year, first, 1), to: toDay(year, last, daysInMonth(year, last)) };
}
