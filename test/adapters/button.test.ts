import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ButtonAction, decodeButton, encodeButton } from '../../adapters/button.ts';
import type { PassageRun } from '../../src/assistant/passage-runs.ts';

const TELEGRAM = { most: 64, unit: 'bytes' } as const;
const DISCORD = { most: 100, unit: 'characters' } as const;
const anchors = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `a${String(i).padStart(7, '0')}`);

/** Of one, two, three passages and so on, and a long one. */
const runs = (count: number): PassageRun[] =>
  anchors(count).map((anchor, i) => ({
    anchor,
    following: i === 2 ? 9999 : i,
    order: i > 0 && i % 2 === 0 ? 'date' : 'section',
  }));

const ACTIONS: readonly ButtonAction[] = [
  { kind: 'more', runs: runs(5), language: 'sv' },
  { kind: 'show', anchors: anchors(1), language: 'en' },
  { kind: 'calendar', anchor: 'a1234567', language: 'sv' },
  { kind: 'meeting', anchor: 'a1234567', language: 'en' },
  { kind: 'topic', anchor: 'zzzzzzzz', language: 'sv' },
  { kind: 'ask', text: 'När är mötet i Enskede Årsta Vantör?', language: 'sv' },
  { kind: 'list', of: 'meetings', from: 0, language: 'sv' },
  { kind: 'list', of: 'topics', from: 99_999, language: 'en' },
];

describe('a button', () => {
  it.each(ACTIONS)('holds what it does: $kind', (action) => {
    for (const limit of [TELEGRAM, DISCORD]) {
      const data = encodeButton(action, limit);
      expect(Buffer.byteLength(data ?? '')).toBeLessThanOrEqual(64);
      expect(decodeButton(data ?? '')).toEqual(action);
    }
  });

  // Buttons in messages of long ago are pressed today.
  it.each([
    ['1m2csa1234567', ACTIONS[2]],
    ['140asSkolan?', { kind: 'ask', text: 'Skolan?', language: 'sv' }],
  ])('is read for ever: %s', (data, action) => {
    expect(decodeButton(data)).toEqual(action);
  });

  it('holds as many passages as fit', () => {
    const show = { kind: 'show', anchors: anchors(30), language: 'sv' } as const;
    const more = { kind: 'more', runs: runs(30), language: 'sv' } as const;
    const held = (action: ButtonAction, limit: typeof TELEGRAM | typeof DISCORD): unknown =>
      decodeButton(encodeButton(action, limit) ?? '');
    expect(held(show, TELEGRAM)).toEqual({ ...show, anchors: anchors(7) });
    expect(held(show, DISCORD)).toEqual({ ...show, anchors: anchors(11) });
    expect(held(more, TELEGRAM)).toEqual({ ...more, runs: runs(6) });
    expect(held(more, DISCORD)).toEqual({ ...more, runs: runs(9) });
  });

  it('is none when a question does not fit, or there is nothing to show', () => {
    const ask = (text: string) => encodeButton({ kind: 'ask', text, language: 'sv' }, TELEGRAM);
    expect(ask('x'.repeat(59))).toHaveLength(64);
    expect(ask('x'.repeat(60))).toBeUndefined();
    expect(ask('å'.repeat(30))).toBeUndefined();
    expect(ask('')).toBeUndefined();
    expect(ask('\uD83D')).toBeUndefined();
    expect(encodeButton({ kind: 'more', runs: [], language: 'sv' }, TELEGRAM)).toBeUndefined();
  });

  it('keeps every question that fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const data = encodeButton({ kind: 'ask', text, language: 'en' }, DISCORD);
        if (data === undefined) return;
        expect(data.length).toBeLessThanOrEqual(100);
        expect(decodeButton(data)).toEqual({ kind: 'ask', text, language: 'en' });
      }),
    );
  });

  it.each([
    ['', 'nothing'],
    ['more', 'another program’s'],
    ['2m2csa1234567', 'of another version'],
    ['1m2csa123456', 'cut'],
    ['1m2csa1234568', 'changed'],
    ['1zzcsa1234567', 'of another check'],
    ['1', 'too short'],
  ])('is undefined when its data is %s: %s', (data) => {
    expect(decodeButton(data)).toBeUndefined();
  });

  it('is undefined when it is cut anywhere, or is anything at all', () => {
    for (const action of ACTIONS) {
      const data = encodeButton(action, DISCORD) ?? '';
      for (let end = 0; end < data.length; end++) {
        expect([data.slice(0, end), decodeButton(data.slice(0, end))]).toEqual([
          data.slice(0, end),
          undefined,
        ]);
      }
    }
    fc.assert(
      fc.property(fc.string(), (data) => {
        expect(() => decodeButton(data)).not.toThrow();
      }),
    );
  });
});
