import { Validator } from '@seriousme/openapi-schema-validator';
import { afterEach, describe, expect, it } from 'vitest';
import {
  answerSchema,
  meetingsSchema,
  problemSchema,
  sourcesSchema,
  topicsSchema,
} from '../../../adapters/web/api/schemas.ts';
import { type OpenWeb, openWeb, type WebSetting } from './open-web.ts';

const opened: OpenWeb[] = [];
async function open(setting: WebSetting = {}): Promise<OpenWeb> {
  const web = await openWeb(setting);
  opened.push(web);
  return web;
}
afterEach(async () => {
  for (const { adapter } of opened.splice(0)) await adapter.stop();
});

describe('GET /api/answer', () => {
  it.each([
    'Vad kostar simskolan?',
    'what has been done about housing?',
    'När är nästa möte?',
    'NATO?',
  ])('gives the Answer of the contract to %s', async (question) => {
    const { get, assistant } = await open();
    const response = await get(`/api/answer?q=${encodeURIComponent(question)}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const answer = answerSchema.parse(await response.json());
    const now = { date: '2016-12-20', time: '18:00' };
    const own = assistant.ask({ text: question, now }).reply.answer;
    expect(answer).toMatchObject({ question, language: own.language, outcome: own.outcome });
    expect(answer.excerpts.map(({ text }) => text)).toEqual(own.excerpts.map(({ text }) => text));
    expect(answer.events.map(({ date }) => date)).toEqual(own.events.map(({ date }) => date));
  });

  it('answers in the language that is asked for', async () => {
    const { get } = await open();
    const response = await get('/api/answer?q=Sk%C3%A4rholmen&lang=en');
    expect(await response.json()).toMatchObject({ language: 'en' });
  });

  it('understands a follow-up, of what it is told was asked before', async () => {
    const { get } = await open();
    const query = new URLSearchParams({
      q: 'och i Skärholmen?',
      after: 'När är mötet på Kungsholmen?',
    });
    const answer = answerSchema.parse(await (await get(`/api/answer?${query}`)).json());
    expect(answer.events.map(({ date }) => date)).toEqual(['2017-02-04']);
    expect(answer.question).toBe('och i Skärholmen?');
  });

  it('gives the same bytes to the same question, with the words of each who asks', async () => {
    const { text } = await open();
    const first = await text('/api/answer?q=simskolan');
    expect(await text('/api/answer?q=simskolan')).toBe(first);
    expect(JSON.parse(await text('/api/answer?q=Simskolan'))).toMatchObject({
      question: 'Simskolan',
    });
  });

  it('tells anew what has been and what is coming when time goes by', async () => {
    let now = { date: '2017-02-03', time: '12:00' };
    const { get } = await open({ now: () => now });
    const status = async () => {
      const response = await get('/api/answer?q=Sk%C3%A4rholmen&lang=sv');
      return answerSchema.parse(await response.json()).events[0]?.status;
    };
    expect(await status()).toBe('upcoming');
    now = { date: '2017-02-05', time: '12:00' };
    expect(await status()).toBe('past');
  });

  it.each(['gzip', 'br', 'identity'])('is the same whoever reads %s', async (accepted) => {
    const { get } = await open();
    const path = `/api/answer?q=${encodeURIComponent('vad har ni gjort för skolan?')}`;
    const plain = await (await get(path, { headers: { 'Accept-Encoding': 'identity' } })).text();
    const response = await get(path, { headers: { 'Accept-Encoding': accepted } });
    expect(response.headers.get('content-encoding') ?? 'identity').toBe(accepted);
    expect(await response.text()).toBe(plain);
  });

  it('is not sent again to who has it', async () => {
    const { get } = await open();
    const first = await get('/api/answer?q=simskolan');
    const etag = first.headers.get('etag') ?? '';
    const again = await get('/api/answer?q=simskolan', { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(first.headers.get('cache-control')).toBe('private, max-age=60');
  });

  it.each([
    ['', 'q'],
    ['?q=', 'q'],
    ['?q=%20%20', 'q'],
    ['?q=a&q=b', 'q'],
    ['?q[a]=b', 'q'],
    [`?q=${'x'.repeat(2001)}`, 'q'],
    ['?q=a&lang=fr', 'lang'],
    [`?q=a&after=${'x'.repeat(2001)}`, 'after'],
  ])('says what to write instead of /api/answer%s', async (query, name) => {
    const { get } = await open();
    const response = await get(`/api/answer${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = problemSchema.parse(await response.json());
    expect(problem.errors).toEqual([{ name, detail: expect.stringMatching(/^write /) }]);
    expect(problem.detail).not.toContain('xxx');
  });
});

describe('the lists', () => {
  it('are of the form that the API states', async () => {
    const { get } = await open();
    const json = async (path: string) => (await get(path)).json();
    const { topics } = topicsSchema.parse(await json('/api/topics?lang=en'));
    expect(topics[0]).toMatchObject({
      documentId: 'reforms',
      title: expect.stringContaining('knowledge'),
    });
    const { meetings } = meetingsSchema.parse(await json('/api/meetings'));
    expect(meetings.map(({ date }) => date)).toEqual([...meetings.map(({ date }) => date)].sort());
    const { sources } = sourcesSchema.parse(await json('/api/sources'));
    expect(sources.map(({ id }) => id)).toEqual(['reforms', 'tour-2016']);
  });

  it('lead to what there is', async () => {
    const { get } = await open();
    const { meetings } = meetingsSchema.parse(await (await get('/api/meetings')).json());
    const { sources } = sourcesSchema.parse(await (await get('/api/sources')).json());
    const paths = [
      ...meetings.flatMap(({ calendar, page }) => [calendar, page]),
      ...sources.flatMap(({ page, file }) => [page, file]),
    ];
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) expect((await get(path)).status).toBe(200);
  });

  it('name offsets that hold the quote in the file', async () => {
    const { text } = await open();
    const { excerpts } = answerSchema.parse(JSON.parse(await text('/api/answer?q=simskolan')));
    const [{ citation, text: quote } = { citation: { start: 0, end: 0 }, text: '?' }] = excerpts;
    const file = await text('/sources/reforms.md');
    expect(file.slice(citation.start, citation.end)).toBe(quote);
  });

  it.each([
    ['place=Sk%C3%A4rholmen', ['2017-02-04']],
    ['month=2017-01', ['2017-01-26']],
    ['month=03', ['2017-03-16']],
    ['status=past', ['2016-11-29', '2016-12-14']],
  ])('of meetings are narrowed by %s', async (query, dates) => {
    const { get } = await open();
    const { meetings } = meetingsSchema.parse(await (await get(`/api/meetings?${query}`)).json());
    expect(meetings.map(({ date }) => date)).toEqual(dates);
  });

  it.each(['topics', 'meetings', 'sources'])(
    'of %s are refused in a third language',
    async (name) => {
      const { get } = await open();
      const response = await get(`/api/${name}?lang=fr`);
      expect(response.status).toBe(400);
      expect(problemSchema.parse(await response.json()).errors).toEqual([
        { name: 'lang', detail: 'write sv or en' },
      ]);
    },
  );
});

describe('the API', () => {
  it('is described by a valid OpenAPI 3.1 document', async () => {
    const { get } = await open({ env: { PUBLIC_URL: 'https://fraga.example' } });
    const document = (await (await get('/api/openapi.json')).json()) as Record<string, object>;
    const validation = await new Validator().validate(structuredClone(document));
    expect(validation).toMatchObject({ valid: true });
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([{ url: 'https://fraga.example' }]);
    expect(Object.keys(document.paths ?? {})).toEqual([
      '/api/answer',
      '/api/topics',
      '/api/meetings',
      '/api/sources',
    ]);
  });

  it('offers an example of each operation that works', async () => {
    const { text, get } = await open();
    const page = await text('/api?lang=en');
    const examples = [...page.matchAll(/class="button" href="(\/api\/[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(examples).toHaveLength(4);
    for (const path of examples) expect((await get(path)).status).toBe(200);
  });

  it('says in problem+json that there is nothing, or that only GET is allowed', async () => {
    const { get } = await open();
    const missing = await get('/api/nothing');
    expect(missing.status).toBe(404);
    problemSchema.parse(await missing.json());
    const posted = await get('/api/answer?q=a', { method: 'POST', body: 'x' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    problemSchema.parse(await posted.json());
  });

  it.each(['/', '/sources/reforms', '/meetings.ics'])(
    'says what may be sent to %s',
    async (path) => {
      const { get } = await open();
      const response = await get(path, { method: 'OPTIONS' });
      expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
      expect(await response.text()).toBe('');
    },
  );

  it('sends the headers alone to HEAD', async () => {
    const { get } = await open();
    const response = await get('/api/answer?q=simskolan', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100);
    expect(await response.text()).toBe('');
  });
});

describe('other sites', () => {
  const ask = (web: OpenWeb, origin: string) =>
    web.get('/api/answer?q=simskolan', { headers: { Origin: origin } });

  it('may not ask by script unless they are let in', async () => {
    const response = await ask(await open(), 'https://parti.example');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may when they are', async () => {
    const web = await open({
      env: { CORS_ORIGINS: 'https://parti.example,https://www.parti.example' },
    });
    const own = await ask(web, 'https://www.parti.example');
    expect(own.headers.get('access-control-allow-origin')).toBe('https://www.parti.example');
    expect(own.headers.get('vary')).toContain('Origin');
    expect(own.headers.get('access-control-expose-headers')).toContain('RateLimit');
    const other = await ask(web, 'https://parti.example.evil.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    const before = await web.get('/api/answer', {
      method: 'OPTIONS',
      headers: { Origin: 'https://parti.example', 'Access-Control-Request-Method': 'GET' },
    });
    expect(before.status).toBe(204);
    expect(before.headers.get('access-control-allow-methods')).toBe('GET,HEAD');
  });

  it('may all where everyone is let in, without credentials', async () => {
    const response = await ask(await open({ env: { CORS_ORIGINS: '*' } }), 'https://x.example');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('a client that asks much', () => {
  it('is told how much is left, and to wait when nothing is', async () => {
    const { get } = await open({ env: { RATE_LIMIT: '2' } });
    const first = await get('/api/answer?q=simskolan');
    expect(first.headers.get('ratelimit')).toMatch(/^limit=2, remaining=1, reset=\d+$/);
    expect(first.headers.get('ratelimit-policy')).toBe('2;w=60');
    await get('/?q=simskolan');
    const third = await get('/api/answer?q=simskolan');
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    problemSchema.parse(await third.json());
    const page = await get('/?q=simskolan', { headers: { 'Accept-Language': 'en' } });
    expect(page.status).toBe(429);
    expect(await page.text()).toContain('Those were many questions at once');
    expect((await get('/')).status).toBe(200);
    expect((await get('/health/live')).status).toBe(200);
  });

  it('is told from others by what a trusted proxy says, and by nothing else', async () => {
    const as = (address: string) => ({ headers: { 'X-Forwarded-For': address } });
    const behind = await open({ env: { RATE_LIMIT: '1', TRUSTED_PROXIES: '1' } });
    const statuses = [];
    for (const address of ['203.0.113.1', '203.0.113.2', '203.0.113.1']) {
      statuses.push((await behind.get('/api/topics', as(address))).status);
    }
    expect(statuses).toEqual([200, 200, 429]);
    const open1 = await open({ env: { RATE_LIMIT: '1' } });
    await open1.get('/api/topics', as('203.0.113.1'));
    expect((await open1.get('/api/topics', as('203.0.113.2'))).status).toBe(429);
  });
});
