/** A surface that people ask on: a terminal, a chat platform, the web. */
export interface Adapter {
  readonly name: string;
  /**
   * Resolves when people can ask, not when they have finished.
   * @throws when they cannot; a SurfaceFailure says what an operator has to change.
   */
  start(): Promise<void>;
  /** Finishes what is in hand; resolves when nothing of it is left running; may be called twice. */
  stop(): Promise<void>;
  /** How it is at this moment; cheap, asks nobody. */
  health(): Health;
}

/** `reason` is for operators: no token in it, and nothing that people wrote. */
export type Health =
  | { readonly state: 'starting' }
  | { readonly state: 'ready' }
  /** People may have to wait, or some go without an answer; it may get well by itself. */
  | { readonly state: 'degraded'; readonly reason: string }
  /** It has ended, and stays so until somebody changes something. */
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'stopped' };

/** A surface cannot go on until somebody changes something; `message` says what. */
export class SurfaceFailure extends Error {
  override readonly name = 'SurfaceFailure';
}
