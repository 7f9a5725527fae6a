import type { RequestHandler } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import type { WebOptions } from './web.ts';

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
  const alone = createGuard(config, []);
  const framed = createGuard(config, frameAncestors(config));
  return (request, response, next) => {
    const guard = request.path === '/' && request.query.embed === '1' ? framed : alone;
    guard(request, response, next);
  };
}

/** Sites that may show the search field in a frame: those that may ask by script. */
function frameAncestors({ web }: WebOptions['config']): string[] {
  return [...web.corsOrigins];
}

function createGuard({ publicUrl }: WebOptions['config'], ancestors: string[]): RequestHandler {
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
  return helmet(options);
}
