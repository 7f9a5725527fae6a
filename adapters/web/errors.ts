import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { wordingOf } from '../../src/assistant/wording.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { renderErrorPage } from './pages/error-page.ts';
import { ProblemError, sendProblem } from './problem.ts';
import { readerLanguage } from './reader.ts';
import { sendPage } from './send-page.ts';
import type { Web } from './web.ts';
import { wordsOf } from './words.ts';

type Drawing = Pick<Web, 'files'>;

/** Programs get a problem, people a page. */
const isForPrograms = (request: Request): boolean =>
  request.originalUrl.startsWith('/api/') || request.accepts('html') === false;

const METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Nothing here is changed by a request, so there is nothing to send but GET and HEAD. */
export const refuseOtherMethods: RequestHandler = (request, response, next) => {
  if (METHODS.includes(request.method)) return next();
  response.set({ Allow: METHODS.join(', '), Connection: 'close' });
  sendProblem(response, { status: 405, title: 'That method is not allowed; use GET.' });
};

/** What may be sent, to whoever asks for that; the API has answered before, for scripts of other sites. */
export const answerOptions: RequestHandler = ({ method }, response, next) => {
  if (method !== 'OPTIONS') return next();
  response.set('Allow', METHODS.join(', ')).status(204).end();
};

export function answerNotFound({ files }: Drawing): RequestHandler {
  return (request, response) => {
    if (isForPrograms(request)) {
      const detail = 'The API is described at /api and /api/openapi.json.';
      return sendProblem(response, { status: 404, title: 'There is nothing here.', detail });
    }
    const language = readerLanguage(request, response);
    const words = wordsOf(language);
    sendError(response, files, {
      language,
      status: 404,
      title: words.notFoundTitle,
      text: words.notFoundText,
    });
  };
}

/** What to say to a client that asks more often than it may. */
export function answerTooMany({ files }: Drawing) {
  return (request: Request, response: Response, seconds: number): void => {
    if (isForPrograms(request)) {
      const detail = `Wait ${seconds} seconds; the RateLimit headers say how many are left.`;
      sendProblem(response, { status: 429, title: 'Too many requests.', detail });
      return;
    }
    const language = readerLanguage(request, response);
    sendError(response, files, {
      language,
      status: 429,
      title: wordsOf(language).errorTitle,
      text: wordingOf(language).slowDown(seconds),
    });
  };
}

/** The one place where errors end: one log line when it is ours, one apology. */
export function answerErrors({ files, log }: Drawing & Pick<Web, 'log'>): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const status = statusOf(error);
    if (status >= 500) log.error('a request failed', { error });
    // Half of a response is out: the connection is cut, lest it look whole.
    if (response.headersSent) return next(error);
    if (error instanceof ProblemError) return sendProblem(response, error.problem);
    const language = readerLanguage(request, response);
    const words = wordsOf(language);
    if (isForPrograms(request)) {
      const title = status < 500 ? 'The address cannot be read.' : 'Something went wrong here.';
      return sendProblem(response, { status, title });
    }
    const { apology } = wordingOf(language);
    const text = status < 500 ? words.notFoundText : apology;
    sendError(response, files, { language, status, title: words.errorTitle, text });
  };
}

interface Told {
  readonly language: Language;
  readonly status: number;
  readonly title: string;
  readonly text: string;
}

function sendError(response: Response, assets: Web['files'], { status, ...told }: Told): void {
  response.status(status).set('Cache-Control', 'no-store');
  sendPage(response, renderErrorPage({ assets, ...told }));
}

/** Express says 400 of an address whose percent signs make no sense. */
function statusOf(error: unknown): number {
  if (error instanceof ProblemError) return error.problem.status;
  const { status } = (error ?? {}) as { readonly status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
