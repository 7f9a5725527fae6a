/** What the assistant says, in the form that other programs rely on. */
export interface Answer {
  readonly question: string;
  /** The language that the assistant answers in: the question's. */
  readonly language: 'sv' | 'en';
  readonly outcome: 'answered' | 'not-found';
  /** Best first; empty when not found. */
  readonly excerpts: readonly Excerpt[];
  /** Filled only when the question asks for meetings. One: best first; several: by date. */
  readonly events: readonly Meeting[];
  /** When not found: questions or topics that can be answered. */
  readonly suggestions: readonly string[];
}

/** A whole passage of a document, verbatim. */
export interface Excerpt {
  readonly text: string;
  readonly translation: { readonly language: string; readonly text: string } | null;
  /** 0..1 */
  readonly score: number;
  readonly citation: Citation;
}

export interface Citation {
  readonly documentId: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO 8601 date, year-month or year. */
  readonly published: string | null;
  /** Why `published` is inferred; null when the document states it. */
  readonly inferred: string | null;
  /** The nearest heading. */
  readonly section: string | null;
  readonly url: string | null;
  /** UTF-16 offsets of the passage in the document's file. */
  readonly start: number;
  readonly end: number;
  /** A short name of the passage that stays when others come, go or move. */
  readonly anchor: string;
}

/** A meeting on a schedule; `text` is the schedule's entry. */
export interface Meeting extends Excerpt {
  /** As written. */
  readonly place: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:MM, Europe/Stockholm; null when the source states none. */
  readonly time: string | null;
  /** HH:MM; null when the source states none. Before `time` it is on the day after. */
  readonly endTime: string | null;
  readonly venue: string | null;
  readonly organizer: string | null;
  /** At the time of asking. */
  readonly status: 'upcoming' | 'past';
}
