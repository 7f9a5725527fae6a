import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { type OpenWeb, openWeb, type WebSetting } from '../open-web.ts';
import { findChromium } from './chromium.ts';

/** Milliseconds for a test in a browser, on two cores that also run other tests. */
const TIMEOUT = 60_000;

/** Milliseconds for one thing to be seen. */
const PATIENCE = 20_000;

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  locale: 'sv-SE',
};

/** A person with a browser of their own, in front of a server. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly web: OpenWeb;
  /** What went wrong in the page: errors, and what the policy forbids. */
  readonly complaints: readonly string[];
  /** Opens a path and waits until the device answers. */
  settle(path?: string): Promise<void>;
}

export type Visit = (options?: BrowserContextOptions, setting?: WebSetting) => Promise<Visitor>;

/** Tests in a real Chromium; left out where there is none. */
export function describeInBrowser(name: string, tests: (visit: Visit) => void): void {
  const executablePath = findChromium();
  describe.skipIf(executablePath === null)(name, { timeout: TIMEOUT }, () => {
    let browser: Browser;
    const opened: Visitor[] = [];
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: executablePath ?? '',
        // In a container there is no user to protect from the pages, which are our own.
        args: ['--no-sandbox'],
      });
    }, TIMEOUT);
    afterEach(async () => {
      for (const visitor of opened.splice(0)) {
        await visitor.context.close();
        await visitor.web.adapter.stop();
        expect(visitor.complaints).toEqual([]);
      }
    });
    afterAll(() => browser.close());
    tests(async (options = {}, setting = {}) => {
      const web = await openWeb(setting);
      const visitor = await open(await browser.newContext({ ...PHONE, ...options }), web);
      opened.push(visitor);
      return visitor;
    });
  });
}

async function open(context: BrowserContext, web: OpenWeb): Promise<Visitor> {
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => {
    // What cannot be reached without a network is no fault of the page's.
    const isExpected = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_FAILED/;
    if (message.type() === 'error' && !isExpected.test(message.text())) {
      complaints.push(message.text());
    }
  });
  // The server's clock stands there too; timers run on.
  await context.clock.setFixedTime('2016-12-20T17:00:00Z');
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  return {
    context,
    page,
    web,
    complaints,
    async settle(path = '/') {
      await page.goto(web.url(path));
      await page.locator('#standing[data-by="device"]').waitFor();
    },
  };
}

/** The passage that most tests look for. */
export const SWIMMING =
  'Sänkt avgiften för simskolan i ytterstaden med 300 kronor för barn och unga samt sänkt avgiften för fritidsklubbar.';
