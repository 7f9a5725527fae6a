import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConcepts, loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { MAX_FILE_SIZE } from '../../src/knowledge/read-text.ts';
import { createFolder, type Files, FRONT_MATTER, problemsIn, problemsOf } from './folder.ts';

const DOCUMENT = `${FRONT_MATTER}
# Nytt

Ett stycke.

- 3 april Biblioteket
`;

describe('loadKnowledge', () => {
  it('reads a folder that holds only documents', async () => {
    const { documents, concepts, places } = await loadKnowledge(
      await createFolder({ 'b.md': DOCUMENT, 'a.md': DOCUMENT.replace('id: ekdala', 'id: andra') }),
    );
    expect(documents.map(({ id, file }) => [id, file])).toEqual([
      ['andra', 'a.md'],
      ['ekdala', 'b.md'],
    ]);
    expect([concepts, places]).toEqual([[], []]);
  });

  it('reads every key, passage and heading', async () => {
    const source = DOCUMENT.replace(
      '---\n\n',
      'url: https://ekdala.se/\npublished-inferred: Sagt i texten.\n---\n\n',
    );
    const { documents } = await loadKnowledge(await createFolder({ 'a.md': source }));
    expect(documents).toEqual([
      {
        id: 'ekdala',
        title: 'Nytt från Ekdala',
        publisher: 'Ekdala byalag',
        language: 'sv',
        published: '2025-03-01',
        inferred: 'Sagt i texten.',
        url: 'https://ekdala.se/',
        file: 'a.md',
        source,
        translation: null,
        passages: [
          expect.objectContaining({
            kind: 'paragraph',
            text: 'Ett stycke.',
            translation: null,
            meeting: null,
          }),
          expect.objectContaining({
            kind: 'item',
            text: '3 april Biblioteket',
            headings: [{ depth: 1, text: 'Nytt', translation: null }],
            meeting: {
              place: 'Biblioteket',
              date: '2025-04-03',
              time: null,
              endTime: null,
              venue: null,
              organizer: null,
            },
          }),
        ],
      },
    ]);
  });

  it('gives each passage the headings above it, outermost first', async () => {
    const body = 'a\n\n# B\n\n### C\n\nd\n\n## E\n\nf\n\n#\n\ng\n';
    const { documents } = await loadKnowledge(await createFolder({ 'a.md': FRONT_MATTER + body }));
    const found = documents[0]?.passages.map(({ text, headings }) => [
      text,
      ...headings.map((each) => each.text),
    ]);
    expect(found).toEqual([['a'], ['d', 'B', 'C'], ['f', 'B', 'E'], ['g']]);
  });

  it.each([
    ['a byte order mark', `\uFEFF${DOCUMENT}`],
    ['lines that end in CRLF', DOCUMENT.replaceAll('\n', '\r\n')],
    ['no line end at the end', DOCUMENT.trimEnd()],
    ['quoted values', DOCUMENT.replace('Nytt från Ekdala', '"Nytt från Ekdala" # citerat')],
  ])('takes %s, with offsets into the file', async (_, source) => {
    const { documents } = await loadKnowledge(await createFolder({ 'a.md': source }));
    const [document] = documents;
    expect(document?.title).toBe('Nytt från Ekdala');
    expect(document?.passages.map(({ start, end }) => source.slice(start, end))).toEqual([
      'Ett stycke.',
      '3 april Biblioteket',
    ]);
  });

  it('lays a translation beside its document', async () => {
    const translation = '# News\n\nA paragraph.\n\n- 3 April The library\n';
    const { documents } = await loadKnowledge(
      await createFolder({ 'a.md': DOCUMENT, 'a.en.md': translation }),
    );
    const [document] = documents;
    expect(document?.translation).toEqual({ language: 'en', title: null });
    expect(document?.passages.map((each) => each.translation)).toEqual([
      'A paragraph.',
      '3 April The library',
    ]);
    expect(document?.passages[0]?.headings[0]?.translation).toBe('News');
  });

  it('shows the translation into a language that the assistant speaks', async () => {
    const body = (text: string): string => `# ${text}\n\n${text}\n\n- ${text}\n`;
    const files = {
      'a.md': DOCUMENT,
      'a.de.md': body('de'),
      'a.en.md': body('en'),
      'a.fi.md': body('fi'),
    };
    const { documents } = await loadKnowledge(await createFolder(files));
    expect(documents[0]?.translation?.language).toBe('en');
    expect(documents[0]?.passages[0]?.translation).toBe('en');
  });

  it('reads the folder’s own thesaurus and places', async () => {
    const knowledge = await loadKnowledge(
      await createFolder({
        'a.md': DOCUMENT,
        'thesaurus.yaml':
          '- id: school\n  sv: [skola]\n  en: [school]\n  kind: area\n- id: meal\n  sv: [lunch]\n  broader: [school]\n',
        'places.yaml': '- name: Ekdala\n  neighbourhoods: [Ekbacken]\n',
      }),
      { fallback: [{ id: 'x', kind: 'topic', sv: ['x'], en: [], broader: [] }] },
    );
    expect(knowledge.concepts).toEqual([
      { id: 'school', kind: 'area', sv: ['skola'], en: ['school'], broader: [] },
      { id: 'meal', kind: 'topic', sv: ['lunch'], en: [], broader: ['school'] },
    ]);
    expect(knowledge.places).toEqual([
      { name: 'Ekdala', aliases: [], neighbourhoods: ['Ekbacken'] },
    ]);
  });

  it('falls back on the caller’s concepts when the folder has no thesaurus', async () => {
    const fallback = [{ id: 'x', kind: 'topic', sv: ['x'], en: [], broader: [] }] as const;
    const directory = await createFolder({ 'a.md': DOCUMENT });
    expect((await loadKnowledge(directory, { fallback })).concepts).toBe(fallback);
    expect(await loadConcepts(directory)).toEqual([]);
  });

  it('leaves hidden files, subfolders and other files alone, and follows links', async () => {
    const directory = await createFolder({ '.draft.md': 'x', 'notes.txt': 'x', 'a.md': DOCUMENT });
    await mkdir(join(directory, 'old.md'));
    await writeFile(join(directory, 'old.md', 'b.md'), 'x');
    const elsewhere = await createFolder({ 'c.md': DOCUMENT.replace('id: ekdala', 'id: andra') });
    await symlink(join(elsewhere, 'c.md'), join(directory, 'c.md'));
    const { documents } = await loadKnowledge(directory);
    expect(documents.map(({ file }) => file)).toEqual(['a.md', 'c.md']);
  });
});

