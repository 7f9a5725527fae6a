import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { untilSaid } from './process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dockerfile = readFileSync(`${root}Dockerfile`, 'utf8');

/** What the image's last stage takes over from the one that builds. */
const COPIED = [...dockerfile.matchAll(/^COPY --from=build (.+) \S+$/gm)].flatMap(
  ([, paths = '']) => paths.split(' ').map((path) => path.replace('/app/', '')),
);

/** Node then lets the program read files, and write none. */
const PERMISSION = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';
const READ_ONLY = [PERMISSION, '--allow-fs-read=*'];

function layOut(): string {
  const folder = mkdtempSync(join(tmpdir(), 'valstuga-image-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const path of COPIED) {
    if (path === 'node_modules') symlinkSync(join(root, path), join(folder, path));
    else cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  return folder;
}

it('holds all that the program reads, and needs nothing to be written', {
  timeout: 30_000,
}, async () => {
  const folder = layOut();
  const env = { PATH: process.env.PATH, PORT: '0', NODE_ENV: 'production' };
  const child = spawn(process.execPath, [...READ_ONLY, 'dist/main.js', 'start'], {
    cwd: folder,
    env,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = await untilSaid(child.stdout, 'web has started');
  const [, address] = /"address":"([^"]+)"/.exec(said) ?? [];
  const answer = await fetch(`${address}/api/answer?q=Vad+kostar+simskolan%3F`);
  expect(await answer.json()).toMatchObject({ outcome: 'answered' });
  const page = await (await fetch(`${address}/`)).text();
  const [, script] = /<script type="module" src="([^"]+)"/.exec(page) ?? [];
  expect((await fetch(`${address}${script}`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('runs as somebody who may do little, on files that nobody can change', () => {
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(dockerfile).toMatch(/^CMD \["node", "dist\/main\.js", "start"\]$/m);
  const compose = parse(readFileSync(`${root}compose.yaml`, 'utf8')) as {
    readonly services: { readonly valstuga: object };
  };
  expect(compose.services.valstuga).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
  });
  expect(readFileSync(`${root}.dockerignore`, 'utf8').split('\n')).toContain('.env');
});
