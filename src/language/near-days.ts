import { type AtomParser, afterPhrase, relativeDay, wordAt, wordSet } from './date-atom.ts';

/** Days from today, by phrase; longer phrases first. */
const PHRASES: readonly (readonly [phrase: readonly string[], days: number])[] = (
  [
    ['the day after tomorrow', 2],
    ['day after tomorrow', 2],
    ['the day before yesterday', -2],
    ['day before yesterday', -2],
    ['i over morgon', 2],
    ['i overmorgon', 2],
    ['i ovemorgon', 2],
    ['i forr gar', -2],
    ['i forrgar', -2],
    ['i dag', 0],
    ['i kvall', 0],
    ['i natt', 0],
    ['i morse', 0],
    ['i eftermiddag', 0],
    ['i morgon', 1],
    ['i morron', 1],
    ['i morrn', 1],
    ['i morn', 1],
    ['i mogron', 1],
    ['i morgn', 1],
    ['i gar', -1],
    ['last night', -1],
    ['this morning', 0],
    ['this afternoon', 0],
    ['this evening', 0],
    ['denna kvall', 0],
    ['today', 0],
    ['tomorrow', 1],
  ] as const
).map(([phrase, days]) => [phrase.split(' '), days]);
const WORDS: ReadonlyMap<string, number> = new Map([
  ...[...wordSet('idag idga ikvall inatt imorse today todays tonight tonite tonights')].map(
    (word) => [word, 0] as const,
  ),
  ...[
    ...wordSet(
      `imorgon imorn imorron imorrn imorgn imorgen imoron imorgom imrogon morgondagens tomorrow
      tomorow tommorow tommorrow tomorrows tmrw tmr`,
    ),
  ].map((word) => [word, 1] as const),
  ...[...wordSet('igar yesterday yesterdays gardagens')].map((word) => [word, -1] as const),
  ...[...wordSet('overmorgon iovermorgon overimorgon')].map((word) => [word, 2] as const),
  ...[...wordSet('forrgar iforrgar')].map((word) => [word, -2] as const),
]);
const MEETING = /^(?:mote|motet|moten|motena|traff|traffen|meeting)$/;
const STARTS = new Set(PHRASES.map(([phrase]) => phrase[0]));

/** "idag", "i morgon", "the day after tomorrow", "tonight"; "dagens" only of a meeting. */
export const nearDay: AtomParser = (scan, at) => {
  const word = wordAt(scan, at);
  if (STARTS.has(word)) {
    for (const [phrase, days] of PHRASES) {
      const next = afterPhrase(scan, at, phrase);
      if (next !== null) return relativeDay(scan, at, next, days);
    }
  }
  if (word === 'dagens') {
    return MEETING.test(wordAt(scan, at + 1)) ? relativeDay(scan, at, at + 1, 0) : null;
  }
  const days = WORDS.get(word);
  return days === undefined ? null : relativeDay(scan, at, at + 1, days);
};
