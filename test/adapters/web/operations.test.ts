import { afterEach, describe, expect, it } from 'vitest';
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

describe('health', () => {
  it('says that the process lives, and how each surface is', async () => {
    const health = () =>
      new Map([
        ['web', { state: 'ready' }],
        ['discord', { state: 'failed', reason: 'set DISCORD_TOKEN' }],
      ] as const);
    const { get } = await open({ health });
    expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
    const response = await get('/health/ready');
    // People can ask here, whatever ails the other.
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      status: 'degraded',
      surfaces: {
        web: { state: 'ready' },
        discord: { state: 'failed', reason: 'set DISCORD_TOKEN' },
      },
      process: { state: 'ready' },
    });
  });

  it('is not ready while it cannot answer', async () => {
    const { get } = await open({ health: () => new Map([['web', { state: 'stopped' }]]) });
    expect((await get('/health/ready')).status).toBe(503);
  });

  it('tells of a fault that nobody caught', async () => {
    const faults = { health: () => ({ state: 'degraded', reason: 'a fault' }) as const };
    const { get } = await open({ faults });
    const response = await get('/health/ready');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      status: 'degraded',
      process: { reason: 'a fault' },
    });
  });
});

describe('metrics', () => {
  it('count questions by outcome and surface, and requests by route, and hold nobody’s words', async () => {
    const { get, text } = await open();
    for (let i = 0; i < 3; i++)
      await get('/api/answer?q=simskolan', { headers: { 'X-Forwarded-For': '203.0.113.7' } });
    await get('/?q=NATO&lang=sv');
    await get('/sources/reforms');
    await get('/sources/hemligt');
    await get('/hemligt');
    for (const line of [
      'valstuga_questions_total{surface="web",outcome="answered",language="sv"} 3',
      'valstuga_questions_total{surface="web",outcome="not-found",language="sv"} 1',
      'valstuga_answer_seconds_count{surface="web",outcome="answered"} 3',
      'valstuga_http_request_seconds_count{route="/api/answer",method="GET",status="200"} 3',
      'valstuga_http_request_seconds_count{route="/sources/:id",method="GET",status="404"} 1',
      'valstuga_http_request_seconds_count{route="other",method="GET",status="404"} 1',
    ]) {
      await expect.poll(() => text('/metrics')).toContain(line);
    }
    const metrics = await text('/metrics');
    expect(metrics).not.toMatch(/simskola|NATO|hemligt|203\.0/);
    expect(metrics).toContain('process_resident_memory_bytes');
  });

  it('stay few whatever is requested', async () => {
    const { get, text } = await open();
    const lines = async () => (await text('/metrics')).match(/^valstuga_/gm)?.length ?? 0;
    await get('/a0');
    await get('/sources/a0');
    await lines();
    const before = await lines();
    for (let i = 0; i < 50; i++) {
      await get(`/a${i}`);
      await get(`/sources/a${i}`);
      await get(`/api/answer?q=a${i}`, { method: i % 2 === 0 ? 'PROPFIND' : 'DELETE' });
    }
    // One more route, which is "other" by another method.
    expect((await lines()) - before).toBeLessThan(12);
  });
});

it('lets another surface answer on its server, body and all, before anything else does', async () => {
  const { routes, get, logged } = await open();
  const release = routes.take('/telegram', async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (body === 'fault') throw new Error('the webhook failed');
    response.setHeader('Content-Type', 'text/plain');
    response.end(`got ${body}`);
  });
  const post = (body: string) =>
    get('/telegram', { method: 'POST', body, headers: { Accept: 'application/json' } });
  expect(await (await post('{"update_id":1}')).text()).toBe('got {"update_id":1}');
  const failed = await post('fault');
  expect(failed.status).toBe(500);
  expect(await failed.json()).toMatchObject({ status: 500 });
  expect(logged()).toContain('the webhook failed');
  release();
  expect((await post('x')).status).toBe(405);
});

describe('the offline data', () => {
  it('is what the engine was made of, at addresses that never change their content', async () => {
    const { get, assistant } = await open();
    const manifest = (await (await get('/offline/manifest.json')).json()) as {
      version: string;
      data: Record<string, { url: string; bytes: number }>;
      assets: Record<string, string>;
    };
    expect(Object.keys(manifest.data)).toEqual([
      'knowledge.json',
      'sv.lexicon',
      'en.lexicon',
      'bilingual.vectors',
      'english-swedish.lexicon',
      'common-words.json',
    ]);
    for (const { url, bytes } of Object.values(manifest.data)) {
      const response = await get(url);
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect((await response.arrayBuffer()).byteLength).toBe(bytes);
    }
    const knowledge = (await (await get('/offline/knowledge.json')).json()) as object;
    expect(knowledge).toEqual({ version: manifest.version, ...assistant.engine.knowledge });
    for (const url of Object.values(manifest.assets)) expect((await get(url)).status).toBe(200);
  });

  it('is asked for anew where its address does not say which it is', async () => {
    const { get } = await open();
    for (const path of [
      '/offline/sv.lexicon',
      '/offline/sv.lexicon?v=old',
      '/offline/manifest.json',
    ]) {
      expect((await get(path)).headers.get('cache-control')).toBe('no-cache');
    }
  });

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0.1', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
  ])('comes compressed to who accepts %s', async (accepted, encoding) => {
    const { get } = await open();
    const response = await get('/offline/common-words.json', {
      headers: { 'Accept-Encoding': accepted },
    });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(Object.keys((await response.json()) as object).length).toBeGreaterThan(0);
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
  });
});
