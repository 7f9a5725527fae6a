import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import { serveApi } from './api/routes.ts';
import { serveCalendars } from './calendar-routes.ts';
import { serveEmbed } from './embed-route.ts';
import { answerErrors, answerNotFound, answerOptions, refuseOtherMethods } from './errors.ts';
import { serveHealth } from './health-routes.ts';
import { observeRequests } from './observation.ts';
import { servePages } from './page-routes.ts';
import { guardPages } from './security.ts';
import { serveStatic } from './static-routes.ts';
import type { Web } from './web.ts';

/** All that is answered over HTTP. */
export function createApp(web: Web): Express {
  const app = express();
  app.disable('x-powered-by');
  // No nested objects out of a query: a value is a string, or several.
  app.set('query parser', 'simple');
  app.set('trust proxy', web.config.web.trustedProxies);
  app.use(observeRequests(web));
  app.use(answerConditions);
  app.use(guardPages(web.config));
  // Before anything reads a body: a webhook reads its own.
  app.use(handToOthers(web));
  app.use(refuseOtherMethods);
  app.use(compress());
  // First, since it is asked most: each route that is tried before costs time.
  serveApi(app, web);
  serveHealth(app, web);
  serveStatic(app, web);
  serveEmbed(app, web);
  serveCalendars(app, web);
  servePages(app, web);
  app.use(answerOptions);
  app.use(answerNotFound(web));
  app.use(answerErrors(web));
  return app;
}

/**
 * Node's fetch says no-cache beside each If-None-Match, which Express takes for a wish to have all
 * of it again. Whoever sends a tag wants to know whether it is still good.
 */
const answerConditions: RequestHandler = ({ headers }, _response, next) => {
  if (headers['if-none-match'] !== undefined) delete headers['cache-control'];
  next();
};

/** For clients that say they can read it; what is compressed already stays as it is. */
function compress(): RequestHandler {
  const compressor = compression();
  return (request, response, next) => {
    if (request.headers['accept-encoding'] !== undefined)
      return compressor(request, response, next);
    response.vary('Accept-Encoding');
    next();
  };
}

/** Paths that other surfaces have taken, such as Telegram's webhook. */
function handToOthers({ routes }: Web): RequestHandler {
  return async (request, response, next) => {
    const handler = routes.find(request.path);
    if (!handler) return next();
    await handler(request, response);
  };
}
