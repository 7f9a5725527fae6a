import type { Topic } from '../../../src/assistant/catalogue.ts';
import type { Reply } from '../../../src/assistant/reply.ts';
import type { Excerpt, Meeting } from '../../../src/engine/answer.ts';
import type { LocalDateTime } from '../../../src/language/local-date-time.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import type { Source } from '../../source.ts';

/** What the page says to the engine in its worker. */
export type ToEngine = Question | Browse | Greeting;

/** Asks whether it is there yet; it may have been started before the page's script was. */
export interface Greeting {
  readonly kind: 'greeting';
}

export interface Question {
  readonly kind: 'ask';
  /** Comes back with the reply, which may have become stale meanwhile. */
  readonly id: number;
  readonly text: string;
  readonly now: LocalDateTime;
  /** To answer in when the question does not tell; Swedish when left out, as on the server. */
  readonly fallback?: Language;
  /** Whether questions that begin so are wanted when it finds nothing. */
  readonly isBeingTyped?: boolean;
}

export interface Browse {
  readonly kind: 'browse';
  readonly language: Language;
  readonly now: LocalDateTime;
}

/** What the engine says to the page. */
export type FromEngine =
  /** In answer to a greeting: from here on no question needs the server. */
  | { readonly kind: 'ready'; readonly knowledge: KnowledgeFacts }
  /** `id` is the question's that has none; else there will be no engine. */
  | { readonly kind: 'failed'; readonly id: number | null; readonly message: string }
  | DeviceReply
  | Contents;

/** What is drawn of a question, whoever answered it. */
export interface Answered {
  readonly reply: Reply;
  /** Further hits, after those of the answer. */
  readonly further: readonly Excerpt[];
}

export interface DeviceReply extends Answered {
  readonly kind: 'reply';
  readonly id: number;
  /** Questions that begin like what was typed, when it found nothing. */
  readonly completions: readonly string[];
}

/** What there is to choose from without typing. */
export interface Contents {
  readonly kind: 'contents';
  readonly language: Language;
  readonly topics: readonly Topic[];
  readonly meetings: readonly Meeting[];
}

export interface KnowledgeFacts {
  readonly version: string;
  readonly sources: readonly Source[];
  /** When the device fetched it, as an HTTP date; null when nobody tells. */
  readonly fetched: string | null;
}

/** What the page says to the service worker. */
export type ToServiceWorker =
  /** Whether there is something new on the server. */
  | { readonly kind: 'look' }
  /** The language that the page is read in, for the next visit. */
  | { readonly kind: 'language'; readonly language: Language };

/** What the service worker says to its pages: a release is saved, all of it. */
export interface FromServiceWorker {
  readonly kind: 'saved';
  /** The address of the engine's script: another when the page has become another. */
  readonly engine: string;
  /** The version of the knowledge. */
  readonly knowledge: string;
}
