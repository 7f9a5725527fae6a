import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { createBoundedStore } from './bounded-store.ts';

/** Milliseconds. */
const WINDOW = 60_000;

interface LimitOptions {
  /** Requests of one client in a minute; 0 is any number. */
  readonly limit: number;
  readonly onLimit: (request: Request, response: Response, seconds: number) => void;
}

/** So many requests of one client, or of one network of IPv6, told in RateLimit headers. */
export function limitClients({ limit, onLimit }: LimitOptions): RequestHandler {
  if (limit === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: WINDOW,
    limit,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    store: createBoundedStore({ clock: () => performance.now() }),
    handler: (request, response) =>
      onLimit(request, response, Number(response.getHeader('Retry-After') ?? WINDOW / 1000)),
    // A stray X-Forwarded-For is ignored, which is right where no proxy is trusted.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
  });
}
