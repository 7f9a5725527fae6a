import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChunkReader, joinChunks, toChunk } from '../../src/engine/chunks.ts';
import { listsToChunks, packLists, readLists } from '../../src/engine/packed-lists.ts';

const FORMAT = { magic: 1, version: 1 };
const anyLists = fc
  .dictionary(fc.string({ maxLength: 4 }), fc.array(fc.nat(0xffff_ffff), { maxLength: 5 }))
  .map((lists) => new Map(Object.entries(lists)));

describe('packLists', () => {
  it('finds every list again, and no other, after it has been written and read', () => {
    fc.assert(
      fc.property(anyLists, fc.string({ maxLength: 4 }), (lists, other) => {
        const bytes = joinChunks(listsToChunks(packLists(lists)), FORMAT);
        const read = readLists(createChunkReader(bytes, FORMAT));
        for (const [key, list] of lists) expect([...Array.from(read.get(key) ?? [])]).toEqual(list);
        expect(read.get(other) !== undefined).toBe(lists.has(other));
      }),
    );
  });

  it('refuses lists that lie outside their numbers', () => {
    const [bytes, keys, , numbers] = listsToChunks(packLists(new Map([['en', [1, 2]]])));
    const chunks = [bytes, keys, toChunk(Uint32Array.of(0, 3)), numbers].values();
    expect(() => readLists(() => chunks.next().value ?? new Uint8Array())).toThrow(RangeError);
  });
});
