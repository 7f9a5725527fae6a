import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { renderCalendar } from '../../src/calendar/render-calendar.ts';
import type { Meeting } from '../../src/engine/answer.ts';
import { LATER, MEETING } from '../adapters/replies.ts';

const OPTIONS = { language: 'sv', name: 'Möten' } as const;
const render = (meetings: readonly Meeting[], options = {}): string =>
  renderCalendar(meetings, { ...OPTIONS, ...options });

/** The file's events as a reader of RFC 5545 finds them; throws at what is not valid. */
function read(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
}

const value = (event: ICAL.Component | undefined, name: string): string =>
  String(event?.getFirstPropertyValue(name));

describe('a calendar', () => {
  it('has the time in UTC and no end, since the schedule states none', () => {
    const [event] = read(render([LATER]));
    expect(value(event, 'dtstart')).toBe('2017-02-04T17:30:00Z');
    expect(event?.hasProperty('dtend')).toBe(false);
    expect(event?.hasProperty('duration')).toBe(false);
    expect(value(event, 'summary')).toBe('Nytt från Ekdala: Torget');
    expect(value(event, 'location')).toBe('Scenen, Torget');
  });

  it.each([
    ['20:00', '2017-02-04T19:00:00Z'],
    ['01:00', '2017-02-05T00:00:00Z'],
  ])('ends at %s where the schedule says so', (endTime, end) => {
    const [event] = read(render([{ ...LATER, endTime }]));
    expect(value(event, 'dtend')).toBe(end);
  });

  it('has the whole day, and says why, where no time is stated', () => {
    const [event] = read(render([MEETING]));
    expect(event?.getFirstProperty('dtstart')?.type).toBe('date');
    expect(value(event, 'dtstart')).toBe('2017-01-26');
    expect(value(event, 'description')).toMatch(/^26 januari Byskolan\nTid anges inte\.\nKälla: /);
  });

  it('quotes the schedule and says where it stands', () => {
    const [event] = read(render([LATER], { language: 'en' }));
    expect(value(event, 'description')).toBe(
      [
        '4 februari Torget',
        'klockan 18.30',
        'Organiser: Byalaget',
        'Source: Nytt från Ekdala — Möten · Ekdala byalag · 28 November 2016',
      ].join('\n'),
    );
  });

  it('says who arranges a meeting once', () => {
    const text = '4 februari Torget\nArrangör: Byalaget';
    const [event] = read(render([{ ...LATER, text, organizer: 'Byalaget' }]));
    expect(value(event, 'description').match(/Byalaget/g)).toHaveLength(1);
  });

  it('is a file of no method, which its media type would have to name too', () => {
    expect(render([LATER])).not.toContain('METHOD');
  });

  it('is the same bytes for the same meetings, wherever the machine stands', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { renderCalendar } from './src/calendar/render-calendar.ts';
          process.stdout.write(renderCalendar(${JSON.stringify([MEETING, LATER])}, ${JSON.stringify(OPTIONS)}));`,
        resolveDir: process.cwd(),
        loader: 'ts',
      },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      write: false,
    });
    for (const TZ of ['America/Los_Angeles', 'Pacific/Auckland', 'UTC']) {
      const text = execFileSync(process.execPath, ['-'], {
        input: outputFiles[0]?.text ?? '',
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
      expect(text).toBe(render([MEETING, LATER]));
    }
  });

  it('names a meeting by its passage, and dates it by its document', () => {
    const [event] = read(render([LATER]));
    expect(value(event, 'uid')).toBe(`${LATER.citation.anchor}.ekdala@valstuga`);
    expect(value(event, 'dtstamp')).toBe('2016-11-28T00:00:00Z');
    const undated = { ...LATER, citation: { ...LATER.citation, published: null } };
    const [other] = read(render([undated], { stamp: '2020-02' }));
    expect(value(other, 'dtstamp')).toBe('2020-02-01T00:00:00Z');
  });

  it('leads to where the entry can be read', () => {
    const [event] = read(render([LATER], { linkOf: () => 'https://fraga.example/sources/x#y' }));
    expect(value(event, 'url')).toBe('https://fraga.example/sources/x#y');
  });

  it('is valid whatever a document says', () => {
    const place = 'Torg; "A", B\\C\r\nBEGIN:VALARM\u0000\u0007 🗳️'.repeat(20);
    const text = render([{ ...LATER, place, text: place }], { name: place });
    const [event, ...others] = read(text);
    expect(others).toEqual([]);
    expect(value(event, 'location')).toContain('Torg; "A", B\\C\nBEGIN:VALARM');
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
      expect(line).not.toMatch(/[\u0000-\u0008\u000A-\u001F]/);
    }
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text).not.toContain('\r\n\r\n');
  });

  it('may be empty', () => {
    expect(read(render([]))).toEqual([]);
  });

  it('bundles for a browser with nothing of Node in it', async () => {
    const { metafile } = await build({
      entryPoints: ['src/calendar/render-calendar.ts'],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const packages = Object.keys(metafile.inputs).flatMap(
      (path) => /node_modules\/([^/]+)/.exec(path)?.[1] ?? [],
    );
    expect([...new Set(packages)]).toEqual(['ical-generator']);
    const [output] = Object.values(metafile.outputs);
    expect(output?.imports.filter(({ path }) => path.startsWith('node:'))).toEqual([]);
  });
});
