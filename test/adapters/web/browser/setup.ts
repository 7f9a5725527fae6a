import { findChromium } from './chromium.ts';

/** Vitest's global setup: says what is left out without a browser; in CI nothing may be. */
export function setup(): void {
  if (findChromium() !== null) return;
  const remedy = 'apt-get install chromium, or set CHROMIUM to the path of one';
  if (process.env.CI) throw new Error(`the browser tests need Chromium: ${remedy}`);
  console.warn(`\nNo Chromium on this machine: the browser tests are left out (${remedy}).\n`);
}
