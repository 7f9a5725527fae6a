import cors from 'cors';
import type { Express, Request, Response } from 'express';
import type { Payload } from '../answers.ts';
import { answerQuery, listQuery, meetingsQuery, parseQuery } from '../query.ts';
import type { Web } from '../web.ts';
import { toMeetings, toSources, toTopics } from './bodies.ts';
import { toOpenApi } from './openapi.ts';

/** Seconds for which a list is as good as new. */
const LIST_AGE = 60;
/** A question is nobody's business on the way: only the asker's own browser keeps the answer. */
const ANSWER_CACHE = 'private, max-age=60';

/** The HTTP API, as its OpenAPI document describes it, under `/api`. */
export function serveApi(app: Express, web: Web): void {
  app.use('/api/', allowOrigins(web));
  const document = toOpenApi(web.config.publicUrl);
  app.get('/api/openapi.json', (_request, response) => sendList(response, document));
  app.use('/api/', web.limit);
  app.get('/api/answer', (request, response) => {
    sendAnswer(request, response, web.answers.answer(toAsked(request)));
  });
  // What the lookup page draws until it has an engine of its own.
  app.get('/api/reply', (request, response) => {
    sendAnswer(request, response, web.answers.reply(toAsked(request)));
  });
  app.get('/api/topics', (request, response) => {
    const { lang = 'sv' } = parseQuery(listQuery, request);
    sendList(response, toTopics(web, lang));
  });
  app.get('/api/meetings', (request, response) => {
    sendList(response, toMeetings(web, parseQuery(meetingsQuery, request)));
  });
  app.get('/api/sources', (request, response) => {
    parseQuery(listQuery, request);
    sendList(response, toSources(web));
  });
}

function toAsked(request: Request) {
  const { q, lang, after } = parseQuery(answerQuery, request);
  return { question: q, language: lang, after };
}

/** As `send` does it, but headers and body leave as one text: in one piece instead of two. */
function sendAnswer(request: Request, response: Response, { json, etag }: Payload): void {
  response.set({ 'Cache-Control': ANSWER_CACHE, ETag: etag });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(json));
  response.end(json);
}

function sendList(response: Response, body: object): void {
  response.set('Cache-Control', `public, max-age=${LIST_AGE}`).json(body);
}

/** What scripts of other sites may read besides the body. */
const EXPOSED = ['ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After'];
/** Seconds for which a browser need not ask again whether it may. */
const PREFLIGHT_AGE = 86_400;

function allowOrigins({ config }: Web) {
  const { corsOrigins } = config.web;
  const origin = corsOrigins.includes('*') ? '*' : [...corsOrigins];
  const settings = { methods: ['GET', 'HEAD'], exposedHeaders: EXPOSED, maxAge: PREFLIGHT_AGE };
  return cors({ ...settings, origin });
}
