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
- 3 april Byskolan
`;

const OTHER = `${FRONT_MATTER.replace('id: ekdala', 'id: annat')}
# Annat

Bussen går oftare.
`;

const files = (topics: string) => ({ 'a.md': DOCUMENT, 'b.md': OTHER, 'topics.yaml': topics });

const load = async (topics: string) =>
  (await loadKnowledge(await createFolder(files(topics)))).phrasings;

describe('topics', () => {
  it('are passages of several documents, in their order, and how people ask for them', async () => {
    expect(
      await load(
        '- passages: [Bussen går, Sänkt priset på b]\n  sv: [kollektivtrafik]\n  en: [transit]\n',
      ),
    ).toEqual([
      {
        of: 'topic',
        passages: [
          { document: 'annat', passage: 0 },
          { document: 'ekdala', passage: 2 },
        ],
        sv: ['kollektivtrafik'],
        en: ['transit'],
      },
    ]);
  });

  it('follow the phrasings of passages', async () => {
    const folder = await createFolder({
      ...files('- passages: [Bussen, Ett stycke]\n  sv: [läget]\n'),
      'a.phrasings.yaml': '- of: Simhallen\n  sv: [bada]\n',
    });
    const { phrasings } = await loadKnowledge(folder);
    expect(phrasings.map((each) => each.of)).toEqual(['section', 'topic']);
  });

  it.each([
    ['nothing begins so', '[Bussen, Höjt]', '1: no passage begins "Höjt"'],
    ['only a heading begins so', '[Bussen, Simhallen]', '1: no passage begins "Simhallen"'],
    ['several begin so', '[Bussen, Sänkt]', '1: 2 passages begin "Sänkt"'],
    ['one is there twice', '[Bussen, Bussen går]', '1: "Bussen går" is there twice'],
    [
      'one is a meeting',
      '[Bussen, 3 april]',
      '1: "3 april" is a meeting, which is found by its place, its date and its words',
    ],
    ['there is only one', '[Bussen]', '1: "passages" must be two passages or more'],
    ['a beginning is empty', '[Bussen, ""]', '1: "passages" must not be empty'],
  ])('tell when %s', async (_, passages, problem) => {
    expect(await problemsIn(files(`- passages: ${passages}\n  sv: [buss]\n`))).toEqual([
      `topics.yaml:${problem}`,
    ]);
  });

  it.each([
    ['there are no words', '- passages: [Bussen, Ett]\n', '1: has no phrasings, sv or en'],
    ['passages are missing', '- sv: [buss]\n', '1: missing key "passages"'],
    [
      'a key is unknown',
      '- passages: [Bussen, Ett]\n  sv: [buss]\n  of: Bussen\n',
      '3: unknown key "of"',
    ],
    ['it is no list', 'sv: [buss]\n', '1: this must be a list'],
  ])('tell when %s', async (_, topics, problem) => {
    expect(await problemsIn(files(topics))).toEqual([`topics.yaml:${problem}`]);
  });

  it('tell of every problem at its own line', async () => {
    const topics = '- passages: [Bussen, Y]\n  sv: [a]\n\n- passages: [Z, Ett]\n  sv: [b]\n';
    expect(await problemsIn(files(topics))).toEqual([
      'topics.yaml:1: no passage begins "Y"',
      'topics.yaml:4: no passage begins "Z"',
    ]);
  });

  it('tell the line of each passage, and after a byte order mark too', async () => {
    const topics =
      '\uFEFF- passages:\n    - Bussen\n    - Ett\n  sv: [a]\n- passages:\n    - Bussen\n    - Zebra\n  sv: [b]\n';
    expect(await problemsIn(files(topics))).toEqual(['topics.yaml:7: no passage begins "Zebra"']);
  });

  it('tell what two of them are asked for with', async () => {
    const topics =
      '- passages: [Bussen, Ett stycke]\n  sv: [a, b]\n- passages: [Bussen, Ett]\n  sv: [c, B]\n';
    expect(await problemsIn(files(topics))).toEqual([
      'topics.yaml:3: "b" asks for what line 1 is of too',
    ]);
  });

  it('tell the line of a passage whose beginning a phrasing has too', async () => {
    const topics =
      '- passages:\n    - Bussen\n    - Zebra\n  sv: [buss]\n  en:\n    - Zebra crossings\n';
    expect(await problemsIn(files(topics))).toEqual(['topics.yaml:3: no passage begins "Zebra"']);
    const twice = '- passages:\n    - Bussen\n    - Bussen\n  sv: [buss]\n';
    expect(await problemsIn(files(twice))).toEqual(['topics.yaml:3: "Bussen" is there twice']);
  });

  it.each(['Topics.yaml', 'topics.yml', 'topic.yaml', 'a.topics.yaml'])(
    'tell that they are misnamed: %s',
    async (name) => {
      const topics = '- passages: [Bussen, Ett]\n  sv: [a]\n';
      expect(await problemsIn({ 'a.md': DOCUMENT, 'b.md': OTHER, [name]: topics })).toEqual([
        `${name}: topics are read from topics.yaml`,
      ]);
    },
  );

  it('are not held against documents with problems of their own', async () => {
    const broken = {
      ...files('- passages: [A, B]\n  sv: [a]\n'),
      'a.md': DOCUMENT.replace('id: ekdala\n', ''),
    };
    expect(await problemsIn(broken)).toEqual(['a.md:2: missing key "id"']);
  });
});
