import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { describeInBrowser, SWIMMING, type Visitor } from './visit.ts';

/** A party's own site, with a policy as strict as a careful site has. */
async function openSite(): Promise<{ readonly origin: string; show(script: string): void }> {
  let script = '';
  const server: Server = createServer((_request, response) => {
    const { origin } = new URL(script);
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src ${origin}; frame-src ${origin}; form-action ${origin}`,
    );
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="sv"><title>Partiet</title><h1>Partiet</h1><script async src="${script}" data-lang="sv"></script>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    show: (address) => {
      script = address;
    },
  };
}

/** The browser asks the site for an icon that it does not have. */
const withoutIcon = ({ complaints }: Visitor): string[] =>
  (complaints as string[]).splice(0).filter((text) => !text.includes('favicon'));

describeInBrowser('one script tag on another site', (visit) => {
  it('shows the search field, whose answers open in a tab of their own', async () => {
    const site = await openSite();
    const visitor = await visit();
    const { page, web, context } = visitor;
    site.show(web.url('/embed.js'));
    await page.goto(site.origin);
    await page.getByRole('searchbox').fill('Vad kostar simskolan?');
    const opened = context.waitForEvent('page');
    await page.keyboard.press('Enter');
    const answer = await opened;
    await answer.locator('.quote', { hasText: SWIMMING }).waitFor();
    expect(answer.url()).toContain('/?q=Vad+kostar+simskolan');
    expect(await answer.evaluate('window.opener === null')).toBe(true);
    expect(withoutIcon(visitor)).toEqual([]);
  });

  it('answers in place on a site that the operator lets in', async () => {
    const site = await openSite();
    const permissions = ['clipboard-read', 'clipboard-write'];
    const visitor = await visit({ permissions }, { env: { CORS_ORIGINS: site.origin } });
    const { page, web } = visitor;
    site.show(web.url('/embed.js'));
    await page.goto(site.origin);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('searchbox').fill('Vad kostar simskolan?');
    await frame.getByRole('searchbox').press('Enter');
    await frame.locator('.quote', { hasText: SWIMMING }).waitFor();
    expect(page.context().pages()).toHaveLength(1);
    expect(page.frames().at(-1)?.url()).toContain('embed=1');
    await frame
      .getByRole('button', { name: /^Visa stort/ })
      .first()
      .click();
    await frame.getByRole('dialog').getByRole('button', { name: 'Kopiera' }).click();
    await frame.getByText('Kopierat med källa').waitFor();
    await frame.getByRole('dialog').getByRole('button', { name: 'Stäng' }).click();
    const opened = page.context().waitForEvent('page');
    await frame.locator('#answer .source a').first().click();
    const source = await opened;
    await source.waitForURL(/\/sources\//);
    expect(await source.locator(':target').textContent()).toContain(SWIMMING);
    expect(withoutIcon(visitor)).toEqual([]);
  });

  it('is shown in no frame of a site that is not', async () => {
    const site = await openSite();
    const visitor = await visit({}, { env: { CORS_ORIGINS: 'https://parti.example' } });
    const { page, web } = visitor;
    site.show(web.url('/embed.js'));
    await page.goto(site.origin);
    await page.getByRole('searchbox').waitFor();
    const address = JSON.stringify(web.url('/?embed=1'));
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('iframe'), { src: ${address} }))`,
    );
    await expect.poll(() => (visitor.complaints as string[]).join()).toContain('frame-ancestors');
    withoutIcon(visitor);
  });
});
