import type { Excerpt, Meeting } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import { toExcerpt } from '../engine/excerpts.ts';
import type { Section, Unit } from '../engine/passage-index.ts';
import type { ScheduledMeeting } from '../engine/schedule.ts';
import type { LocalDateTime } from '../language/local-date-time.ts';
import type { Language } from '../language/stop-words.ts';
import {
  type Completion,
  type CompletionEntry,
  createFindEntries,
  type FindEntries,
} from './completion.ts';
import { completionEntries } from './completion-entries.ts';
import { toMeeting } from './meeting-reply.ts';
import { meetingsAt } from './meetings-at.ts';
import { createPassageRuns, type PassageRuns } from './passage-runs.ts';
import type { Reply } from './reply.ts';
import { type ReplyOptions, replyOf } from './reply-of.ts';
import { type CanAnswer, hasList, headingIn } from './suggestions.ts';

/** What there is to ask about, and to look up by its anchor, without a question. */
export interface Catalogue extends PassageRuns {
  /** Verbatim as in an answer; undefined when the passage is gone. */
  excerpt(anchor: string): Excerpt | undefined;
  /** Undefined when the anchor is no meeting's, or the meeting is gone. */
  meeting(anchor: string, now: LocalDateTime): Meeting | undefined;
  /** By date, with their status at `now`. */
  meetings(now: LocalDateTime, filter?: MeetingFilter): readonly Meeting[];
  /** Sections with lists, in the order of reading; each is answered when its question is asked. */
  topics(language: Language): readonly Topic[];
  topic(anchor: string, language: Language): Topic | undefined;
  /** What a question that is offered opens, as topics and meetings are. */
  opens(question: string, language: Language): Opened | undefined;
  /** A reply made of passages, as a button keeps them; undefined when all are gone. */
  reply(anchors: readonly string[], options: ReplyOptions): Reply | undefined;
  /** What can be chosen after so much has been typed, best first; each is answered when asked. */
  complete(typed: string, options: CompleteOptions): readonly Completion[];
  /** Does all at once what `complete` else does as it is asked; some 100 ms. */
  warmUp(): void;
}

export interface MeetingFilter {
  /** A place, a district or a neighbourhood, as somebody writes it. */
  readonly place?: string;
  /** YYYY-MM, or MM in whichever year. */
  readonly month?: string;
}

export interface Topic {
  readonly anchor: string;
  readonly documentId: string;
  /** In the reader's language where there is a translation. */
  readonly title: string;
  readonly passages: number;
  /** What is asked to open it. */
  readonly question: string;
}

export interface Opened {
  readonly kind: 'topic' | 'meeting';
  readonly anchor: string;
}

export interface CompleteOptions {
  readonly language: Language;
  readonly limit: number;
}

export function createCatalogue(engine: Engine, canAnswer: CanAnswer): Catalogue {
  let known: ReadonlyMap<string, Unit> | null = null;
  // Only links and buttons go by anchors, and there may be hundreds of thousands.
  const unitsByAnchor = (): ReadonlyMap<string, Unit> => {
    known ??= new Map(engine.index.units.map((unit) => [unit.anchor, unit]));
    return known;
  };
  const meetings = new Map(engine.meetings.map((meeting) => [meeting.unit.anchor, meeting]));
  const topics = engine.index.sections.filter(hasList);
  const finders = new Map<Language, FindEntries>();
  const find = (typed: string, language: Language): CompletionEntry[] => {
    const finder =
      finders.get(language) ?? createFindEntries(completionEntries(engine, language), language);
    finders.set(language, finder);
    return finder(typed);
  };
  const topicIn = (section: Section, language: Language): Topic[] =>
    toTopic(section, language).filter(({ question }) => canAnswer(question, language));
  return {
    ...createPassageRuns(engine),
    excerpt(anchor) {
      const unit = unitsByAnchor().get(anchor);
      return (unit && toExcerpt(unit, 1)) ?? undefined;
    },
    meeting(anchor, now) {
      const meeting = meetings.get(anchor);
      return (meeting && toMeeting(meeting, now)) ?? undefined;
    },
    meetings: (now, filter = {}) =>
      filtered(engine, filter).flatMap((meeting) => toMeeting(meeting, now) ?? []),
    topics: (language) => topics.flatMap((section) => topicIn(section, language)),
    topic(anchor, language) {
      const section = topics.find((each) => each.anchor === anchor);
      return section && topicIn(section, language)[0];
    },
    opens(question, language) {
      const found = find('', language).find((each) => each.question === question);
      if (!found || found.anchor === null || found.kind === 'question') return undefined;
      return { kind: found.kind, anchor: found.anchor };
    },
    reply: (anchors, options) => replyOf(anchors, options, { units: unitsByAnchor(), meetings }),
    complete(typed, { language, limit }) {
      const found: Completion[] = [];
      for (const { kind, label, question, anchor } of find(typed, language)) {
        if (found.length >= limit) break;
        if (canAnswer(question, language)) found.push({ kind, label, question, anchor });
      }
      return found;
    },
    warmUp() {
      for (const language of ['sv', 'en'] as const) {
        for (const { question } of find('', language)) canAnswer(question, language);
      }
    },
  };
}

function toTopic(section: Section, language: Language): Topic[] {
  const title = headingIn(section, language);
  if (title === null) return [];
  const { anchor, document, units } = section;
  const passages = units.filter(({ passage }) => passage.kind === 'item').length;
  return [{ anchor, documentId: document.id, title, passages, question: title }];
}

function filtered(engine: Engine, { place, month }: MeetingFilter): readonly ScheduledMeeting[] {
  const there = place === undefined ? engine.meetings : meetingsAt(place, engine);
  if (month === undefined) return there;
  return there.filter(({ entry }) =>
    month.length > 2 ? entry.date.startsWith(month) : entry.date.slice(5, 7) === month,
  );
}
