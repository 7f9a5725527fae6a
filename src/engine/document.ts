/**
 * A published document as the engine sees it: plain data, made by `src/knowledge` from a Markdown
 * file. Offsets are UTF-16 offsets into `source`.
 */
export interface Document {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 date, year-month or year. */
  readonly published: string;
  /** Why `published` is inferred, when the document itself states no date. */
  readonly inferred: string | null;
  readonly url: string | null;
  /** The file's name within the knowledge folder, for messages. */
  readonly file: string;
  /** The whole file, front matter included. */
  readonly source: string;
  /** The translation that its passages and headings carry; the title is null when it has none. */
  readonly translation: { readonly language: string; readonly title: string | null } | null;
  readonly passages: readonly Passage[];
}

/** One list item or one paragraph: the unit that is found, quoted and cited. */
export interface Passage {
  readonly kind: 'item' | 'paragraph';
  /** What a reader of the rendered Markdown sees; a hard line break is `\n`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The runs of visible text in the source that make up `text`, in order. */
  readonly runs: readonly Run[];
  /** Headings above it, outermost first. */
  readonly headings: readonly Heading[];
  /** The same passage in the document's translation. */
  readonly translation: string | null;
  readonly meeting: MeetingEntry | null;
}

/** `source.slice(start, end)` is how the file writes the visible `text`. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Heading {
  /** 1..6 */
  readonly depth: number;
  readonly text: string;
  readonly translation: string | null;
}

/** A list item that begins with a date is a meeting. */
export interface MeetingEntry {
  /** As written. */
  readonly place: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** HH:MM, Europe/Stockholm. */
  readonly time: string | null;
  /** HH:MM; null when none is stated. Before `time` it is on the day after. */
  readonly endTime: string | null;
  readonly venue: string | null;
  readonly organizer: string | null;
}
