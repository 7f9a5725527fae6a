import type { Express } from 'express';
import type { Web } from './web.ts';

/** The script that puts the search field on another site. */
export function serveEmbed(app: Express, { files, config }: Web): void {
  const { corsOrigins } = config.web;
  const origins = JSON.stringify(corsOrigins).replaceAll('<', '\\u003c');
  const script = files.embed.replace("['ORIGINS']", () => origins);
  app.get('/embed.js', (_request, response) => {
    response
      .set({
        'Content-Type': 'text/javascript; charset=utf-8',
        'Cache-Control': 'public, max-age=3600',
        // Other sites load it, which the other headers forbid for everything else.
        'Cross-Origin-Resource-Policy': 'cross-origin',
      })
      .send(script);
  });
}
