import { describe, expect, it } from 'vitest';
import { aside } from '../../../adapters/discord/components.ts';
import type { Interaction } from '../../../adapters/discord/interaction.ts';
import { createResponder } from '../../../adapters/discord/responder.ts';
import { createTurns } from '../../../adapters/discord/turns.ts';

const interaction: Interaction = {
  id: '1',
  token: 't',
  applicationId: '2',
  person: '3',
  channel: '4',
  language: 'sv',
  isDirect: false,
  asked: { kind: 'button', data: 'x' },
};

/** Remembers what was said to Discord, and tells when it has been told to wait. */
function createSpoken() {
  const said: string[] = [];
  let onDeferred = (): void => {};
  const deferred = new Promise<void>((resolve) => {
    onDeferred = resolve;
  });
  return {
    said,
    deferred,
    calls: {
      reply: async () => void said.push('reply'),
      defer: async () => {
        said.push('defer');
        onDeferred();
      },
      edit: async () => void said.push('edit'),
    },
  };
}

describe('a response to an interaction', () => {
  it('is given at once when the answer is there', async () => {
    const { calls, said } = createSpoken();
    await createResponder(interaction, { calls, patience: 60_000, isPrivate: true }).answer(
      aside('Hej'),
    );
    expect(said).toEqual(['reply']);
  });

  it('tells Discord to wait when the answer takes its time, whatever keeps it', async () => {
    const { calls, said, deferred } = createSpoken();
    const responder = createResponder(interaction, { calls, patience: 1, isPrivate: true });
    await deferred;
    await responder.answer(aside('Hej'));
    expect(said).toEqual(['defer', 'edit']);
  });

  it('tells Discord to wait once', async () => {
    const { calls, said } = createSpoken();
    const responder = createResponder(interaction, { calls, patience: 60_000, isPrivate: true });
    responder.defer();
    responder.defer();
    await responder.answer(aside('Hej'));
    responder.defer();
    expect(said).toEqual(['defer', 'edit']);
  });
});

describe('turns', () => {
  it('come one at a time, in their order', async () => {
    const turns = createTurns({ isHeld: () => false, longestHold: 0 });
    const order: number[] = [];
    const taken = [1, 2, 3].map((each) => turns.take().then(() => order.push(each)));
    expect(turns.waiting()).toBe(3);
    await taken[0];
    // What comes in is read between two turns.
    expect(order).toEqual([1]);
    await Promise.all(taken);
    expect(order).toEqual([1, 2, 3]);
  });

  it('wait for what is more urgent, and not for ever', async () => {
    let isUrgent = true;
    const turns = createTurns({ isHeld: () => isUrgent, longestHold: 60_000 });
    let isTaken = false;
    const taken = turns.take().then(() => {
      isTaken = true;
    });
    await new Promise(setImmediate);
    expect(isTaken).toBe(false);
    isUrgent = false;
    await taken;
    await createTurns({ isHeld: () => true, longestHold: 5 }).take();
  });
});