describe('a folder that cannot be used', () => {
  it('is missing', async () => {
    expect(await problemsOf('/nowhere/at/all')).toEqual(['there is no such folder']);
  });

  it('is a file', async () => {
    const directory = await createFolder({ 'a.md': DOCUMENT });
    expect(await problemsOf(join(directory, 'a.md'))).toEqual(['it is a file, not a folder']);
  });

  it('is empty', async () => {
    expect(await problemsIn({})).toEqual([expect.stringMatching(/^no documents/)]);
  });

  it('holds a link to nothing', async () => {
    const directory = await createFolder({ 'a.md': DOCUMENT });
    await symlink(join(directory, 'gone.md'), join(directory, 'b.md'));
    expect(await problemsOf(directory)).toEqual(['b.md: a link to nothing']);
  });

  it.each<[fact: string, files: Files, problems: (string | RegExp)[]]>([
    ['an empty file', { 'a.md': '' }, [/^a\.md:1: no front matter/]],
    [
      'a file without front matter',
      { 'README.md': '# Läs mig\n' },
      [/^README\.md:1: no front matter/],
    ],
    [
      'front matter that does not end',
      { 'a.md': '---\nid: a\n' },
      [/^a\.md:1: the front matter is not closed/],
    ],
    ['empty front matter', { 'a.md': '---\n---\nText' }, [/^a\.md:2: /]],
    ['front matter alone', { 'a.md': FRONT_MATTER }, ['a.md: no text follows the front matter']],
    [
      'a heading alone',
      { 'a.md': `${FRONT_MATTER}# A` },
      ['a.md: no text follows the front matter'],
    ],
    ['bytes that are not UTF-8', { 'a.md': Uint8Array.of(0xe5, 0xe4, 0xf6) }, ['a.md: not UTF-8']],
    [
      'a file too large',
      { 'a.md': new Uint8Array(MAX_FILE_SIZE + 1) },
      ['a.md: larger than 5242880 bytes'],
    ],
    ['broken YAML', { 'a.md': DOCUMENT.replace('title: Nytt', 'title: [Nytt') }, [/^a\.md:\d: /]],
    [
      'a key twice',
      { 'a.md': DOCUMENT.replace('language: sv', 'language: sv\nid: b') },
      ['a.md:6: Map keys must be unique'],
    ],
    [
      'an unknown key',
      { 'a.md': DOCUMENT.replace('language: sv', 'language: sv\nauthor: Eva') },
      ['a.md:6: unknown key "author"'],
    ],
    [
      'missing keys',
      { 'a.md': '---\nid: a\ntitle: A\nlanguage: sv\n---\nText' },
      ['a.md:2: missing key "publisher"', 'a.md:2: missing key "published"'],
    ],
    [
      'values of the wrong kind',
      {
        'a.md': DOCUMENT.replace('title: Nytt från Ekdala', 'title: [Nytt]').replace(
          'publisher: Ekdala byalag',
          'publisher:\n  name: Eva',
        ),
      },
      ['a.md:3: "title" must be text', 'a.md:4: "publisher" must be text'],
    ],
    [
      'an empty value',
      { 'a.md': DOCUMENT.replace('title: Nytt från Ekdala', 'title: ""') },
      ['a.md:3: "title" must not be empty'],
    ],
    [
      'an empty id',
      { 'a.md': DOCUMENT.replace('id: ekdala', 'id:') },
      ['a.md:2: "id" must not be empty'],
    ],
    [
      'an id that is no id',
      { 'a.md': DOCUMENT.replace('id: ekdala', 'id: Ek Dala') },
      [/^a\.md:2: "id" must be kebab-case/],
    ],
    [
      'a language that is none',
      { 'a.md': DOCUMENT.replace('language: sv', 'language: svenska språket') },
      [/^a\.md:5: "language" must be/],
    ],
    [
      'a date that does not exist',
      { 'a.md': DOCUMENT.replace('2025-03-01', '2025-02-30') },
      [/^a\.md:6: "published" must be a date/],
    ],
    [
      'a month that does not exist',
      { 'a.md': DOCUMENT.replace('2025-03-01', '2025-13') },
      [/^a\.md:6: "published" must be a date/],
    ],
    [
      'an address that is none',
      { 'a.md': DOCUMENT.replace('---\n\n', 'url: ekdala.se\n---\n\n') },
      [/^a\.md:7: "url" must be/],
    ],
    [
      'a meeting on no day',
      { 'a.md': DOCUMENT.replace('3 april', '31 februari') },
      [/^a\.md:13: "31 februari" is no date/],
    ],
    ['a table', { 'a.md': `${DOCUMENT}\n| a | b |\n|---|---|\n` }, [/^a\.md:15: a table/]],
    [
      'an id twice',
      { 'a.md': DOCUMENT, 'b.md': DOCUMENT },
      ['b.md:2: "id" ekdala is that of a.md'],
    ],
    [
      'a translation alone',
      { 'a.md': DOCUMENT, 'b.en.md': 'Text' },
      ['b.en.md: a translation without its original, b.md'],
    ],
  ])('holds %s', async (_, files, problems) => {
    expect(await problemsIn(files)).toEqual(
      problems.map((each) => (typeof each === 'string' ? each : expect.stringMatching(each))),
    );
  });

  it.each([
    [
      'an item where a paragraph is',
      '# A\n\n- B\n\n- C',
      'a.en.md:3: a list item, where a.md has a paragraph (line 11)',
    ],
    [
      'another depth of heading',
      '\n## A\n\nB\n\n- C',
      'a.en.md:2: a heading of depth 2, where a.md has a heading of depth 1 (line 9)',
    ],
    ['too little', '# A\n\nB\n', 'a.en.md:3: nothing more, where a.md has a list item (line 13)'],
    ['too much', '# A\n\nB\n\n- C\n- D', 'a.en.md:6: a list item, where a.md has nothing more'],
    ['nothing', '', 'a.en.md: nothing more, where a.md has a heading of depth 1 (line 9)'],
    [
      'another document’s id',
      '---\ntranslates: b\n---\n# A\n\nB\n\n- C',
      'a.en.md:1: "translates" is b, but the id of a.md is ekdala',
    ],
    [
      'another language',
      '---\nlanguage: fi\n---\n# A\n\nB\n\n- C',
      `a.en.md:1: "language" is fi, but the file's name says en`,
    ],
    [
      'an unknown key',
      '---\ntranslator: Eva\n---\n# A\n\nB\n\n- C',
      'a.en.md:2: unknown key "translator"',
    ],
  ])('holds a translation with %s', async (_, translation, problem) => {
    expect(await problemsIn({ 'a.md': DOCUMENT, 'a.en.md': translation })).toEqual([problem]);
  });

  it('holds a translation into the document’s own language', async () => {
    expect(await problemsIn({ 'a.md': DOCUMENT, 'a.sv.md': DOCUMENT })).toEqual([
      'a.sv.md: a translation into sv, which a.md is written in',
    ]);
  });

  it.each<[fact: string, thesaurus: string, problems: string[]]>([
    ['is no list', 'id: a', ['thesaurus.yaml:1: this must be a list']],
    ['is empty', '', ['thesaurus.yaml:1: this must be a list']],
    ['lacks an id', '- id: a\n  sv: [b]\n- sv: [c]', ['thesaurus.yaml:3: missing key "id"']],
    ['has an unknown key', '- id: a\n  se: [b]\n  en: [c]', ['thesaurus.yaml:2: unknown key "se"']],
    [
      'has an unknown kind',
      '- id: a\n  sv: [b]\n  kind: thing',
      ['thesaurus.yaml:3: "kind" must be topic, area, action, party or generic'],
    ],
    [
      'has a word where a list belongs',
      '- id: a\n  sv: b',
      ['thesaurus.yaml:2: "sv" must be a list'],
    ],
    ['has a concept without words', '- id: a', ['thesaurus.yaml:1: a has no words, sv or en']],
    [
      'has an id twice',
      '- id: a\n  sv: [b]\n- id: a\n  sv: [c]',
      ['thesaurus.yaml:3: "id" a is there twice'],
    ],
    [
      'names an unknown id',
      '- id: a\n  sv: [b]\n  broader: [c]',
      ['thesaurus.yaml:3: "broader" of a names c, which is no id'],
    ],
    [
      'goes round in a circle',
      '- id: a\n  sv: [a]\n  broader: [b]\n- id: b\n  sv: [b]\n  broader: [a]\n- id: c\n  sv: [c]\n  broader: [a]',
      [
        'thesaurus.yaml:3: "broader" of a leads back to a',
        'thesaurus.yaml:6: "broader" of b leads back to b',
      ],
    ],
    [
      'is broken YAML',
      '- id: a\n  sv: [b',
      [
        'thesaurus.yaml:2: Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    ],
  ])('holds a thesaurus that %s', async (_, thesaurus, problems) => {
    expect(await problemsIn({ 'a.md': DOCUMENT, 'thesaurus.yaml': thesaurus })).toEqual(problems);
  });

  it('holds places that claim one neighbourhood twice', async () => {
    const places =
      '- name: Ekdala\n  neighbourhoods: [Backen, Torget]\n- name: Norrdala\n  neighbourhoods:\n    - Höjden\n    - backen\n';
    expect(await problemsIn({ 'a.md': DOCUMENT, 'places.yaml': places })).toEqual([
      'places.yaml:6: "neighbourhoods" backen is in Ekdala already',
    ]);
  });

  it('has all its problems listed at once, by file and line', async () => {
    const problems = await problemsIn({
      'places.yaml': '- nam: x',
      'b.md': DOCUMENT.replace('3 april', '32 april').replace('Ett stycke.', '<div>x</div>'),
      'a.md': 'x',
      'a.en.md': 'x',
      'c.md': DOCUMENT,
      'd.md': DOCUMENT,
    });
    expect(problems.map((problem) => problem.split(': ', 1)[0])).toEqual([
      'a.md:1',
      'b.md:11',
      'd.md:2',
      'places.yaml:1',
      'places.yaml:1',
    ]);
  });
});
