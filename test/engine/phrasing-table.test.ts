import { describe, expect, it } from 'vitest';
import { createChunkReader, joinChunks } from '../../src/engine/chunks.ts';
import {
  packTable,
  readPackedTable,
  readTable,
  tableToChunks,
} from '../../src/engine/phrasing-table.ts';
import { openWords } from '../../src/engine/phrasing-words.ts';
import { ANALYZERS } from './fixtures.ts';

const TEXTS = [
  { language: 'sv', text: 'Var finns 12 nya simskolor, och var finns skolorna?' },
  { language: 'en', text: 'where are the new swimming schools?' },
  { language: 'sv', text: 'en skola för alla' },
] as const;

const FORMAT = { magic: 1, version: 1 };

const packed = packTable(TEXTS, ANALYZERS);
const reread = () =>
  readPackedTable(createChunkReader(joinChunks(tableToChunks(packed), FORMAT), FORMAT));

describe.each([
  ['read', () => readTable(TEXTS, ANALYZERS)],
  ['packed', () => packed],
  ['packed, kept and read again', reread],
])('a table of phrasings, %s,', (_, make) => {
  const { counts, having } = openWords(make(), ANALYZERS);
  const textsOf = (term: string): number[] => having(term).flatMap(({ texts }) => [...texts]);

  it('has the texts of a word in any of its forms, in its language', () => {
    expect(textsOf('s:skola')).toEqual([0, 2]);
    expect(textsOf('e:school')).toEqual([1]);
    expect(textsOf('e:skola')).toEqual([]);
  });

  it('has them by parts of compounds and by numbers', () => {
    expect(textsOf('p:skola')).toEqual([0]);
    expect(textsOf('n:12')).toEqual([0]);
  });

  it('counts the words of content', () => {
    expect(counts[2]).toBe(1);
    expect(textsOf('s:för')).toEqual([]);
  });
});

it('of texts that are not there is no table', () => {
  const chunks = tableToChunks(packed);
  const [counts] = chunks;
  const cut = [counts?.subarray(0, 4) ?? new Uint8Array(), ...chunks.slice(1)];
  expect(() => readPackedTable(createChunkReader(joinChunks(cut, FORMAT), FORMAT))).toThrow(
    'words of texts that are not there',
  );
});
