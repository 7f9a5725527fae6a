/** How long things may take. Milliseconds, unless a name says otherwise. */
export interface Timing {
  /** Telegram holds a poll so long when there is nothing; its server's most is 50. */
  readonly pollSeconds: number;
  /** For any call to be answered; a poll has this in addition. grammY's own is 500. */
  readonly requestSeconds: number;
  /** What has not been answered by then no longer keeps the next updates from being fetched. */
  readonly handOver: number;
  /** A webhook gets its 200 at the latest then, whatever a send waits for. */
  readonly acknowledge: number;
  /** For what is in hand to be finished when stopping; all surfaces have 8 s. */
  readonly finish: number;
  /** Between attempts at what failed; the last one goes on. */
  readonly backoff: readonly number[];
  /** Between looks at how Telegram fares with the webhook. */
  readonly watch: number;
}

export const TIMING: Timing = {
  pollSeconds: 30,
  requestSeconds: 20,
  handOver: 250,
  acknowledge: 5000,
  finish: 6000,
  backoff: [1000, 2000, 4000, 8000, 15_000, 30_000],
  watch: 5 * 60_000,
};

/** The wait after so many failures, the first being 0. */
export const backoffAfter = (failures: number, { backoff }: Timing): number =>
  backoff[Math.min(failures, backoff.length - 1)] ?? 0;
