import type { Request, Response } from 'express';
import type { Language } from '../../src/language/stop-words.ts';

/** The language of a page: what its address says, else what the browser prefers. */
export function readerLanguage(request: Request, response: Response): Language {
  const { lang } = request.query;
  if (lang === 'sv' || lang === 'en') return lang;
  response.vary('Accept-Language');
  // Swedish for who states nothing, as the documents are; English for who reads neither.
  return request.acceptsLanguages('sv', 'en') === 'sv' ? 'sv' : 'en';
}
