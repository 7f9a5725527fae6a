import { expect, it } from 'vitest';
import { toCalendarFileName } from '../../adapters/calendar-file-name.ts';

it.each([
  ['Enskede Årsta Vantör', 'enskede-arsta-vantor-2016-12-14.ics'],
  ['../ "Torget"\r\n', 'torget-2016-12-14.ics'],
  ['会議', 'meeting-2016-12-14.ics'],
  [`${'x'.repeat(59)} y`, `${'x'.repeat(59)}-2016-12-14.ics`],
])('a meeting at %j is kept as %s', (place, name) => {
  expect(toCalendarFileName({ place, date: '2016-12-14' })).toBe(name);
});
