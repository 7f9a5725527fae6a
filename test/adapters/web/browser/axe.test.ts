import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './visit.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe-core finds, a line each; all its rules, the best practices too. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate('axe.run(document)')) as {
    readonly violations: readonly Violation[];
  };
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}

const PAGES = [
  '/?lang=sv',
  '/?q=vad kostar simskolan?&lang=sv',
  '/?q=Vad har ni gjort för skolan?&lang=en',
  '/?q=När är mötet i Skärholmen?&lang=sv',
  '/?q=Vad tycker ni om NATO?&lang=sv',
  '/?q=hjälp&lang=sv',
  '/?embed=1&q=simskolan&lang=sv',
  '/sources?lang=sv',
  '/sources/reforms?lang=en',
  '/sources/tour-2016?lang=sv',
  '/meetings?lang=sv',
  '/api?lang=en',
  '/nowhere?lang=sv',
];

describeInBrowser('axe-core', (visit) => {
  it.each(['light', 'dark'] as const)(
    'finds nothing wrong with any page, %s',
    async (colorScheme) => {
      const { page, web, complaints } = await visit({ colorScheme, serviceWorkers: 'block' });
      for (const path of PAGES) {
        await page.goto(web.url(path));
        expect({ path, violations: await violationsOf(page) }).toEqual({ path, violations: [] });
      }
      const [unit] = web.assistant.engine.index.units;
      const marked = `/sources/reforms?lang=sv#${unit?.anchor}`;
      await page.goto(web.url(marked));
      await page.locator('.passage:target').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      // The browser complains of the page that is not there.
      (complaints as string[]).length = 0;
    },
  );

  it.each(['light', 'dark'] as const)(
    'finds nothing wrong with what the script draws, %s',
    async (colorScheme) => {
      const { page, settle } = await visit({ colorScheme });
      await settle('/?lang=sv');
      await page.getByText('Möten som har varit').click();
      expect(await violationsOf(page)).toEqual([]);
      await page.locator('#q').fill('vad kostar simskolan?');
      await page.locator('#answer .quote').first().waitFor();
      await page.getByText('träffar till.').click();
      expect(await violationsOf(page)).toEqual([]);
      await page
        .getByRole('button', { name: /^Visa stort/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('#q').fill('Vad har ni gjort för skolan?');
      await page.locator('#answer .quote', { hasText: 'Höjt elevhälsans budget' }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.locator('#q').fill('Vad tycker ni om NATO?');
      await page.keyboard.press('Enter');
      await page.locator('#answer .chips').waitFor();
      expect(await violationsOf(page)).toEqual([]);
    },
  );
});
