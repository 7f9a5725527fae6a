import { once } from 'node:events';
import { connect } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NAUGHTY } from '../naughty.ts';
import { type OpenWeb, openWeb } from './open-web.ts';

let web: OpenWeb;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.adapter.stop());

/** The bytes as they are, on a connection of their own; what comes back until it is closed. */
async function send(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(web.url('/')).port), '127.0.0.1');
  socket.on('error', () => {}); // It may be closed before all has been sent.
  socket.write(bytes);
  return readText(socket);
}

const statusOf = (response: string): string => response.slice(9, 12);

describe('whatever is asked', () => {
  it.each(['/?q=', '/api/answer?q=', '/api/reply?q=', '/api/meetings?place='])(
    '%s answers it',
    async (path) => {
      for (const text of NAUGHTY) {
        const query = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
        if (query.length > 30_000) continue;
        const response = await web.get(path + query);
        expect(response.status).toBeLessThan(500);
        const body = await response.text();
        if (path === '/?q=') expect(body).not.toMatch(/<script>|<img |<svg/i);
      }
    },
  );

  it.each([
    '%',
    '%E0%A4%A',
    '%ff%fe',
    '%00',
    '%0d%0aSet-Cookie:%20a=b',
    '%u0041',
    '+%2',
    '%ED%A0%80',
  ])('broken or odd percent-encoding such as %s is no fault', async (query) => {
    for (const path of [
      '/?q=',
      '/api/answer?q=',
      '/?lang=',
      '/api/topics?lang=',
      '/sources/',
      '/meetings/',
      '/assets/',
      '/offline/',
      '/',
    ]) {
      const response = await send(
        `GET ${path}${query} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );
      expect(Number(statusOf(response))).toBeLessThan(500);
      expect(response).not.toMatch(/^set-cookie/im);
    }
  });

  it.each([
    [100_000, '414'],
    [40_000, '414'],
    [2_000_000, '414'],
    [10_000, '400'],
  ])('an address of %i signs is refused with %s', async (length, status) => {
    for (const path of ['/api/answer', '/', '/sources/x']) {
      const response = await send(
        `GET ${path}?q=${'x'.repeat(length)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );
      if (path === '/sources/x' && length === 10_000) expect(statusOf(response)).toBe('404');
      else expect(statusOf(response)).toBe(status);
    }
  });

  it('headers without end, and what is no HTTP, are refused', async () => {
    expect(
      statusOf(await send(`GET / HTTP/1.1\r\nHost: x\r\n${'X-A: b\r\n'.repeat(9000)}\r\n`)),
    ).toBe('431');
    expect(statusOf(await send('\u0016\u0003\u0001 hello\r\n\r\n'))).toBe('400');
    expect(statusOf(await send('GET / HTTP/9.9\r\n\r\n'))).toBe('400');
  });

  it.each([
    '/sources/../package.json',
    '/sources/..%2fpackage.json',
    '/sources/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/sources/....//....//etc/passwd',
    '/sources/reforms.md%00.png',
    '/sources/..\\..\\package.json',
    '/sources/tour-2016.en.md',
    '/sources/__proto__',
    '/sources/constructor.md',
    '/assets/../../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/assets.json',
    '/assets/__proto__',
    '/offline/..%2f..%2fpackage.json',
    '/offline/places.yaml',
    '/.env',
    '//etc/passwd',
  ])('%s leads to no file', async (path) => {
    const response = await send(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(statusOf(response)).toBe('404');
    expect(response).not.toMatch(/root:|"dependencies"|TELEGRAM|thesaurus/);
  });

  it('nothing of a request comes back in a header', async () => {
    const response = await send(
      'GET /?q=%0d%0aX-Evil:1&lang=%0d%0aX-Evil:1 HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n',
    );
    const [head = ''] = response.split('\r\n\r\n');
    expect(head).not.toMatch(/evil/i);
    expect(response).not.toContain('evil.example');
  });
});

describe('clients that do not behave', () => {
  it('who go away keep nobody from being answered', async () => {
    const { port } = new URL(web.url('/'));
    for (let i = 0; i < 50; i++) {
      const socket = connect(Number(port), '127.0.0.1');
      await once(socket, 'connect');
      socket.write('GET /?q=skolan HTTP/1.1\r\nHost: x\r\n\r\n');
      socket.destroy();
    }
    expect((await web.get('/api/answer?q=simskolan')).status).toBe(200);
    expect(web.adapter.health().state).toBe('ready');
    expect(web.logged()).not.toContain('"level":"error"');
  });

  it('who send a body where none belongs are answered and left', async () => {
    const response = await send(
      `POST /api/answer HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n${'x'.repeat(1000)}`,
    );
    expect(statusOf(response)).toBe('405');
  });

  it('who ask many things on one connection get each answer in its turn', async () => {
    const one = (q: string, end = '') => `GET /api/answer?q=${q} HTTP/1.1\r\nHost: x\r\n${end}\r\n`;
    const response = await send(
      one('simskolan') + one('klimat') + one('NATO', 'Connection: close\r\n'),
    );
    expect(response.match(/"question":"[^"]+"/g)).toEqual([
      '"question":"simskolan"',
      '"question":"klimat"',
      '"question":"NATO"',
    ]);
  });
});

describe('markup in documents', () => {
  it('is text on every page', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(2)> "\'&';
    const [document] = web.assistant.engine.knowledge.documents;
    if (!document) throw new Error('no document');
    const passages = document.passages.map((passage) => ({
      ...passage,
      text: evil,
      translation: evil,
      headings: [{ depth: 2, text: evil, translation: evil }],
    }));
    const forged = {
      ...document,
      title: evil,
      publisher: evil,
      inferred: evil,
      url: 'javascript:alert(3)',
      translation: { language: 'en', title: evil },
      passages,
    };
    const section = { document: forged, heading: evil, anchor: 'a0000000', units: [] as never[] };
    const units = passages.map((passage, id) => ({
      id,
      document: forged,
      passage,
      section,
      anchor: `b${String(id).padStart(7, '0')}`,
    }));
    const engine = {
      ...web.assistant.engine,
      knowledge: { ...web.assistant.engine.knowledge, documents: [forged] },
      index: { ...web.assistant.engine.index, units, sections: [{ ...section, units }] },
    };
    const own = await openWeb({ assistant: { ...web.assistant, engine } });
    for (const path of ['/sources', `/sources/${document.id}`]) {
      const page = await own.text(path);
      expect(page).toContain(
        '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt; &quot;&#39;&amp;',
      );
      expect(page).not.toMatch(/<script>|<img|href="javascript:/);
    }
    await own.adapter.stop();
  });
});
