/**
 * Pictures of the lookup page's main states for the README, as a phone shows them, into
 * `docs/images`. `npm run screenshots`; needs Chromium.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../test/adapters/web/browser/chromium.ts';
import { type OpenWeb, openWeb } from '../test/adapters/web/open-web.ts';

const out = fileURLToPath(new URL('../docs/images/', import.meta.url));

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'sv-SE',
};
const LAPTOP: BrowserContextOptions = { viewport: { width: 1100, height: 760 }, locale: 'en-GB' };

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly options?: BrowserContextOptions;
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const openDoor = (page: Page): Promise<void> => page.locator('[data-door]').first().click();

const SHOTS: readonly Shot[] = [
  { name: 'home', path: '/?lang=sv' },
  { name: 'answer', path: '/?q=vad kostar simskolan?&lang=sv' },
  { name: 'answer-english', path: '/?q=cheaper swimming lessons&lang=en' },
  { name: 'topic', path: '/?q=Vad har ni gjort för skolan?&lang=sv' },
  { name: 'meeting', path: '/?q=När är mötet i Skärholmen?&lang=sv' },
  { name: 'not-found', path: '/?q=När kommer Emilia till Farsta?&lang=sv' },
  { name: 'door-card', path: '/?q=vad kostar simskolan?&lang=sv', act: openDoor },
  {
    name: 'door-card-english',
    path: '/?q=cheaper swimming lessons&lang=en',
    options: { ...PHONE, colorScheme: 'dark' },
    act: openDoor,
  },
  { name: 'home-dark', path: '/?lang=sv', options: { ...PHONE, colorScheme: 'dark' } },
  {
    name: 'offline',
    path: '/?lang=sv',
    act: async (page) => {
      await page.context().setOffline(true);
      await page.locator('#q').fill('Vad gör ni åt klimatet?');
      await page.keyboard.press('Enter');
      await page.locator('#answer .quote').first().waitFor();
      await page.locator('#standing').scrollIntoViewIfNeeded();
    },
  },
  { name: 'laptop', path: '/?q=what has been done about housing?&lang=en', options: LAPTOP },
];

async function take(browser: Browser, web: OpenWeb, shot: Shot): Promise<void> {
  const context = await browser.newContext(shot.options ?? PHONE);
  // The server's clock stands there too: before the last meetings of the shipped schedule.
  await context.clock.setFixedTime('2016-12-20T17:00:00Z');
  const page = await context.newPage();
  await page.goto(web.url(shot.path));
  await page.locator('#standing[data-by="device"]').waitFor();
  await shot.act?.(page);
  await page.screenshot({ path: `${out}${shot.name}.png`, animations: 'disabled' });
  await context.close();
}

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: ['--no-sandbox'],
});
const web = await openWeb();
for (const shot of SHOTS) await take(browser, web, shot);
await web.adapter.stop();
await browser.close();
