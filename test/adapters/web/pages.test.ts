import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenWeb, openWeb } from './open-web.ts';

let web: OpenWeb;
beforeAll(async () => {
  web = await openWeb({ env: { PUBLIC_URL: 'https://fraga.example' } });
});
afterAll(() => web.adapter.stop());

const idsOf = (page: string): string[] =>
  [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
const linksOf = (page: string): string[] =>
  [...page.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, link]) =>
    (link ?? '').replaceAll('&amp;', '&'),
  );

describe('a document’s page', () => {
  it('holds every passage and heading as published, each passage under its anchor', async () => {
    const page = await web.text('/sources/reforms?lang=sv');
    const units = web.assistant.engine.index.units.filter(
      ({ document }) => document.id === 'reforms',
    );
    expect(units.length).toBeGreaterThan(30);
    const ids = new Set(idsOf(page));
    for (const { anchor, passage, section } of units) {
      expect(ids).toContain(anchor);
      expect(page).toContain(`<p lang="sv">${passage.text}</p>`);
      expect(page).toContain(section.heading);
    }
  });

  it('has the translation beside the original, in its own language', async () => {
    const page = await web.text('/sources/reforms?lang=sv');
    expect(page).toContain('<p class="translation" lang="en">Cut the fee for swimming school');
    expect(page).toContain('Översättning:</span> What have the Social Democrats in Stockholm');
  });

  it('says who published it, when, and why the date is inferred', async () => {
    const page = await web.text('/sources/tour-2016?lang=en');
    expect(page).toContain('Socialdemokraterna i Stockholms stadshus');
    expect(page).toContain('28 November 2016 (date inferred)');
    expect(page).toContain('the commission that it names make it 2016');
  });

  it('is led to by every citation of an answer', async () => {
    const { events } = web.assistant.ask({
      text: 'När är mötet i Skärholmen?',
      now: { date: '2016-12-20', time: '18:00' },
    }).reply.answer;
    const page = await web.text('/?q=N%C3%A4r+%C3%A4r+m%C3%B6tet+i+Sk%C3%A4rholmen%3F');
    const link = linksOf(page).find((each) => each.endsWith(`#${events[0]?.citation.anchor}`));
    expect(link).toMatch(/^\/sources\/tour-2016\?lang=sv#/);
    expect(idsOf(await web.text(link ?? ''))).toContain(events[0]?.citation.anchor);
  });

  it('is there as the file that it is', async () => {
    const response = await web.get('/sources/reforms.md');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const [document] = web.assistant.engine.knowledge.documents;
    expect(await response.text()).toBe(document?.source);
  });
});

describe('every page', () => {
  const PATHS = [
    '/',
    '/?q=skolan',
    '/?q=NATO',
    '/sources',
    '/sources/reforms',
    '/meetings',
    '/api',
    '/nothing',
  ];

  it.each(PATHS)(
    '%s is whole, in the reader’s language, with no script or style within',
    async (path) => {
      for (const [asked, language] of [
        ['sv-SE,sv;q=0.9', 'sv'],
        ['en-GB', 'en'],
        ['de', 'en'],
      ]) {
        const response = await web.get(path, { headers: { 'Accept-Language': asked ?? '' } });
        const page = await response.text();
        expect(page).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}"`));
        expect(response.headers.get('vary')).toContain('Accept-Language');
        expect(page).not.toMatch(/<script(?![^>]* src="\/assets\/)|<style| style=| on[a-z]+=/);
        const ids = idsOf(page);
        expect(new Set(ids).size).toBe(ids.length);
      }
    },
  );

  it('leads nowhere but to this site, and to pages that there are', async () => {
    const known = new Set<string>();
    for (const path of PATHS) {
      for (const link of linksOf(await web.text(path))) known.add(link.replace(/#.*$/, ''));
    }
    known.delete('');
    expect(known.size).toBeGreaterThan(15);
    for (const link of known) {
      if (link.startsWith('webcal://fraga.example/')) continue;
      expect(link).toMatch(/^\/(?!\/)/);
      expect(`${(await web.get(link)).status} ${link}`).toBe(`200 ${link}`);
    }
  });

  it('keeps the language that its address says, and offers the other', async () => {
    const page = await web.text('/sources/reforms?lang=en');
    expect(page).toContain('<html lang="en"');
    expect(linksOf(page)).toEqual(
      expect.arrayContaining(['/meetings?lang=en', '/sources/reforms?lang=sv']),
    );
  });
});

describe('the API’s page', () => {
  it('shows code within a description as code', async () => {
    const page = await web.text('/api?lang=en');
    expect(page).toContain('when <code>q</code> follows it up');
  });
});

describe('the lookup page', () => {
  it('holds the answer to the question in its address, before any script', async () => {
    const response = await web.get('/?q=Vad+kostar+simskolan%3F');
    const page = await response.text();
    expect(page).toContain('Sänkt avgiften för simskolan');
    expect(page).toContain('value="Vad kostar simskolan?"');
    expect(page).toMatch(/<title>Vad kostar simskolan\? ·/);
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
  });

  it('says so when the question is too long', async () => {
    const response = await web.get(`/?q=${'x'.repeat(2001)}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Frågan är för lång');
  });

  it('takes the first of several questions', async () => {
    expect(await web.text('/?q=simskolan&q=NATO')).toContain('Sänkt avgiften för simskolan');
  });
});
