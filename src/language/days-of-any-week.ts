import { addDays } from './calendar-day.ts';
import { mondayOfWeek, weeksInYear } from './calendar-week.ts';
import { type AtomParser, wordAt, wordSet, yearlyAtom } from './date-atom.ts';

const WEEKENDS = wordSet('helg helger helgerna weekend weekends');
const WORKDAYS = wordSet('vardag vardagar vardagarna weekday weekdays workday workdays');

/** "På en helg", "weekdays": those of any week. */
export const daysOfAnyWeek: AtomParser = (scan, at) => {
  const word = wordAt(scan, at);
  const isWeekend = WEEKENDS.has(word);
  if (!isWeekend && !WORKDAYS.has(word)) return null;
  const weekdays = isWeekend ? [6, 7] : [1, 2, 3, 4, 5];
  const span = { kind: 'weekday', first: at, last: at + 1, fields: { weekdays } } as const;
  return yearlyAtom(span, (year) =>
    Array.from({ length: weeksInYear(year) }, (_, week) => {
      const monday = mondayOfWeek(year, week + 1);
      return {
        from: addDays(monday, (weekdays[0] ?? 1) - 1),
        to: addDays(monday, (weekdays.at(-1) ?? 7) - 1),
      };
    }),
  );
};
