import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenWeb, openWeb } from './open-web.ts';

let web: OpenWeb;
beforeAll(async () => {
  web = await openWeb({ env: { PUBLIC_URL: 'https://fraga.example' } });
});
afterAll(() => web.adapter.stop());

const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

it('has all meetings in a feed, which stays the same until they change', async () => {
  const response = await web.get('/meetings.ics', { headers: { 'Accept-Language': 'sv' } });
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const feed = await response.text();
  const events = eventsOf(feed);
  expect(events.map(({ summary }) => summary)).toHaveLength(6);
  expect(events[0]?.startDate.toJSDate().toISOString()).toBe('2016-11-29T17:00:00.000Z');
  expect(events[1]?.startDate.isDate).toBe(true);
  const headers = { 'If-None-Match': response.headers.get('etag') ?? '', 'Accept-Language': 'sv' };
  expect((await web.get('/meetings.ics', { headers })).status).toBe(304);
});

it('has a file for each meeting, with the feed’s UID and a link to the entry', async () => {
  const feed = eventsOf(await web.text('/meetings.ics?lang=en'));
  for (const { citation } of web.assistant.catalogue.meetings({
    date: '2017-01-01',
    time: '12:00',
  })) {
    const response = await web.get(`/meetings/${citation.anchor}.ics?lang=en`);
    expect(response.headers.get('content-disposition')).toContain(`${citation.anchor}.ics`);
    const [event] = eventsOf(await response.text());
    expect(feed.map(({ uid }) => uid)).toContain(event?.uid);
    expect(event?.component.getFirstPropertyValue('url')).toBe(
      `https://fraga.example/sources/tour-2016#${citation.anchor}`,
    );
  }
});

it('has none for what is no meeting', async () => {
  const [unit] = web.assistant.engine.index.units;
  for (const anchor of [unit?.anchor, 'aaaaaaaa', '..%2f..%2fpackage', '__proto__']) {
    expect((await web.get(`/meetings/${anchor}.ics`)).status).toBe(404);
  }
});

it('offers the feed to calendar programs', async () => {
  expect(await web.text('/meetings')).toContain('href="webcal://fraga.example/meetings.ics?lang=');
});
