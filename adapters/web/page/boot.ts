/**
 * Starts the engine before anything else of the page, when the page is on the device already: the
 * engine is what takes the longest, and whoever comes back waits for it. A script of its own, since
 * it runs while the page's markup, style and script are still being read.
 */
import { parseAddress } from './address.ts';
import { keepEarlyEngine } from './early-engine.ts';

const engine = document.currentScript?.dataset.engine;
// What the address asks is answered by the service worker, and two engines would slow each other.
const isAnswered = parseAddress({ search: location.search, hash: '' }).question !== '';
if (engine !== undefined && navigator.serviceWorker?.controller && !isAnswered) {
  keepEarlyEngine(new Worker(engine));
}
