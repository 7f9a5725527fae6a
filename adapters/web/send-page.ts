import type { Response } from 'express';

/** Asked for anew at each visit, and sent anew only when it has changed. */
export function sendPage(response: Response, page: string): void {
  if (!response.hasHeader('Cache-Control')) response.set('Cache-Control', 'no-cache');
  response.type('html').send(page);
}
