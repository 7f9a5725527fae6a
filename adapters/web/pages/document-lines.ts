import { renderDated } from '../../../src/assistant/source-line.ts';
import { wordingOf } from '../../../src/assistant/wording.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import { createLinks } from '../../links.ts';
import { type Source, translationFor } from '../../source.ts';
import { type Html, html } from './html.ts';
import { withLanguage } from './layout.ts';

const LINKS = createLinks('');

interface DocumentLines {
  readonly sources: readonly Source[];
  readonly language: Language;
}

/** The documents that are answered from, each with its date; a list item each. */
export function renderDocumentLines({ sources, language }: DocumentLines): Html {
  return html`${sources.map((source) => {
    const title = translationFor(source, language)?.title ?? source.title;
    const address = withLanguage(LINKS.toDocument(source) ?? '/sources', language);
    const dated = renderDated(source, wordingOf(language));
    return html`<li><a href="${address}">${title}</a> · ${dated}</li>\n`;
  })}`;
}
