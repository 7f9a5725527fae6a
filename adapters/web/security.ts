import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, RequestHandler } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import type { WebOptions } from './web.ts';

/** The lookup page in another site's frame. */
const isEmbedded = ({ path, query }: Request): boolean => path === '/' && query.embed === '1';

type Sources = Record<string, string[]>;

/** Nothing but this site's own files; no script or style within the markup. */
const POLICY: Sources = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
};

/**
 * The headers that guard a page. `upgrade-insecure-requests` is left out: it breaks a page that is
 * shown over plain HTTP, as on a phone beside the laptop that it is tried on.
 */
export function guardPages(config: WebOptions['config']): RequestHandler {
  const alone = headersOf(config, []);
  const framed = headersOf(config, frameAncestors(config));
  return (request, response, next) => {
    response.setHeaders(isEmbedded(request) ? framed : alone);
    next();
  };
}

/** Sites that may show the search field in a frame: those that may ask by script. */
function frameAncestors({ web }: WebOptions['config']): string[] {
  return [...web.corsOrigins];
}

function headersOf({ publicUrl }: WebOptions['config'], ancestors: string[]): Map<string, string> {
  const isFramed = ancestors.length > 0;
  const options: HelmetOptions = {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...POLICY, 'frame-ancestors': isFramed ? ancestors : ["'none'"] },
    },
    // A header that browsers keep for months, so only where the operator has said https.
    strictTransportSecurity: publicUrl?.startsWith('https:')
      ? { maxAge: 31_536_000, includeSubDomains: false }
      : false,
    xFrameOptions: isFramed ? false : { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  };
  return collect(helmet(options));
}

/** What helmet sets is the same for every request, so it is asked once. */
function collect(guard: ReturnType<typeof helmet>): Map<string, string> {
  const headers = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: (name: string) => headers.delete(name),
  } as unknown as ServerResponse;
  guard({} as IncomingMessage, response, (error) => {
    if (error) throw error;
  });
  return headers;
}
