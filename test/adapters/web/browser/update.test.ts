import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { createKnowledgeAssistant } from '../../../../adapters/create-assistant.ts';
import { type OpenWeb, openWeb } from '../open-web.ts';
import { openRelay, type Relay } from './relay.ts';
import { describeInBrowser, SWIMMING, type Visitor } from './visit.ts';

const SHIPPED = fileURLToPath(new URL('../../../../knowledge', import.meta.url));

const NEWS = `---
id: bad-2026
title: Nytt om baden
publisher: Socialdemokraterna i Stockholm
language: sv
published: 2026-11-20
---

## Nytt om baden

- Öppnat en ny bastu vid Tantolundens strandbad.
`;

/** A server with the shipped documents and one more. */
async function openWithNews(): Promise<OpenWeb> {
  const folder = await mkdtemp(join(tmpdir(), 'valstuga-'));
  await cp(SHIPPED, folder, { recursive: true });
  await writeFile(join(folder, 'bad-2026.md'), NEWS);
  const web = await openWeb({ assistant: await createKnowledgeAssistant(folder) });
  onTestFinished(async () => {
    await web.adapter.stop();
    await rm(folder, { recursive: true });
  });
  return web;
}

async function visitThrough(visitor: Visitor): Promise<Relay> {
  const relay = await openRelay();
  onTestFinished(() => relay.close());
  relay.to({ origin: visitor.web.url('') });
  await visitor.page.goto(`${relay.origin}/?lang=sv`);
  await visitor.page.locator('#standing[data-by="device"]').waitFor();
  return relay;
}

/** The page looks for news when the network comes back. */
const comeBack = async ({ context }: Visitor): Promise<void> => {
  await context.setOffline(true);
  await context.setOffline(false);
};

const ask = (page: Page, question: string): Promise<void> => page.locator('#q').fill(question);
const NEWS_QUESTION = 'Har ni öppnat en bastu vid Tantolunden?';

describeInBrowser('new knowledge', (visit) => {
  it('arrives by itself, in an open page and for the next visit without a network', async () => {
    const visitor = await visit();
    const { page, context } = visitor;
    const relay = await visitThrough(visitor);
    await ask(page, NEWS_QUESTION);
    await page.getByText('Det hittar jag inget svar på i dokumenten.').waitFor();
    const web = await openWithNews();
    relay.to({ origin: web.url('') });
    await comeBack(visitor);
    await page.locator('#answer .quote', { hasText: 'Öppnat en ny bastu' }).waitFor();
    await page.getByText('Nya dokument har kommit.').waitFor();
    await context.setOffline(true);
    await page.goto(`${relay.origin}/sources/bad-2026?lang=sv`);
    await page.getByText('Öppnat en ny bastu').waitFor();
    await page.goto(`${relay.origin}/?q=${encodeURIComponent(NEWS_QUESTION)}&lang=sv`);
    await page.locator('#answer .quote', { hasText: 'Öppnat en ny bastu' }).waitFor();
  });

  it('is never there in part', async () => {
    const visitor = await visit();
    const { page, context } = visitor;
    const relay = await visitThrough(visitor);
    const web = await openWithNews();
    let refused = 0;
    const refuses = { test: (url: string) => /\/sources\/bad/.test(url) && ++refused > 0 };
    relay.to({ origin: web.url(''), refuses: refuses as RegExp });
    await comeBack(visitor);
    await expect.poll(() => refused, { timeout: 20_000 }).toBeGreaterThan(0);
    await context.setOffline(true);
    await page.goto(`${relay.origin}/?q=vad kostar simskolan?&lang=sv`);
    await page.locator('#answer .quote', { hasText: SWIMMING }).waitFor();
    await page.locator('#standing[data-by="device"]').waitFor();
    await ask(page, NEWS_QUESTION);
    await page.getByText('Det hittar jag inget svar på i dokumenten.').waitFor();
    // Once all of it can be had, it comes.
    relay.to({ origin: web.url('') });
    await context.setOffline(false);
    await page.locator('#answer .quote', { hasText: 'Öppnat en ny bastu' }).waitFor();
  });
});

describeInBrowser('a new version of the page', (visit) => {
  it('is saved whole, offered, and used from the next visit on', async () => {
    const visitor = await visit();
    const { page, context, web } = visitor;
    const relay = await visitThrough(visitor);
    const { assets } = (await (await web.get('/offline/manifest.json')).json()) as {
      readonly assets: Readonly<Record<string, string>>;
    };
    const from = assets['engine.js']?.split('/').at(-1) ?? '';
    relay.to({ origin: web.url(''), renames: { from, to: 'engine-next.js' } });
    await comeBack(visitor);
    await page.getByText('Sidan har en ny version.').waitFor();
    await ask(page, 'vad kostar simskolan?');
    await page.keyboard.press('Enter');
    await page.locator('#answer .quote', { hasText: SWIMMING }).waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Ladda om' }).click();
    await page.locator('#lookup[data-engine$="engine-next.js"]').waitFor();
    await page.locator('#answer .quote', { hasText: SWIMMING }).waitFor();
    await page.locator('#standing[data-by="device"]').waitFor();
  });
});
