import type { Express, RequestHandler } from 'express';
import { toOpenApi } from './api/openapi.ts';
import { questionOf, sendLookup } from './lookup-route.ts';
import { renderApiPage } from './pages/api-page.ts';
import { renderDocumentPage } from './pages/document-page.ts';
import { renderDocumentsPage } from './pages/documents-page.ts';
import { renderErrorPage } from './pages/error-page.ts';
import { renderMeetingsPage } from './pages/meetings-page.ts';
import { readerLanguage } from './reader.ts';
import { sendPage } from './send-page.ts';
import type { Web } from './web.ts';
import { wordsOf } from './words.ts';

/** Pages to read, drawn on the server; none needs a script. */
export function servePages(app: Express, web: Web): void {
  serveLookup(app, web);
  serveDocuments(app, web);
  const { assistant, files: assets, now, config } = web;
  app.get('/meetings', (request, response) => {
    const language = readerLanguage(request, response);
    const moment = now();
    const meetings = assistant.catalogue.meetings(moment);
    const told = { meetings, today: moment.date, publicUrl: config.publicUrl };
    sendPage(response, renderMeetingsPage({ ...told, language, assets }));
  });
  // What the service worker shows for a page that it has not saved.
  app.get('/not-saved', (request, response) => {
    const language = readerLanguage(request, response);
    const { notSavedTitle: title, notSavedText: text } = wordsOf(language);
    sendPage(response, renderErrorPage({ language, assets, title, text }));
  });
  const document = toOpenApi(config.publicUrl);
  app.get('/api', (request, response) => {
    const language = readerLanguage(request, response);
    sendPage(response, renderApiPage({ document, language, assets }));
  });
}

/** Asking counts as it does in the API; looking at the page does not. */
function serveLookup(app: Express, web: Web): void {
  const limitQuestions: RequestHandler = (request, response, next) =>
    questionOf(request) === '' ? next() : web.limit(request, response, next);
  app.get('/', limitQuestions, (request, response) => sendLookup(request, response, web));
}

function serveDocuments(app: Express, { assistant, files: assets }: Web): void {
  const { documents } = assistant.engine.knowledge;
  const { sections } = assistant.engine.index;
  // Looked up in a list, so that no path leads to a file.
  const find = (wanted: string) => documents.find(({ id }) => id === wanted);
  app.get('/sources', (request, response) => {
    const language = readerLanguage(request, response);
    sendPage(response, renderDocumentsPage({ documents, language, assets }));
  });
  app.get('/sources/:id.md', (request, response, next) => {
    const document = find(request.params.id);
    if (!document) return next();
    response
      .set({ 'Cache-Control': 'no-cache', 'Content-Type': 'text/plain; charset=utf-8' })
      .send(document.source);
  });
  app.get('/sources/:id', (request, response, next) => {
    const document = find(request.params.id);
    if (!document) return next();
    const language = readerLanguage(request, response);
    const own = sections.filter((section) => section.document === document);
    sendPage(response, renderDocumentPage({ document, sections: own, language, assets }));
  });
}
