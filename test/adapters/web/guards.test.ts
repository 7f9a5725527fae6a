import { expect, it } from 'vitest';
import { openWeb } from './open-web.ts';

const PATHS = [
  '/',
  '/?q=skolan',
  '/?embed=1',
  '/sources/reforms',
  '/meetings.ics',
  '/api/answer?q=x',
  '/embed.js',
  '/offline/manifest.json',
  '/nothing',
  '/health/live',
  '/metrics',
  '/sources/%',
];

it('lets no page run or load what is not this site’s own, and sets no cookie', async () => {
  const web = await openWeb();
  for (const path of PATHS) {
    const { headers } = await web.get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  }
  await web.adapter.stop();
});

it('asks browsers to keep to https where the operator has', async () => {
  const web = await openWeb({ env: { PUBLIC_URL: 'https://fraga.example' } });
  const { headers } = await web.get('/');
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  await web.adapter.stop();
});

it('lets the sites that are let in show the search field in a frame, and nothing else', async () => {
  const web = await openWeb({ env: { CORS_ORIGINS: 'https://parti.example' } });
  const framed = await web.get('/?embed=1');
  expect(framed.headers.get('content-security-policy')).toContain(
    'frame-ancestors https://parti.example',
  );
  expect(framed.headers.get('x-frame-options')).toBeNull();
  const page = await framed.text();
  expect(page).toContain('name="embed" value="1"');
  expect(page).not.toContain('<header');
  for (const path of ['/', '/sources', '/meetings?embed=1']) {
    const { headers } = await web.get(path);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
  const script = await web.get('/embed.js');
  expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(await script.text()).toContain('const origins = ["https://parti.example"];');
  await web.adapter.stop();
});
