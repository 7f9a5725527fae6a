import type { Engine } from '../engine/engine.ts';
import type { ScheduledMeeting } from '../engine/schedule.ts';
import { conceptTerm } from '../engine/terms.ts';
import type { Language } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import type { CompletionEntry } from './completion.ts';
import { ALL_MEETINGS, hasList, headingIn, MEETING_AT } from './suggestions.ts';
import { renderDay, wordingOf } from './wording.ts';

/** Everything that may be asked by choosing, in the order in which it is offered unasked. */
export function completionEntries(engine: Engine, language: Language): CompletionEntry[] {
  const meetings = engine.meetings.length > 0 ? [allMeetings(engine, language)] : [];
  return [
    ...topicEntries(engine, language),
    ...meetings,
    ...meetingEntries(engine, language),
    ...conceptEntries(engine, language),
  ];
}

function topicEntries(engine: Engine, language: Language): CompletionEntry[] {
  return engine.index.sections.filter(hasList).flatMap((section) => {
    const heading = headingIn(section, language);
    if (heading === null) return [];
    const both = [headingIn(section, 'sv') ?? '', headingIn(section, 'en') ?? ''];
    const { anchor } = section;
    const words = [...both, ...partsOf(both[0] ?? '', engine)];
    return [{ kind: 'topic', label: heading, question: heading, anchor, words }];
  });
}

/** The parts of compounds: "omställning" for the klimatomställning. */
const partsOf = (text: string, { analyzers }: Engine): string[] =>
  tokenize(text).flatMap(({ word }) => analyzers.sv.analyze(word).parts);

function allMeetings({ meetings }: Engine, language: Language): CompletionEntry {
  const question = ALL_MEETINGS[language];
  const months = meetings.flatMap(({ entry }) => dayWords(entry.date));
  const words = [ALL_MEETINGS.sv, ALL_MEETINGS.en, 'mötesschema kalender calendar', ...months];
  return { kind: 'meeting', label: question, question, anchor: null, words };
}

/** One for each place: those who ask for it get all its dates. */
function meetingEntries(engine: Engine, language: Language): CompletionEntry[] {
  const byPlace = new Map<string, ScheduledMeeting[]>();
  for (const meeting of engine.meetings) {
    const { place } = meeting.entry;
    byPlace.set(place, [...(byPlace.get(place) ?? []), meeting]);
  }
  const nearby = neighbourhoods(engine);
  return [...byPlace].map(([place, there]) => {
    const days = there.map(({ entry }) => renderDay(entry.date, wordingOf(language)));
    const details = there.flatMap(({ entry }) => [
      entry.venue ?? '',
      entry.organizer ?? '',
      ...dayWords(entry.date),
    ]);
    const around = there.flatMap((meeting) => nearby.get(meeting) ?? []);
    return {
      kind: 'meeting',
      label: `${place} · ${days.join(', ')}`,
      question: MEETING_AT[language](place),
      anchor: there.length === 1 ? (there[0]?.unit.anchor ?? null) : null,
      words: [place, MEETING_AT.sv(''), MEETING_AT.en(''), ...details, ...around],
    };
  });
}

const dayWords = (date: string): string[] => [
  renderDay(date, wordingOf('sv')),
  renderDay(date, wordingOf('en')),
];

/** By meeting: the names of its district and of what lies in it. */
function neighbourhoods(engine: Engine): ReadonlyMap<ScheduledMeeting, readonly string[]> {
  const names = new Map<ScheduledMeeting, readonly string[]>();
  for (const { name, aliases, neighbourhoods } of engine.knowledge.places) {
    for (const { meetings } of engine.placesIn(name, 'sv')) {
      for (const meeting of meetings) names.set(meeting, [name, ...aliases, ...neighbourhoods]);
    }
  }
  return names;
}

/** What the documents speak of, by whichever word somebody has for it; a noun asks well enough. */
function conceptEntries({ index, concepts }: Engine, language: Language): CompletionEntry[] {
  return concepts.all.flatMap(({ id, kind, sv, en }) => {
    const [name] = language === 'sv' ? sv : en;
    if (name === undefined || !(kind === 'topic' || kind === 'area')) return [];
    if (index.frequencyOf(conceptTerm(id)) === 0) return [];
    const label = name.charAt(0).toUpperCase() + name.slice(1);
    // A word of a phrase says little by itself: "fast" of "fast jobb".
    const single = [...sv, ...en].filter((phrase) => !phrase.includes(' '));
    const words = [...sv.slice(0, 1), ...en.slice(0, 1), ...single];
    return [{ kind: 'question', label, question: name, anchor: null, words }];
  });
}
