import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { createCollector } from '../../src/engine/collect-postings.ts';
import { countFrequencies } from '../../src/engine/frequencies.ts';
import { FIELDS, LEVELS, type PackedIndex } from '../../src/engine/packed-index.ts';
import { createSearch } from '../../src/engine/passage-search.ts';

const SECTIONS_EACH = 2;
const UNITS_EACH = 3;

/** Numbers below `end` that are the same at every run, small ones oftener, as words are. */
function createNumbers(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(end ** (state / 2 ** 32)) - 1;
  };
}

interface Made {
  readonly index: PackedIndex;
  /** The same passages in MiniSearch, each with all that surrounds it. */
  readonly bare: MiniSearch;
}

/** Passages of made-up terms, two sections of three of them to a document. */
function make(units: number): Made {
  const number = createNumbers(units);
  const terms = (most: number): string[] =>
    Array.from({ length: number(most) + 1 }, () => `s:${number(300)}`);
  const sections = units / UNITS_EACH;
  const documents = sections / SECTIONS_EACH;
  const owners = { unit: units, section: sections, document: documents };
  const each = { unit: 1, section: UNITS_EACH, document: UNITS_EACH * SECTIONS_EACH };
  const values = FIELDS.map((_, field) =>
    Array.from({ length: owners[LEVELS[field] ?? 'unit'] }, () => terms(field < 2 ? 40 : 8)),
  );
  const collector = createCollector(FIELDS.length);
  const lengths = values.map((own, field) =>
    Uint32Array.from(own, (value, owner) => collector.add(field, owner, value)),
  );
  const postings = collector.finish();
  const bare = new MiniSearch({
    fields: [...FIELDS],
    tokenize: (text) => text.split('\n'),
    processTerm: (term) => term,
  });
  bare.addAll(
    Array.from({ length: units }, (_, id) => ({
      id,
      ...Object.fromEntries(
        FIELDS.map((name, field) => {
          const owner = Math.floor(id / each[LEVELS[field] ?? 'unit']);
          return [name, values[field]?.[owner]?.join('\n')];
        }),
      ),
    })),
  );
  const index = {
    sectionStarts: Uint32Array.from({ length: sections + 1 }, (_, i) => i * UNITS_EACH),
    documentStarts: Uint32Array.from({ length: documents + 1 }, (_, i) => i * SECTIONS_EACH),
    unitAnchors: new Uint8Array(),
    sectionAnchors: new Uint8Array(),
    lengths,
    postings,
    frequencies: countFrequencies(postings),
  };
  return { index, bare };
}

const FIELD_BOOSTS = {
  text: 1,
  translation: 1,
  concepts: 1,
  heading: 0.8,
  section: 0.5,
  title: 0.4,
};
const MOST = 50;
const QUERIES = 30;

describe('createSearch', () => {
  it.each([
    ['all are scored', 600],
    ['the best are chosen first', 6000],
  ])('finds what MiniSearch finds, scored alike: %s of %i passages', (_, units) => {
    const { index, bare } = make(units);
    const search = createSearch(index);
    const number = createNumbers(7);
    for (let query = 0; query < QUERIES; query++) {
      const boosts = new Map(
        Array.from({ length: 2 + number(20) }, () => [`s:${number(300)}`, (1 + number(9)) / 10]),
      );
      const found = search({ boosts, fields: FIELD_BOOSTS, most: MOST });
      const expected = bare
        .search({
          queries: [[...boosts.keys()].join('\n')],
          boost: FIELD_BOOSTS,
          boostTerm: (term) => boosts.get(term) ?? 1,
        })
        .slice(0, MOST);
      expect(found.map(({ id, score, match }) => ({ id, score, match }))).toEqual(
        expected.map(({ id, score, match }) => ({ id, score, match })),
      );
    }
  });

  it('looks in the fields that it is told of alone', () => {
    const { index } = make(600);
    const found = createSearch(index)({
      boosts: new Map([['s:1', 1]]),
      fields: { heading: 1 },
      most: MOST,
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { match } of found) expect(match).toEqual({ 's:1': ['heading'] });
  });

  it('finds nothing for terms that no passage has', () => {
    const search = createSearch(make(6000).index);
    const boosts = new Map([['s:moln', 1]]);
    expect(search({ boosts, fields: FIELD_BOOSTS, most: MOST })).toEqual([]);
    expect(search({ boosts: new Map(), fields: FIELD_BOOSTS, most: MOST })).toEqual([]);
  });
});
