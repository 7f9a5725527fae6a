import type { Language } from '../../../src/language/stop-words.ts';
import type { Source } from '../../source.ts';
import { questionAddress, renderReply } from '../cards/render.ts';
import { html } from '../pages/html.ts';
import type { Shown } from './answers.ts';
import { button, element } from './element.ts';
import { addActions } from './quote-actions.ts';
import type { Trouble } from './server-answers.ts';
import type { PageWords } from './words.ts';

/** Draws what there is to show of a question. */
export interface Drawing {
  reply(shown: Shown, today: string): void;
  /** Nothing is found yet, and the question is still being typed. */
  unfinished(completions: readonly string[]): void;
  searching(): void;
  trouble(trouble: Trouble, tryAgain: () => void): void;
  clear(): void;
}

export interface DrawingOptions {
  readonly answer: HTMLElement;
  readonly language: Language;
  readonly words: PageWords;
  readonly sources: () => readonly Source[];
}

export function createDrawing({ answer, language, words, sources }: DrawingOptions): Drawing {
  // What is there already is not drawn anew: the reader's place in it would be lost.
  let drawn = '';
  const draw = (markup: string): boolean => {
    answer.classList.remove('waiting');
    if (markup === drawn) return false;
    drawn = markup;
    answer.innerHTML = markup;
    return true;
  };
  return {
    reply({ reply, further }, today) {
      const options = { pageLanguage: language, sources: sources(), today, further };
      if (draw(renderReply(reply, options).markup)) addActions(answer, words);
    },
    unfinished(completions) {
      draw(
        completions.length === 0
          ? html`<p class="quiet">${words.keepTyping}</p>`.markup
          : html`<h2>${words.didYouMean}</h2>
<ul class="chips">${completions.map(
              (text) =>
                html`<li><a class="button" href="${questionAddress(text, language)}">${text}</a></li>`,
            )}</ul>`.markup,
      );
    },
    searching: () => answer.classList.add('waiting'),
    trouble(trouble, tryAgain) {
      draw(renderTrouble(trouble, words));
      answer.append(element('p', {}, button(words.tryAgain, { class: 'primary' }, tryAgain)));
      // The same trouble again is news again.
      drawn = '';
    },
    clear: () => void draw(''),
  };
}

function renderTrouble(trouble: Trouble, words: PageWords): string {
  const [title, text] = {
    offline: [words.offlineTitle, words.offlineText],
    failed: [words.failedTitle, words.failedText],
    busy: [words.failedTitle, words.tooMany],
  }[trouble];
  return html`<div class="note"><h2>${title}</h2><p>${text}</p></div>`.markup;
}
