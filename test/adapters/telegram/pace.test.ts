import { describe, expect, it } from 'vitest';
import { createPace } from '../../../adapters/telegram/pace.ts';

const chat = (id: number) => ({ id, isGroup: id < 0 });

/** Time that passes only when it is let. */
function createTime() {
  let now = 0;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const sleeper = { at: now + milliseconds, wake: resolve };
      sleepers.push(sleeper);
      signal.addEventListener('abort', () => {
        sleepers = sleepers.filter((each) => each !== sleeper);
        reject(signal.reason);
      });
    });
  return {
    clock: () => now,
    wait,
    get sleeping() {
      return sleepers.length;
    },
    async pass() {
      await new Promise(setImmediate);
      for (let next = first(); next; next = first()) {
        now = next.at;
        sleepers = sleepers.filter((each) => each !== next);
        next.wake();
        await new Promise(setImmediate);
      }
    },
  };
  function first() {
    return sleepers.toSorted((a, b) => a.at - b.at)[0];
  }
}

/** When each turn comes; milliseconds from the beginning. */
async function turnsOf(ids: readonly number[], { isHurried = false } = {}): Promise<number[]> {
  const time = createTime();
  const pace = createPace(time);
  const turns = ids.map(async (id) => {
    await pace.turn(chat(id), new AbortController().signal);
    return time.clock();
  });
  if (isHurried) pace.hurry();
  await time.pass();
  return Promise.all(turns);
}

describe('the pace of sending', () => {
  it('is one a second to a chat, in order', async () => {
    expect(await turnsOf([1, 1, 1, 2])).toEqual([0, 1000, 2000, 0]);
  });

  it('is twenty a minute to a group', async () => {
    const turns = await turnsOf(Array.from({ length: 22 }, () => -1));
    expect(turns.slice(0, 3)).toEqual([0, 1000, 2000]);
    expect(turns.slice(19)).toEqual([19_000, 60_000, 61_000]);
  });

  it('is thirty a second to all together', async () => {
    const turns = await turnsOf(Array.from({ length: 70 }, (_, i) => i + 1));
    const within = (from: number) => turns.filter((at) => at >= from && at < from + 1000).length;
    expect([within(0), within(1000), within(2000)]).toEqual([30, 30, 10]);
  });

  it('does not let one chat that has to wait keep another from its turn', async () => {
    const busy = Array.from({ length: 40 }, () => 1);
    expect((await turnsOf([...busy, 2])).at(-1)).toBe(0);
  });

  it('is only that of all together when there is little time left', async () => {
    const turns = await turnsOf(
      Array.from({ length: 40 }, () => -1),
      { isHurried: true },
    );
    expect(Math.max(...turns)).toBe(1000);
  });

  it('is not waited for by who has been told to leave', async () => {
    const time = createTime();
    const pace = createPace(time);
    const leaving = new AbortController();
    await pace.turn(chat(1), leaving.signal);
    const turn = pace.turn(chat(1), leaving.signal);
    leaving.abort();
    await expect(turn).rejects.toMatchObject({ name: 'AbortError' });
    expect(time.sleeping).toBe(0);
  });
});
