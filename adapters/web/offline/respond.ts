import type { Language } from '../../../src/language/stop-words.ts';
import { parseAddress } from '../page/address.ts';
import { answerInPage } from './answered-page.ts';
import { currentRelease, type Release } from './current-release.ts';

type LanguageOf = () => Promise<Language>;

/**
 * What the device answers by itself; undefined where the network is asked as if there were no
 * service worker. The lookup page never goes there: its address holds what was asked.
 */
export function respondTo(request: Request, languageOf: LanguageOf): Promise<Response> | undefined {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return undefined;
  const { pathname } = url;
  if (pathname.startsWith('/assets/') || isData(url)) return saved(request);
  if (/^\/meetings(?:\/[a-z0-9]{8})?\.ics$/.test(pathname)) {
    // Saved in the reader's language: in one that is stated it is better fetched.
    const saved = (): Promise<Response> => fromRelease(pathname, request);
    const calendar = url.searchParams.has('lang') ? fetch(request).catch(saved) : saved();
    return calendar.catch(() => notSaved(url, languageOf));
  }
  if (request.mode !== 'navigate' || url.searchParams.has('embed')) return undefined;
  if (pathname === '/') return lookupPage(url, request, languageOf);
  if (pathname === '/api' || /^\/sources(?:\/|$)/.test(pathname)) {
    return toPage(url, languageOf)
      .then((page) => fromRelease(page, request))
      .catch(() => notSaved(url, languageOf));
  }
  if (pathname === '/meetings') return fromNetwork(request, url, languageOf);
  return fetch(request).catch(() => notSaved(url, languageOf));
}

/** The saved page, with the answer in it when the address asks something. */
async function lookupPage(url: URL, request: Request, languageOf: LanguageOf): Promise<Response> {
  const asked = parseAddress(url);
  const [release, language] = await Promise.all([currentRelease(), asked.language ?? languageOf()]);
  const page = pageOrStart(`/?lang=${language}`, request, release);
  const question = asked.question.trim();
  return question === '' || !release ? page : answerInPage(page, { question, language, release });
}

/** The address holds the content's hash, so any release's copy is the right one. */
const isData = ({ pathname, searchParams }: URL): boolean =>
  pathname.startsWith('/offline/') && searchParams.has('v');

async function saved(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function fromRelease(
  path: string,
  request: Request,
  known?: Release | null,
): Promise<Response> {
  const release = known ?? (await currentRelease());
  const cache = release && (await caches.open(release.cache));
  const found = await cache?.match(path, { ignoreVary: true });
  return found ?? fetch(request);
}

/** Says that the page needs the network; an error for the browser to tell where not even that is saved. */
async function notSaved({ search }: URL, languageOf: LanguageOf): Promise<Response> {
  const page = await toPage(new URL(`/not-saved${search}`, self.location.origin), languageOf);
  const release = await currentRelease();
  const cache = release && (await caches.open(release.cache));
  return (await cache?.match(page, { ignoreVary: true })) ?? Response.error();
}

/** A page that is neither saved nor to be had is better than the browser's page for no network. */
async function pageOrStart(
  path: string,
  request: Request,
  release?: Release | null,
): Promise<Response> {
  try {
    return await fromRelease(path, request, release);
  } catch {
    return Response.redirect('/');
  }
}

/** A page as it is saved: without the question, in one of the two languages. */
async function toPage({ pathname, searchParams }: URL, languageOf: LanguageOf): Promise<string> {
  const stated = searchParams.get('lang');
  const language = stated === 'sv' || stated === 'en' ? stated : await languageOf();
  const path = pathname === '/' ? pathname : pathname.replace(/\/$/, '');
  return `${path}?lang=${language}`;
}

/** Whether a meeting has been depends on the day: without a network the lookup page tells it right. */
async function fromNetwork(request: Request, url: URL, languageOf: LanguageOf): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    const page = await toPage(new URL(`/${url.search}`, url), languageOf);
    return Response.redirect(`${page}#meetings`);
  }
}
