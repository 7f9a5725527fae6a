/**
 * Starts the engine before anything else of the page, when the page is on the device already: the
 * engine is what takes the longest, and whoever comes back waits for it. A script of its own, since
 * it runs while the page's markup, style and script are still being read.
 */
import { keepEarlyEngine } from './early-engine.ts';

const engine = document.currentScript?.dataset.engine;
if (engine !== undefined && navigator.serviceWorker?.controller) {
  keepEarlyEngine(new Worker(engine));
}
