import type { Request, RequestHandler } from 'express';
import type { Web } from './web.ts';

/** Counts each request by its route's pattern: no address, no query, no one's words. */
export function observeRequests({ metrics, log }: Pick<Web, 'metrics' | 'log'>): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      const milliseconds = performance.now() - start;
      const { statusCode: status, writableFinished } = response;
      const facts = { route: routeOf(request), method: methodOf(request), status, milliseconds };
      metrics.requested(facts);
      log.debug('a request', { ...facts, ...(!writableFinished && { aborted: true }) });
    });
    next();
  };
}

/** "/sources/:id"; "other" for what no route took. */
function routeOf({ route }: Request): string {
  const path: unknown = route?.path;
  return typeof path === 'string' ? path : 'other';
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

const methodOf = ({ method }: Request): string => (METHODS.has(method) ? method : 'other');
