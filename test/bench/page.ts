/**
 * `npm run bench`, its part on the lookup page: what the lookup page weighs, and how long its answers take in a real Chromium:
 * typed on the device beside asked of the server, and on a second visit without a network beside a
 * saved page that needs no engine.
 */
import { get } from 'node:http';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { needsMeanings } from '../../adapters/web/offline/needs-meanings.ts';
import { findChromium } from '../adapters/web/browser/chromium.ts';
import { type OpenWeb, openWeb } from '../adapters/web/open-web.ts';
import { distributionOf } from './distribution.ts';
import { readQuestions } from './questions.ts';
import { renderTable, verdict } from './table.ts';

/** What the project promises: kilobytes gzipped, milliseconds. */
const TARGETS = { first: 60, offline: 2000, typing: 10, secondVisit: 300 };
const VISITS = 15;

/** Bytes on the way, gzipped where the server does that. */
function weigh(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

async function weighAll(web: OpenWeb, paths: readonly string[]): Promise<number> {
  const weights = await Promise.all(paths.map((path) => weigh(web.url(path))));
  return weights.reduce((sum, weight) => sum + weight, 0) / 1000;
}

interface Manifest {
  readonly data: Readonly<Record<string, { readonly url: string }>>;
  readonly assets: Readonly<Record<string, string>>;
}

async function compareWeights(web: OpenWeb): Promise<void> {
  const { data, assets } = (await (await web.get('/offline/manifest.json')).json()) as Manifest;
  const markup = await web.text('/?lang=sv');
  const before = [...markup.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path ?? '',
  );
  const { knowledge } = web.assistant.engine;
  const files = Object.entries(data)
    .filter(([name]) => name !== 'bilingual.vectors' || needsMeanings(knowledge))
    .map(([, { url }]) => url);
  const pages = ['/', '/sources', ...knowledge.documents.map(({ id }) => `/sources/${id}`)];
  const calendars = (await web.text('/meetings')).match(/\/meetings(?:\/\w{8})?\.ics/g) ?? [];
  const first = await weighAll(web, ['/?lang=sv', ...before]);
  const offline = await weighAll(web, [
    ...new Set([...Object.values(assets), ...files, '/offline/manifest.json', ...calendars]),
    ...pages.flatMap((path) => ['sv', 'en'].map((language) => `${path}?lang=${language}`)),
  ]);
  const row = (name: string, value: number, target: number): string[] => [
    name,
    `${value.toFixed(1)} kB`,
    `${target} kB`,
    verdict(value, target),
  ];
  console.log('\nWhat the page weighs, gzipped\n');
  console.log(
    renderTable([
      ['', 'weight', 'target', ''],
      row('before the first answer', first, TARGETS.first),
      row('everything for offline', offline, TARGETS.offline),
    ]),
  );
}

/** Milliseconds from an input event to the drawing of what it found, for each question. */
const TYPE = `async (questions) => {
  const [input, answer] = ['q', 'answer'].map((id) => document.getElementById(id));
  const times = [];
  for (const question of questions) {
    const drawn = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (answer.classList.contains('waiting')) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(answer, { attributes: true });
    });
    input.value = question;
    const start = performance.now();
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn;
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return times;
}`;

const typeAll = async (page: Page, questions: readonly string[]): Promise<number[]> =>
  (await page.evaluate(`(${TYPE})(${JSON.stringify(questions)})`)) as number[];

/** When the first card is there, by the page's own clock: 0 is the navigation. */
const WATCH = `new MutationObserver((_, observer) => {
  if (!document.querySelector('.card, .note, .document')) return;
  window.shownAt = performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, childList: true })`;

interface Visiting {
  readonly context: BrowserContext;
  /** Whether the browser has ended the service worker since, as after half a minute. */
  readonly isCold: boolean;
}

async function timeVisit(address: string, { context, isCold }: Visiting): Promise<number> {
  const page = await context.newPage();
  await page.goto('about:blank');
  const devtools = await context.newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  if (isCold) await devtools.send('ServiceWorker.stopAllWorkers');
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('.card, .note, .document').first().waitFor({ state: 'attached' });
  const shownAt = (await page.evaluate('window.shownAt')) as number;
  // What one visit still does is no part of the next.
  await page.locator('#standing[data-by="device"], .document').first().waitFor();
  await page.close();
  return shownAt;
}

async function timeVisits(addresses: readonly string[], visiting: Visiting): Promise<number[]> {
  const times: number[] = [];
  for (const address of addresses) times.push(await timeVisit(address, visiting));
  return times;
}

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

function row(name: string, times: readonly number[], target?: number): string[] {
  const { median, p95, most } = distributionOf([...times]);
  const promised = target ? [milliseconds(target), verdict(median, target)] : ['', ''];
  return [name, milliseconds(median), milliseconds(p95), milliseconds(most), ...promised];
}

async function compareTimes(web: OpenWeb): Promise<void> {
  const questions = readQuestions();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox'],
  });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await context.addInitScript(WATCH);
  const stranger = await browser.newPage({ serviceWorkers: 'block' });
  await stranger.route('**/assets/engine*', (route) => route.abort());
  await stranger.goto(web.url('/?lang=sv'));
  const onServer = await typeAll(stranger, questions.slice(0, 40));
  await stranger.close();
  const page = await context.newPage();
  await page.goto(web.url('/?lang=sv'));
  await page.locator('#standing[data-by="device"]').waitFor();
  const first = await typeAll(page, questions);
  const onDevice = await typeAll(page, questions);
  await page.close();
  const origin = web.url('');
  await web.adapter.stop();
  await context.setOffline(true);
  const asked = questions
    .slice(0, VISITS)
    .map((text) => `${origin}/?q=${encodeURIComponent(text)}&lang=sv`);
  const document = asked.map(() => `${origin}/sources/tour-2016?lang=sv`);
  const cold = await timeVisits(asked, { context, isCold: true });
  const warm = await timeVisits(asked, { context, isCold: false });
  const bare = await timeVisits(document, { context, isCold: true });
  await browser.close();
  console.log(`\nFrom typing to what is drawn: ${questions.length} questions\n`);
  const head = ['', 'median', 'p95', 'most', 'target', ''];
  console.log(
    renderTable([
      head,
      row('on the device', onDevice, TARGETS.typing),
      row('… for the first time', first, TARGETS.typing),
      row('by the server, after its pause', onServer),
    ]),
  );
  console.log(`\nA second visit without a network, from navigation to answer: ${VISITS} visits\n`);
  console.log(
    renderTable([
      head,
      row('an answer', cold, TARGETS.secondVisit),
      row('… soon after the last visit', warm, TARGETS.secondVisit),
      row('a saved document, no engine', bare),
    ]),
  );
}

if (findChromium() === null) throw new Error('this bench needs Chromium: apt-get install chromium');
const web = await openWeb();
await compareWeights(web);
await compareTimes(web);
