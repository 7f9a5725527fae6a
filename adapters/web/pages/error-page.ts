import type { Language } from '../../../src/language/stop-words.ts';
import { wordsOf } from '../words.ts';
import { html } from './html.ts';
import { type Assets, renderLayout, withLanguage } from './layout.ts';

export interface ErrorPage {
  readonly language: Language;
  readonly assets: Assets;
  readonly title: string;
  /** What to do. */
  readonly text: string;
}

export function renderErrorPage({ language, assets, title, text }: ErrorPage): string {
  return renderLayout({
    language,
    title,
    // Not the address that was asked for: nobody knows what it is.
    address: '/',
    assets,
    main: html`<h1>${title}</h1>
<p>${text}</p>
<p><a class="button primary" href="${withLanguage('/', language)}">${wordsOf(language).toStart}</a></p>`,
  });
}
