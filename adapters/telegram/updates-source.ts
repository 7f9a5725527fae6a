import type { Api } from 'grammy';
import type { Log } from '../log.ts';
import type { Insist } from './insist.ts';
import type { Intake } from './intake.ts';
import type { Timing } from './timing.ts';

/** How updates come here. */
export interface UpdatesSource {
  /** Resolves when they do. */
  open(): Promise<void>;
  /** Once none is wanted: finishes those that have come; may be called before `open`. */
  close(): Promise<void>;
}

export interface UpdatesSourceOptions {
  readonly api: Api;
  readonly insist: Insist;
  readonly intake: Intake;
  readonly timing: Timing;
  readonly log: Log;
  /** Aborts when no more are wanted. */
  readonly wanted: AbortSignal;
  readonly onFatal: (error: unknown) => void;
}
