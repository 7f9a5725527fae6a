import {
  type AtomParser,
  datedAtom,
  occurrenceBefore,
  relativeAtom,
  type Scan,
  wordAt,
  wordSet,
  yearlyAtom,
} from './date-atom.ts';
import { canFollowDate } from './date-neighbours.ts';
import { type SeasonName, seasonNamed, seasonPeriod, termPeriod } from './season-names.ts';
import { type YearTail, yearTailAt } from './year-tail.ts';

const ENGLISH_CUES = wordSet('in during over before after by until till since early late mid');
const ENGLISH_THINGS = wordSet('jobs job school schools camp camps activities back forward break');
const ENGLISH_AFTER_HOST = wordSet('a an the my this that it one our your meetings events');

/** "i vår", "våren 2017", "i somras", "in the spring", "autumn 2016", "vårterminen". */
export const seasonDate: AtomParser = (scan, at) => {
  const name = seasonNamed(wordAt(scan, at));
  if (name === null) return null;
  const { season, form } = name;
  const year = name.season === 'winter' ? winterYear(scan, at + 1) : yearTailAt(scan, at + 1);
  if (year === null && !isSeasonHere(scan, at, name)) return null;
  const periodOf = form === 'term' ? termPeriod : seasonPeriod;
  const span = { kind: 'season', first: at, last: year?.next ?? at + 1 } as const;
  if (year !== null) {
    const period = periodOf(season, year.year);
    if (year.relative) return relativeAtom({ ...span, fields: { season } }, period);
    return datedAtom({ ...span, fields: { season, year: year.year } }, period);
  }
  const yearly = yearlyAtom({ ...span, fields: { season } }, (of) => [periodOf(season, of)]);
  if (form !== 'past') return yearly;
  const past = occurrenceBefore(yearly, scan.today);
  return past === null ? null : relativeAtom({ ...span, fields: { season } }, past);
};

/** "vintern 2016/17" ends in 2017. */
function winterYear(scan: Scan, at: number): YearTail | null {
  const year = yearTailAt(scan, at);
  if (year === null || !/^[-/]$/.test(wordAt(scan, year.next))) return year;
  const until = Number(wordAt(scan, year.next + 1)) % 100;
  if (until !== (year.year + 1) % 100) return year;
  return { ...year, year: year.year + 1, next: year.next + 2 };
}

function isSeasonHere(scan: Scan, at: number, { form }: SeasonName): boolean {
  const previous = wordAt(scan, at - 1);
  switch (form) {
    case 'definite':
    case 'term':
      return true;
    case 'past':
      return previous === 'i';
    case 'swedish':
      return previous === 'i' && isSwedishSeason(scan, at);
    case 'english':
      return isEnglishSeason(scan, at, previous);
  }
}

/** "i vår" is "this spring" unless a noun follows ("i vår stad"); "I host a meeting" is English. */
function isSwedishSeason(scan: Scan, at: number): boolean {
  const next = scan.pieces[at + 1];
  const written = scan.pieces[at]?.written ?? '';
  const each = next?.word === 'och' && /^ett?$|^en$/.test(wordAt(scan, at + 2));
  if (each) return false;
  if (wordAt(scan, at) === 'var') return next?.kind !== 'word' || canFollowDate(next.word);
  return written !== 'host' || !ENGLISH_AFTER_HOST.has(next?.word ?? '');
}

function isEnglishSeason(scan: Scan, at: number, previous: string): boolean {
  if (ENGLISH_THINGS.has(wordAt(scan, at + 1))) return false;
  if (previous === 'the') return ENGLISH_CUES.has(wordAt(scan, at - 2));
  return ENGLISH_CUES.has(previous);
}
