import { describe, expect, it } from 'vitest';
import { run } from './process.ts';

describe('start', { timeout: 30_000 }, () => {
  it('lists all settings that cannot be used, and ends with 2', async () => {
    const env = { PORT: 'x', DISCORD_TOKEN: 'hemlig token' };
    const { code, output, errors } = await run(['start'], { env });
    expect(errors).toMatch(/^The settings cannot be used:\nPORT: .*\nDISCORD_TOKEN: .*\n$/);
    expect(errors).not.toContain('hemlig');
    expect({ code, output }).toEqual({ code: 2, output: '' });
  });

  it('lists the problems of the knowledge folder, and ends with 2', async () => {
    const { code, errors } = await run(['start'], { env: { KNOWLEDGE_DIR: '/no/such/folder' } });
    expect(errors).toContain('The knowledge in /no/such/folder cannot be used');
    expect(code).toBe(2);
  });
});
