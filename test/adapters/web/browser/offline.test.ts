import { expect, it } from 'vitest';
import { describeInBrowser, SWIMMING, type Visitor } from './visit.ts';

const standing = async ({ page }: Visitor): Promise<string> =>
  (await page.locator('#standing').textContent()) ?? '';

describeInBrowser('without a network, the lookup page', (visit) => {
  it('is answered by the server at first, and says so', async () => {
    const visitor = await visit({ serviceWorkers: 'block' });
    const { page, web } = visitor;
    await page.route('**/assets/engine*', (route) => route.abort());
    await page.goto(web.url('/?lang=sv'));
    await page.locator('#q').fill('vad kostar simskolan?');
    await page.locator('#answer .quote', { hasText: SWIMMING }).waitFor();
    expect(await page.locator('#lookup').getAttribute('data-by')).toBe('server');
    expect(await standing(visitor)).toContain('Servern svarar');
  });

  it('sends no question once the device answers', async () => {
    const { context, page, settle } = await visit();
    await settle('/?lang=sv');
    const sent: string[] = [];
    context.on('request', (request) => sent.push(request.url()));
    await page.locator('#q').pressSequentially('vad kostar simskolan?');
    await page.keyboard.press('Enter');
    await page.locator('#answer .quote', { hasText: SWIMMING }).waitFor();
    await page.waitForURL(/simskolan/);
    await page.reload();
    await page.locator('#answer .quote', { hasText: SWIMMING }).waitFor();
    // The reload itself is answered by the service worker.
    const toServer = sent.filter((url) => url.includes('simskolan') && !url.includes('/?q='));
    expect(toServer).toEqual([]);
  });

  it('keeps the question out of the address that goes to the server when nothing else holds it back', async () => {
    const { page, settle } = await visit({ serviceWorkers: 'block' });
    await settle('/?lang=sv');
    await page.locator('#q').fill('vad kostar simskolan?');
    await page.waitForURL(/\/\?lang=sv#q=vad%20kostar/);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.reload();
    await page.locator('#answer .quote', { hasText: SWIMMING }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Answer' }).waitFor({ state: 'attached' });
    await page.locator('#answer .quote', { hasText: SWIMMING }).waitFor();
    expect(sent.filter((url) => url.includes('/api/'))).toEqual([]);
  });

  it('asks the server what the device was asked only when it is told to again', async () => {
    const { page, web } = await visit({ serviceWorkers: 'block' });
    await page.route('**/assets/engine*', (route) => route.abort());
    await page.goto(web.url('/?lang=sv#q=vad kostar simskolan?'));
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.locator('#answer .quote', { hasText: SWIMMING }).waitFor();
    expect(page.url()).toContain('/?q=');
  });

  it('answers after one visit, whole pages too', async () => {
    const visitor = await visit();
    const { context, page, web, settle } = visitor;
    await settle('/?lang=sv');
    await web.adapter.stop();
    await context.setOffline(true);
    await page.goto(`${new URL(page.url()).origin}/?q=vad kostar simskolan?&lang=sv`);
    await page.locator('#answer .quote', { hasText: SWIMMING }).waitFor();
    await page.locator('#standing[data-by="device"]').waitFor();
    await expect.poll(() => standing(visitor)).toContain('Utan nät just nu.');
    expect(await standing(visitor)).toMatch(/Dokumenten hämtade \d+ \w+ \d{4}/);
    await page.locator('#q').fill('När är mötet i Skärholmen?');
    await page.getByText('lördag 4 februari 2017 · tid anges inte').waitFor();
    await page.locator('#answer .source a').first().click();
    await page.waitForURL(/\/sources\/tour-2016/);
    expect(await page.locator(':target').textContent()).toContain('4 februari Skärholmen');
    await page.getByRole('link', { name: 'Möten', exact: true }).click();
    await page.waitForURL(/#meetings$/);
    await page.getByRole('link', { name: /^Skärholmen/ }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Look up what has been published' }).waitFor();
    await page.goto(`${new URL(page.url()).origin}/`);
    await page.getByRole('heading', { name: 'Look up what has been published' }).waitFor();
    await page.goto(`${new URL(page.url()).origin}/meetings?lang=sv`);
    await page.waitForURL(/lang=sv#meetings$/);
    await page.getByRole('link', { name: 'API' }).click();
    await page.getByRole('heading', { name: 'API', level: 1 }).waitFor();
    await page.goto(`${new URL(page.url()).origin}/no-such-page?lang=en`);
    await page.getByRole('heading', { name: 'The page is not on your device' }).waitFor();
    await page.goto(`${new URL(page.url()).origin}/sources/reforms.md?lang=sv`);
    await page.getByRole('heading', { name: 'Sidan finns inte på din enhet' }).waitFor();
    await page.getByRole('link', { name: 'Till startsidan' }).click();
    await page.waitForURL(/\/\?lang=sv$/);
  });

  it('has the answer in the page itself once an engine has been kept, before any script', async () => {
    const { context, page, web, settle } = await visit();
    await settle('/?lang=sv');
    const kept = 'caches.open("valstuga-derived").then((cache) => cache.keys())';
    await expect.poll(() => page.evaluate(`${kept}.then((keys) => keys.length)`)).toBe(1);
    const address = web.url('/?q=vad kostar simskolan?&lang=sv');
    await web.adapter.stop();
    await context.setOffline(true);
    const response = await page.goto(address);
    expect(response?.fromServiceWorker()).toBe(true);
    expect(await response?.text()).toContain(SWIMMING);
  });

  it('gives a meeting to the calendar', async () => {
    const { context, page, web, settle } = await visit();
    await settle('/?lang=sv');
    await web.adapter.stop();
    await context.setOffline(true);
    await page.locator('#q').fill('När är mötet i Skärholmen?');
    const link = page.getByRole('link', { name: /^Till kalendern/ });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/\.ics$/);
    expect(await download.failure()).toBeNull();
  });

  it('says what to do when nothing is saved yet and the server is gone', async () => {
    const { page, web } = await visit({ serviceWorkers: 'block' });
    await page.route('**/assets/engine*', (route) => route.abort());
    await page.goto(web.url('/?lang=sv'));
    await page.route('**/api/**', (route) => route.abort());
    await page.locator('#q').fill('vad kostar simskolan?');
    await page.getByRole('heading', { name: 'Ingen kontakt med servern' }).waitFor();
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.locator('#answer .quote', { hasText: SWIMMING }).waitFor();
  });
});
