/** Where one script of the page leaves the engine for the other. */
const KEY = 'valstugaEngine';

type Keeper = { [KEY]?: Worker };

export function keepEarlyEngine(worker: Worker): void {
  (window as Keeper)[KEY] = worker;
}

/** Once: the next engine is another. */
export function takeEarlyEngine(): Worker | undefined {
  const { [KEY]: worker } = window as Keeper;
  delete (window as Keeper)[KEY];
  return worker;
}
