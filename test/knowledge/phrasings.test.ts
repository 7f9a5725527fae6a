import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { createFolder, FRONT_MATTER, problemsIn } from './folder.ts';

const DOCUMENT = `${FRONT_MATTER}
# Nytt

Ett stycke om byn.

## Simhallen

- Sänkt priset på simhallen.
- Sänkt priset
  på bussen.

## Vägar

### Broar

- Byggt en bro.
- 3 april Byskolan
`;

const load = async (phrasings: string) => {
  const folder = await createFolder({ 'a.md': DOCUMENT, 'a.phrasings.yaml': phrasings });
  return (await loadKnowledge(folder)).phrasings;
};

const problems = (phrasings: string): Promise<string[]> =>
  problemsIn({ 'a.md': DOCUMENT, 'a.phrasings.yaml': phrasings });

describe('phrasings', () => {
  it('are of a passage, by how it begins', async () => {
    expect(
      await load('- of: Sänkt priset på s\n  sv: [bada billigt]\n  en: [a cheap swim]\n'),
    ).toEqual([
      { document: 'ekdala', passage: 1, of: 'passage', sv: ['bada billigt'], en: ['a cheap swim'] },
    ]);
  });

  it('are of a passage over several lines', async () => {
    expect(await load('- of: Sänkt priset på b\n  sv: [åka billigt]\n')).toMatchObject([
      { passage: 2, of: 'passage', sv: ['åka billigt'], en: [] },
    ]);
  });

  it('are of what stands under a heading', async () => {
    expect(await load('- of: Simhallen\n  en:\n    - "the pool: what is new?"\n')).toMatchObject([
      { passage: 1, of: 'section', en: ['the pool: what is new?'] },
    ]);
  });

  it('are none where no file holds any', async () => {
    expect((await loadKnowledge(await createFolder({ 'a.md': DOCUMENT }))).phrasings).toEqual([]);
  });

  it.each([
    [
      'nothing begins so',
      '- of: Höjt\n  sv: [dyrt]\n',
      '1: no passage or heading of a.md begins "Höjt"',
    ],
    [
      'several begin so',
      '\n- of: Sänkt\n  sv: [billigt]\n',
      '2: 2 passages or headings of a.md begin "Sänkt"',
    ],
    [
      'only headings stand under the heading',
      '- of: Vägar\n  sv: [gator]\n',
      '1: no passage or heading of a.md begins "Vägar"',
    ],
    [
      'it is there twice',
      '- of: Simhallen\n  sv: [bada]\n- of: Simh\n  sv: [bad]\n',
      '3: "Simh" is of the same as line 1',
    ],
    [
      'another is asked for so too',
      '- of: Simhallen\n  sv: [bada, gärna]\n- of: Ett stycke\n  sv: [plask]\n  en: [Bada]\n',
      '3: "bada" asks for what line 1 is of too',
    ],
    [
      'it is a meeting',
      '- of: 3 april\n  sv: [kaffe]\n',
      '1: "3 april" is a meeting, which is found by its place, its date and its words',
    ],
    ['there are no words', '- of: Simhallen\n', '1: has no phrasings, sv or en'],
    ['a word is empty', '- of: Simhallen\n  sv: [""]\n', '2: "sv" must not be empty'],
    ['of is missing', '- sv: [bada]\n', '1: missing key "of"'],
    ['a key is unknown', '- of: Simhallen\n  sv: [bada]\n  de: [baden]\n', '3: unknown key "de"'],
    ['it is no list', 'of: Simhallen\nsv: [bada]\n', '1: this must be a list'],
  ])('tell when %s', async (_, phrasings, problem) => {
    expect(await problems(phrasings)).toEqual([`a.phrasings.yaml:${problem}`]);
  });

  it('may begin with a byte order mark', async () => {
    expect(await load('\uFEFF- of: Simhallen\n  sv: [bada, simma]\n')).toMatchObject([
      { sv: ['bada', 'simma'] },
    ]);
    expect(
      await problems('\uFEFF- of: Simhallen\n  sv: [bada]\n- of: Höjt\n  sv: [dyrt]\n'),
    ).toEqual(['a.phrasings.yaml:3: no passage or heading of a.md begins "Höjt"']);
  });

  it.each(['a.phrasings.yml', 'a.phrasing.yaml'])(
    'tell that they are misnamed: %s',
    async (name) => {
      expect(
        await problemsIn({ 'a.md': DOCUMENT, [name]: '- of: Simhallen\n  sv: [bada]\n' }),
      ).toEqual([`${name}: phrasings are read from NAME.phrasings.yaml`]);
    },
  );

  it('tell when they are of a translation', async () => {
    const files = { 'a.md': DOCUMENT, 'a.en.phrasings.yaml': '- of: The pool\n  en: [swim]\n' };
    expect(await problemsIn(files)).toEqual([
      'a.en.phrasings.yaml: phrasings of a translation; they belong beside a.md, with those in other languages',
    ]);
  });

  it('tell when their document is missing', async () => {
    const files = { 'a.md': DOCUMENT, 'b.phrasings.yaml': '- of: Simhallen\n  sv: [bada]\n' };
    expect(await problemsIn(files)).toEqual([
      'b.phrasings.yaml: phrasings without their document, b.md',
    ]);
  });

  it('are not held against a document with problems of its own', async () => {
    const files = {
      'a.md': DOCUMENT.replace('id: ekdala\n', ''),
      'a.phrasings.yaml': '- of: Höjt\n  sv: [dyrt]\n',
    };
    expect(await problemsIn(files)).toEqual(['a.md:2: missing key "id"']);
  });
});
