import type { Language } from '../../../src/language/stop-words.ts';
import type { Source } from '../../source.ts';
import { renderBrowse } from '../pages/browse.ts';
import { renderDocumentLines } from '../pages/document-lines.ts';
import type { Contents } from './messages.ts';

/** What there is to choose from, as the server has drawn it or as the device knows it. */
export interface ContentsList {
  draw(contents: Contents, sources: readonly Source[], today: string): void;
}

export interface ContentsListOptions {
  readonly browse: HTMLElement;
  readonly documents: HTMLElement;
  readonly language: Language;
}

export function createContentsList(options: ContentsListOptions): ContentsList {
  const { browse, documents, language } = options;
  return {
    draw({ topics, meetings }, sources, today) {
      replace(browse, renderBrowse({ topics, meetings, language, today }).markup);
      replace(documents, renderDocumentLines({ sources, language }).markup);
    },
  };
}

/** What stays the same is left alone: somebody may stand in it with the keyboard. */
function replace(place: HTMLElement, markup: string): void {
  const template = document.createElement('template');
  template.innerHTML = markup;
  if (template.innerHTML.trim() !== place.innerHTML.trim()) place.replaceChildren(template.content);
}
