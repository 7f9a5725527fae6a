import type { Request, Response } from 'express';
import type { Language } from '../../src/language/stop-words.ts';
import { renderReply } from './cards/render.ts';
import { renderBrowse } from './pages/browse.ts';
import { type Html, html, NOTHING } from './pages/html.ts';
import { LONGEST_QUESTION } from './query.ts';
import { readerLanguage } from './reader.ts';
import { sendPage } from './send-page.ts';
import type { Web } from './web.ts';
import { wordsOf } from './words.ts';

interface Results {
  readonly markup: Html;
  /** What the next question follows up. */
  readonly after: string;
}

/**
 * The lookup page. Its address holds the question, so that an answer can be linked to, is there
 * before any script, and needs none.
 */
export function sendLookup(request: Request, response: Response, web: Web): void {
  const { assistant, files: assets, renderLookupPage } = web;
  const language = readerLanguage(request, response);
  const question = questionOf(request);
  const isEmbedded = request.query.embed === '1';
  const isTooLong = question.length > LONGEST_QUESTION;
  if (isTooLong) response.status(400);
  const results = isTooLong ? tooLong(language) : toResults(request, language, web);
  const asked = isTooLong ? '' : question;
  if (question !== '') {
    response.set({ 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' });
  }
  const page = renderLookupPage({
    language,
    assets,
    documents: assistant.sources,
    address: addressOf(asked, { isEmbedded }),
    question: asked,
    after: results?.after ?? '',
    results: results?.markup ?? null,
    browse: isEmbedded ? NOTHING : toBrowse(language, web),
    isEmbedded,
  });
  sendPage(response, page);
}

function toResults(request: Request, language: Language, web: Web): Results | null {
  const question = questionOf(request);
  if (question === '') return null;
  const { assistant, answers, now } = web;
  const after = textOf(request.query.after).slice(0, LONGEST_QUESTION);
  // What is of both languages, as a place is, is answered in the page's.
  const own = after === '' ? (assistant.engine.languageOf(question) ?? language) : undefined;
  const { reply, conversation, further } = answers.turn({ question, language: own, after });
  const { sources } = assistant;
  const options = { pageLanguage: language, sources, today: now().date, further };
  const markup = renderReply(reply, options);
  return { markup, after: conversation.text };
}

function toBrowse(language: Language, { assistant: { catalogue }, now }: Web): Html {
  const moment = now();
  const [topics, meetings] = [catalogue.topics(language), catalogue.meetings(moment)];
  return renderBrowse({ topics, meetings, language, today: moment.date });
}

const tooLong = (language: Language): Results => ({
  markup: html`<p class="note">${wordsOf(language).tooLong}</p>`,
  after: '',
});

function addressOf(question: string, { isEmbedded }: { readonly isEmbedded: boolean }): string {
  const query = [
    ...(question === '' ? [] : [`q=${encodeURIComponent(question)}`]),
    ...(isEmbedded ? ['embed=1'] : []),
  ];
  return query.length > 0 ? `/?${query.join('&')}` : '/';
}

/** What the address asks; empty when it asks nothing. */
export const questionOf = ({ query }: Request): string => textOf(query.q);

/** The first, where there are several; half a surrogate pair is no text. */
function textOf(value: unknown): string {
  const [first] = [value].flat();
  return typeof first === 'string' ? first.trim().replace(/\p{Surrogate}/gu, '\uFFFD') : '';
}
