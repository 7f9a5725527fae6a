import { createLinks } from '../../links.ts';

const LINKS = createLinks('');

/** A document's page on this site. */
export const documentAddress = (id: string): string =>
  LINKS.toDocument({ id, url: null }) ?? '/sources';

/** A document's `url` comes from a file, and only the web's own addresses become links. */
export const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);
