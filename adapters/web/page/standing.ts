import type { Language } from '../../../src/language/stop-words.ts';
import { button } from './element.ts';
import type { PageWords } from './words.ts';

/** Who answers: the server; the server while the device gets ready; the device. */
export type Answerer = keyof PageWords['standing'];

/** The line that says who answers, and from what. */
export interface Standing {
  readonly by: Answerer;
  answers(by: Answerer): void;
  /** When the documents were fetched, and that the page is saved. */
  saved(fetched: string | null): void;
  /** Something to know, with something to do about it if need be. */
  tell(text: string, action?: { readonly label: string; readonly act: () => void }): void;
}

export interface StandingOptions {
  readonly line: HTMLElement;
  readonly language: Language;
  readonly words: PageWords;
}

export function createStanding({ line, language, words }: StandingOptions): Standing {
  let by: Answerer = 'server';
  let fetched: string | null = null;
  let isSaved = false;
  let told: readonly (Node | string)[] = [];
  const draw = (): void => {
    const sentences = [
      words.standing[by],
      isSaved && words.saved,
      fetched !== null && words.fetched(renderMoment(fetched, language)),
      !navigator.onLine && words.noNetwork,
    ].filter((sentence) => sentence !== false);
    line.replaceChildren(sentences.join(' '), ...told.flatMap((part) => [' ', part]));
    line.dataset.by = by;
  };
  for (const change of ['online', 'offline']) window.addEventListener(change, draw);
  return {
    get by() {
      return by;
    },
    answers(who) {
      by = who;
      draw();
    },
    saved(moment) {
      fetched = moment;
      isSaved = navigator.serviceWorker?.controller != null;
      draw();
    },
    tell(text, action) {
      told = action ? [text, button(action.label, {}, action.act)] : [text];
      draw();
    },
  };
}

/** "21 november 2026 14:05", by this device's clock. */
function renderMoment(httpDate: string, language: Language): string {
  const moment = new Date(httpDate);
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  return moment.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
}
