import { isSlip } from '../language/slips.ts';
import { fold, type Token, tokenize } from '../language/tokens.ts';
import type { MeetingEntry } from './document.ts';
import type { Place } from './knowledge.ts';
import type { PassageIndex, Unit } from './passage-index.ts';

/** An entry on a schedule. */
export interface ScheduledMeeting {
  readonly unit: Unit;
  readonly entry: MeetingEntry;
}

/** A district that a question names, itself or by a neighbourhood in it. */
export interface PlaceMention {
  /** UTF-16 offsets into the question. */
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** The meetings there; none when it is not on the schedule. */
  readonly meetings: readonly ScheduledMeeting[];
}

/** All meetings of all documents. */
export interface Schedule {
  /** By date, then time. */
  readonly meetings: readonly ScheduledMeeting[];
  placesIn(text: string, repair: (word: string) => string): PlaceMention[];
}

/** `isName` tells the names within a meeting's place from its other words. */
export function createSchedule(
  places: readonly Place[],
  { units }: PassageIndex,
  isName: (word: string) => boolean,
): Schedule {
  const meetings = units
    .flatMap((unit) => (unit.passage.meeting ? [{ unit, entry: unit.passage.meeting }] : []))
    .sort((a, b) => (moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0));
  const gazetteer = createGazetteer(places, meetings, isName);
  return {
    meetings,
    placesIn: (text, repair) => findPlaces(text, gazetteer, repair),
  };
}

const moment = ({ entry }: ScheduledMeeting): string => `${entry.date}T${entry.time ?? '00:00'}`;

interface Entry {
  readonly words: readonly string[];
  readonly meetings: readonly ScheduledMeeting[];
}

interface Gazetteer {
  /** By first word; the longest first. */
  readonly names: ReadonlyMap<string, readonly Entry[]>;
  /** Beginnings of place names in compounds: kungsholm- for Kungsholmen. */
  readonly stems: readonly (readonly [stem: string, entry: Entry])[];
}

const wordsOf = (text: string): string[] => tokenize(text).map(({ word }) => fold(word));

function createGazetteer(
  places: readonly Place[],
  meetings: readonly ScheduledMeeting[],
  isName: (word: string) => boolean,
): Gazetteer {
  const located = meetings.map((meeting) => ({ meeting, words: wordsOf(meeting.entry.place) }));
  const meetingsWhere = (isThere: (words: readonly string[]) => boolean): ScheduledMeeting[] =>
    located.filter(({ words }) => isThere(words)).map(({ meeting }) => meeting);
  const entries: Entry[] = places.flatMap((place) => {
    const there = meetingsWhere(isAt(place));
    const parts = wordsOf(place.name).length > 1 ? place.name.split(/[-\s]+/) : [];
    return [place.name, ...place.aliases, ...place.neighbourhoods, ...parts].map((name) => ({
      words: wordsOf(name),
      meetings: there,
    }));
  });
  const own = located.map(({ meeting, words }) => ({
    words,
    meetings: meetings.filter(({ entry }) => entry.place === meeting.entry.place),
  }));
  const named = meetings.flatMap(({ entry }) =>
    tokenize(entry.place)
      .filter(({ word, written }) => /^\p{Lu}/u.test(written) && isName(word))
      .map(({ word }) => ({
        words: [fold(word)],
        meetings: meetingsWhere((words) => words.includes(fold(word))),
      })),
  );
  const names = new Map<string, Entry[]>();
  for (const entry of [...entries, ...own, ...named]) {
    const [first = ''] = entry.words;
    names.set(first, [...(names.get(first) ?? []), entry]);
  }
  for (const [first, list] of names) names.set(first, merged(list));
  const single = [...entries, ...own, ...named].filter(({ words }) => words.length === 1);
  return { names, stems: single.map((entry) => [stemOf(entry.words[0] ?? ''), entry] as const) };
}

/** Entries of the same words are one place with all their meetings; the longest first. */
function merged(entries: readonly Entry[]): Entry[] {
  const byWords = new Map<string, Entry>();
  for (const { words, meetings } of entries) {
    const key = words.join(' ');
    const all = new Set([...(byWords.get(key)?.meetings ?? []), ...meetings]);
    byWords.set(key, { words, meetings: [...all] });
  }
  return [...byWords.values()].sort((a, b) => b.words.length - a.words.length);
}

/** The schedule says "Enskede Årsta Vantör" where the district is Enskede-Årsta-Vantör. */
function isAt({ name, aliases }: Place): (words: readonly string[]) => boolean {
  const known = [name, ...aliases].map(wordsOf);
  return (words) => known.some((each) => each.every((word) => words.includes(word)));
}

const SHORTEST_STEM = 4;
const stemOf = (name: string): string => name.replace(/(?:en|et|an|n|a|e|s)$/, '');
const MEETING_HEAD = /^s?(?:mot|traff|besok|stopp|turne|dialog|samling)/;

function findPlaces(
  text: string,
  gazetteer: Gazetteer,
  repair: (word: string) => string,
): PlaceMention[] {
  const tokens = tokenize(text);
  const words = tokens.map(({ word }) => fold(repair(word)));
  const mentions: PlaceMention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const entry = entryAt(words, i, gazetteer) ?? compoundEntry(words[i] ?? '', gazetteer);
    const length = entry ? Math.max(1, entry.at) : 1;
    if (entry) mentions.push(mentionOf(text, tokens.slice(i, i + length), entry.entry));
    i += length;
  }
  return mentions;
}

const mentionOf = (text: string, span: readonly Token[], entry: Entry): PlaceMention => {
  const start = span[0]?.start ?? 0;
  const end = span.at(-1)?.end ?? start;
  return { start, end, text: text.slice(start, end), meetings: entry.meetings };
};

interface Found {
  readonly entry: Entry;
  /** How many words it takes. */
  readonly at: number;
}

function entryAt(words: readonly string[], at: number, { names }: Gazetteer): Found | null {
  const first = words[at] ?? '';
  for (const key of [first, first.replace(/s$/, '')]) {
    for (const entry of names.get(key) ?? []) {
      const same = entry.words.every((word, i) => i === 0 || isForm(words[at + i] ?? '', word));
      if (same) return { entry, at: entry.words.length };
    }
  }
  return null;
}

const isForm = (word: string, name: string): boolean => word === name || word === `${name}s`;

function compoundEntry(word: string, { stems }: Gazetteer): Found | null {
  for (const [stem, entry] of stems) {
    if (stem.length < SHORTEST_STEM || !word.startsWith(stem)) continue;
    if (MEETING_HEAD.test(word.slice(stem.length))) return { entry, at: 1 };
  }
  const [, place = ''] = word.match(PLACE_OF_COMPOUND) ?? [];
  if (place.length < SHORTEST_SLIP) return null;
  const meant = stems.find(([stem]) => !place.startsWith(stem) && isSlip(place, stem, 1));
  return meant ? { entry: meant[1], at: 1 } : null;
}

const PLACE_OF_COMPOUND = /^(.+?)s?(?:mot|traff|besok|stopp|turne|dialog|samling)/;
const SHORTEST_SLIP = 6;
