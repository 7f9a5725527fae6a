import { lazily } from '../../../src/engine/lazily.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import { toStockholmTime } from '../../clock.ts';
import { renderReply } from '../cards/render.ts';
import { withQuestion } from '../page-html.ts';
import type { Release } from './current-release.ts';
import { createDeviceEngine, type DeviceEngine } from './device-engine.ts';
import { loadEngineData } from './engine-data.ts';
import { inParts } from './in-parts.ts';
import { findSnapshot } from './kept-snapshot.ts';

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
  const { question, language, release } = wanted;
  const openEngine = readEngine(release);
  const page = await saved;
  const { before, after } = withQuestion(await page.text(), question, language);
  const answer = async (): Promise<string> => renderAnswer(await openEngine(), wanted);
  // The engine holds this thread once it starts: not before the page's beginning has gone.
  const body = inParts([async () => before, async () => (await answer().catch(() => '')) + after]);
  return new Response(body, { headers: page.headers });
}

/** Cards; empty when there is no engine for it now. */
function renderAnswer(engine: DeviceEngine | null, { question, language }: Wanted): string {
  if (!engine) return '';
  const now = toStockholmTime(new Date());
  const asked = { kind: 'ask', id: 0, text: question, fallback: language, now } as const;
  const { reply, further } = engine.ask(asked);
  const { sources } = engine.facts;
  const options = { pageLanguage: language, sources, today: now.date, further };
  return renderReply(reply, options).markup;
}

type OpenEngine = () => Promise<DeviceEngine | null>;

let read: { readonly cache: string; readonly open: OpenEngine } | null = null;

/**
 * Reads what the engine is made of, and makes it when it is first opened. It is kept for as long as
 * the browser keeps this script running, some half a minute.
 */
function readEngine(release: Release): OpenEngine {
  const { cache, manifest } = release;
  // Another build's data are for another build's engine.
  if (manifest.assets['engine.js'] !== ENGINE) return async () => null;
  if (read?.cache === cache) return read.open;
  const parts = Promise.all([loadEngineData(release), findSnapshot(ENGINE)]);
  // Whoever opens it is told.
  parts.catch(() => {});
  const open = lazily(async () => {
    const [data, kept] = await parts;
    return kept?.version === data.version ? createDeviceEngine(data, kept) : forget();
  });
  read = { cache, open };
  return open;
}

/** The page's own engine makes the snapshot meanwhile. */
function forget(): null {
  read = null;
  return null;
}
