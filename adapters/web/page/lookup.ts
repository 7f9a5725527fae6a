import type { LocalDateTime } from '../../../src/language/local-date-time.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import { type Place, parseAddress, privateQuestionOf, toAddress } from './address.ts';
import type { Answers, Shown } from './answers.ts';
import type { Drawing } from './drawing.ts';
import { AnswerFailure } from './server-answers.ts';
import type { PageWords } from './words.ts';

/** The search field and what it has found. */
export interface Lookup {
  /** Asks what the address asks; `isAnswered` when the page came with its answer. */
  readAddress(isAnswered?: boolean): void;
  /** What was asked while the history stood elsewhere is written into the address. */
  keepAddress(): void;
  /** Something was chosen or entered: asked at once, with a place of its own in the history. */
  choose(question: string): void;
  /** What is shown is asked anew: documents or the one who answers have changed. */
  refresh(): void;
}

export interface LookupOptions {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly clear: HTMLButtonElement;
  readonly live: HTMLElement;
  readonly languageLink: HTMLAnchorElement | null;
  readonly language: Language;
  readonly words: PageWords;
  readonly answers: Answers;
  readonly drawing: Drawing;
  readonly now: () => LocalDateTime;
  /** Where a question may stand in the address without being sent anywhere. */
  readonly place: () => Place;
}

/** Milliseconds without a key after which a question counts as asked. */
const SETTLED = 900;

export function createLookup(options: LookupOptions): Lookup {
  const { root, form, input, clear, live, languageLink, language, words, answers, drawing } =
    options;
  const isEmbedded = document.documentElement.classList.contains('embedded');
  const name = document.title.split(' · ').at(-1) ?? '';
  let timer = 0;
  let settledOn: string | null = null;
  const question = (): string => input.value.trim();

  const showClear = (): void => {
    clear.hidden = input.value === '';
  };

  async function look(isBeingTyped: boolean): Promise<void> {
    const asked = question();
    root.dataset.state = asked === '' ? 'home' : 'answer';
    showClear();
    if (asked === '') return drawing.clear();
    drawing.searching();
    try {
      const shown = await answers.ask(asked, isBeingTyped);
      if (shown && question() === asked) show(shown, isBeingTyped);
    } catch (error) {
      const trouble = error instanceof AnswerFailure ? error.trouble : 'failed';
      drawing.trouble(trouble, () => settle('replaceState'));
      live.textContent = trouble === 'offline' ? words.offlineTitle : words.failedTitle;
    }
  }

  function show(shown: Shown, isBeingTyped: boolean): void {
    const { outcome, excerpts } = shown.reply.answer;
    root.dataset.by = shown.by;
    if (outcome === 'not-found' && isBeingTyped) drawing.unfinished(shown.completions);
    else drawing.reply(shown, options.now().date);
    // While somebody types, each letter's answer would be read out over the one before.
    if (!isBeingTyped) live.textContent = words.hits(excerpts.length);
  }

  function write(asked: string, how: 'pushState' | 'replaceState'): void {
    history[how](null, '', toAddress(asked, { language, isEmbedded, place: options.place() }));
  }

  function settle(how: 'pushState' | 'replaceState'): void {
    clearTimeout(timer);
    const asked = question();
    // Asked again where no device answers, and the page says so: from then on the server may read it.
    const isReleased = privateQuestionOf(location) !== '' && options.place() === 'query';
    if (asked !== settledOn || isReleased) {
      settledOn = asked;
      write(asked, how);
      document.title = asked === '' ? name : `${asked} · ${name}`;
      showInOtherLanguage(asked);
    }
    void look(false);
  }

  /** The switch of languages takes the question along. */
  function showInOtherLanguage(asked: string): void {
    const other = language === 'sv' ? 'en' : 'sv';
    languageLink?.setAttribute(
      'href',
      toAddress(asked, { language: other, isEmbedded, place: options.place() }),
    );
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    if (question() === '') return settle('replaceState');
    timer = window.setTimeout(() => settle('replaceState'), SETTLED);
    void look(true);
  });
  clear.addEventListener('click', () => {
    input.value = '';
    settle('pushState');
    input.focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    settle('pushState');
    // The keyboard of a phone covers what was found.
    if (matchMedia('(pointer: coarse)').matches) input.blur();
  });
  return {
    readAddress(isAnswered = false) {
      const asked = parseAddress(location).question;
      input.value = asked;
      settledOn = asked.trim();
      showInOtherLanguage(settledOn);
      showClear();
      if (!isAnswered) void look(false);
    },
    keepAddress() {
      const asked = settledOn ?? '';
      if (parseAddress(location).question.trim() !== asked) write(asked, 'replaceState');
    },
    choose(text) {
      input.value = text;
      settle('pushState');
      window.scrollTo({ top: 0 });
    },
    refresh: () => void look(false),
  };
}
