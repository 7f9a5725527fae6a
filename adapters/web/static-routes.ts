import type { Express, Request, Response } from 'express';
import { offlineAddress } from './offline.ts';
import type { Web } from './web.ts';

/** Files at the addresses that browsers want them at, whose content may change with a release. */
const ROOT_FILES = ['sw.js', 'manifest.webmanifest'];

/** Scripts, styles and pictures, and what the page needs to answer without a network. */
export function serveStatic(app: Express, { files, offline }: Web): void {
  app.get('/assets/:name', (request, response, next) => {
    const content = files.find(request.params.name);
    return content ? content.send(request, response, { isForever: true }) : next();
  });
  for (const name of ROOT_FILES) {
    app.get(`/${name}`, (request, response, next) => {
      const content = files.logical(name);
      return content ? content.send(request, response, { isForever: false }) : next();
    });
  }
  app.get('/offline/manifest.json', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json({
      version: offline.version,
      data: Object.fromEntries(
        [...offline.files].map(([name, content]) => [
          name,
          { url: offlineAddress(name, content), bytes: content.size },
        ]),
      ),
      assets: files.urls,
    });
  });
  app.get('/offline/:name', (request: Request, response: Response, next) => {
    const content = offline.files.get(String(request.params.name));
    if (!content) return next();
    return content.send(request, response, { isForever: request.query.v === content.hash });
  });
}
