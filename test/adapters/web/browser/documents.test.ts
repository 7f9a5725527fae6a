import { expect, it } from 'vitest';
import { describeInBrowser, SWIMMING } from './visit.ts';

const PAGES = [
  '/',
  '/?q=NATO',
  '/sources',
  '/sources/reforms',
  '/sources/tour-2016',
  '/meetings',
  '/api',
];

describeInBrowser('a page of the server', (visit) => {
  it('opens a citation’s document at the passage, marked, without a script', async () => {
    const { page, web } = await visit({ javaScriptEnabled: false });
    await page.goto(web.url('/?q=vad kostar simskolan?&lang=sv'));
    await page.locator('.card .source a').first().click();
    const passage = page.locator('.passage:target');
    await passage.waitFor();
    expect(await passage.textContent()).toContain(SWIMMING);
    const box = await passage.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    const colourOf = (selector: string): Promise<unknown> =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`);
    const [marked, plain] = [await colourOf('.passage:target'), await colourOf('body')];
    expect(marked).not.toBe(plain);
  });

  it('has the translation beside the original on a wide screen, below it on a phone', async () => {
    for (const [width, isBeside] of [
      [1200, true],
      [390, false],
    ] as const) {
      const { page, web } = await visit({ viewport: { width, height: 800 } });
      await page.goto(web.url('/sources/reforms?lang=sv'));
      const pair = page.locator('.passage .pair').first();
      const [own, other] = await Promise.all(
        ['[lang="sv"]', '[lang="en"]'].map((part) => pair.locator(part).boundingBox()),
      );
      expect(own?.y === other?.y).toBe(isBeside);
    }
  });

  it('needs no more than 320 pixels, with text twice as large', async () => {
    const { page, web } = await visit({ viewport: { width: 320, height: 640 } });
    for (const path of PAGES) {
      await page.goto(web.url(path));
      for (const size of ['100%', '200%']) {
        await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
        const needed = await page.evaluate('document.documentElement.scrollWidth');
        const window = await page.evaluate('innerWidth');
        expect({ path, size, needed }).toEqual({ path, size, needed: window });
      }
    }
  });

  it('can be walked through by keyboard alone', async () => {
    const { page, web } = await visit();
    await page.goto(web.url('/sources?lang=sv'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Till innehållet');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sources/reforms?lang=sv');
  });
});
