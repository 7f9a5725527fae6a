/** A surface that people ask on: a terminal, a chat platform, the web. */
export interface Adapter {
  readonly name: string;
  /** Resolves when people can ask, not when they have finished. */
  start(): Promise<void>;
  /** Resolves when nothing of it is left running; may be called twice. */
  stop(): Promise<void>;
}
