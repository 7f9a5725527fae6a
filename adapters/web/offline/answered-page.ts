import type { Language } from '../../../src/language/stop-words.ts';
import { toStockholmTime } from '../../clock.ts';
import { renderReply } from '../cards/render.ts';
import { withQuestion } from '../page-html.ts';
import type { Release } from './current-release.ts';
import { createDeviceEngine, type DeviceEngine } from './device-engine.ts';
import { loadEngineData } from './engine-data.ts';
import { findIndex } from './kept-index.ts';

/** The address of the engine that this script was built with; the build puts it in. */
declare const ENGINE: string;

export interface Wanted {
  readonly question: string;
  readonly language: Language;
  readonly release: Release;
}

/**
 * The saved page with the answer in it, as the server would send it: whoever comes back with a
 * question in the address sees its answer with the page, before any script of it has run. The page
 * begins to arrive while the engine starts. Where no engine can be had at once, as at the first start
 * and after an update, it arrives without the answer, and asks by itself.
 */
export async function answerInPage(saved: Promise<Response>, wanted: Wanted): Promise<Response> {
  const { question, language } = wanted;
  const results = renderAnswer(wanted).catch(() => '');
  const page = await saved;
  const { before, after } = withQuestion(await page.text(), question, language);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(encoder.encode(before));
      controller.enqueue(encoder.encode((await results) + after));
      controller.close();
    },
  });
  return new Response(body, { headers: page.headers });
}

/** Cards; empty when there is no engine for it now. */
async function renderAnswer({ question, language, release }: Wanted): Promise<string> {
  const engine = await engineOf(release);
  if (!engine) return '';
  const now = toStockholmTime(new Date());
  const asked = { kind: 'ask', id: 0, text: question, fallback: language, now } as const;
  const { reply, further } = engine.ask(asked);
  const { sources } = engine.facts;
  const options = { pageLanguage: language, sources, today: now.date, further };
  return renderReply(reply, options).markup;
}

let made: { readonly cache: string; readonly engine: Promise<DeviceEngine | null> } | null = null;

/** Kept for as long as the browser keeps this script running, some half a minute. */
function engineOf(release: Release): Promise<DeviceEngine | null> {
  const { cache, manifest } = release;
  // Another build's data are for another build's engine.
  if (manifest.assets['engine.js'] !== ENGINE) return Promise.resolve(null);
  if (made?.cache !== cache) made = { cache, engine: start(release) };
  return made.engine;
}

async function start(release: Release): Promise<DeviceEngine | null> {
  const [data, kept] = await Promise.all([loadEngineData(release), findIndex(ENGINE)]);
  return kept?.version === data.version ? createDeviceEngine(data, kept) : forget();
}

/** The page's own engine makes the index meanwhile. */
function forget(): null {
  made = null;
  return null;
}
