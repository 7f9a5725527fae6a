import { describe, expect, it } from 'vitest';
import { createKeyedQueue } from '../../adapters/keyed-queue.ts';

/** A task that ends when it is told to. */
function createTask(name: string, done: string[]) {
  let end: () => void = () => {};
  const told = new Promise<void>((resolve) => {
    end = resolve;
  });
  const task = async (): Promise<string> => {
    done.push(`${name} begins`);
    await told;
    done.push(`${name} ends`);
    return name;
  };
  return { task, end: () => end() };
}

const create = () => createKeyedQueue({ mostPerKey: 2, most: 3 });

describe('a keyed queue', () => {
  it('keeps the order within a key, and nobody else waiting', async () => {
    const done: string[] = [];
    const [first, second, other] = ['first', 'second', 'other'].map((name) =>
      createTask(name, done),
    );
    const queue = create();
    const running = [
      queue.run('a', first?.task as () => Promise<string>),
      queue.run('a', second?.task as () => Promise<string>),
      queue.run('b', other?.task as () => Promise<string>),
    ];
    other?.end();
    second?.end();
    expect(await running[2]).toBe('other');
    expect(done).toEqual(['first begins', 'other begins', 'other ends']);
    first?.end();
    expect(await Promise.all(running)).toEqual(['first', 'second', 'other']);
    expect(done.slice(3)).toEqual(['first ends', 'second begins', 'second ends']);
  });

  it('goes on after one that fails, whose failure is its caller’s', async () => {
    const queue = create();
    const failing = queue.run('a', () => Promise.reject(new Error('no')));
    const next = queue.run('a', async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('takes no more than there is room for, until there is again', async () => {
    const queue = create();
    const { task, end } = createTask('x', []);
    const running = [queue.run('a', task), queue.run('a', task)];
    expect(queue.run('a', task)).toBeNull();
    running.push(queue.run('b', task));
    expect(queue.run('c', task)).toBeNull();
    end();
    await Promise.all(running);
    expect(await queue.run('c', task)).toBe('x');
  });

  it('is idle when nothing is waiting or running', async () => {
    const done: string[] = [];
    const queue = create();
    const { task, end } = createTask('x', done);
    void queue.run('a', task);
    void queue.run('a', async () => done.push('last'));
    const idle = queue.idle().then(() => done.push('idle'));
    end();
    await idle;
    expect(done).toEqual(['x begins', 'x ends', 'last', 'idle']);
    await queue.idle();
  });
});
