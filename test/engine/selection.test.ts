import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/engine/document.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Selection, SelectionOptions } from '../../src/engine/selection.ts';
import { ANALYZERS, CONCEPTS, createDocument } from './fixtures.ts';

function selectIn(
  documents: readonly Document[],
  question: string,
  options?: SelectionOptions,
): Selection {
  const engine = createEngine(
    { documents, concepts: CONCEPTS, places: [], phrasings: [] },
    ANALYZERS,
  );
  const query = engine.read(question, engine.languageOf(question) ?? 'sv');
  return engine.select(query, engine.rank(query), options);
}

const TOPIC = { isTopic: true, isKeywords: false };

/** As many sentences about other things. */
const filler = (sentences: number): string =>
  Array.from({ length: sentences }, () => 'Solen går upp bakom berget varje dag.').join(' ');

const page = (text: string): Document => createDocument([{ passages: [{ text }] }]);

describe('a long passage', () => {
  const apart = `Kyrkogården sköts av oss. ${filler(20)} Grindarna är nya. ${filler(20)} Traktorn lackeras om i höst.`;
  const beside = `${filler(20)} Kyrkogårdens traktor lackeras om i höst. ${filler(20)}`;

  it('answers by what stands together', () => {
    expect(selectIn([page(beside)], 'när lackeras kyrkogårdens traktor om').kind).toBe('passages');
  });

  it('does not answer by what stands here and there', () => {
    expect(selectIn([page(apart)], 'när lackeras kyrkogårdens grindar om').kind).toBe('none');
  });

  it('is quoted whole', () => {
    const selection = selectIn([page(beside)], 'när lackeras kyrkogårdens traktor om');
    const [best] = selection.kind === 'passages' ? selection.matches : [];
    expect(best?.unit.passage.text).toBe(beside);
  });
});

describe('what is missing', () => {
  const unmetIn = (question: string): string[] => {
    const selection = selectIn([page('Traktorn lackeras om i höst.')], question);
    return selection.kind === 'none' ? selection.unmet.map(({ text }) => text) : [];
  };

  it('is what names something, and not the verb that it is asked with', () => {
    expect(unmetIn('planerar ni ett badhus?')).toEqual(['badhus']);
    expect(unmetIn('vad planerar ni?')).toEqual(['planerar']);
  });
});

describe('among many passages', () => {
  const about = page('Traktorn lackeras om i höst.');
  const question = 'vilken skicklig mekaniker lackerar om traktorn?';

  it('more of a question must be met', () => {
    expect(selectIn([about, ...others(30)], question).kind).toBe('passages');
    expect(selectIn([about, ...others(3000)], question).kind).toBe('none');
    expect(selectIn([about, ...others(3000)], 'när lackeras traktorn om?').kind).toBe('passages');
  });
});

describe('among many passages that nobody translated', () => {
  // Both "wire" and "transfer" may be överföra.
  const about = page('Han överförde bollen till vänster.');

  it('one word does not meet two of a question', () => {
    expect(selectIn([about, ...others(300)], 'who did transfer the ball?').kind).toBe('passages');
    expect(selectIn([about, ...others(300)], 'how are wire transfers done?').kind).toBe('none');
  });
});

describe('a topic', () => {
  it('is what a list is about when the text beside the list speaks of it', () => {
    const document = createDocument([
      {
        heading: ['Ett tryggare Ekdala', 'A safer Ekdala'],
        passages: [
          { kind: 'paragraph', text: 'Nedskräpningen vid sjön har ökat.' },
          { text: 'Anställt två vaktmästare.' },
          { text: 'Satt upp tolv lyktor.' },
        ],
      },
    ]);
    const selection = selectIn([document], 'vad gör ni åt nedskräpningen', TOPIC);
    expect(selection.kind).toBe('overview');
  });
});

describe('a phrase', () => {
  const concepts = [
    ...CONCEPTS,
    { id: 'atom', kind: 'topic' as const, sv: [], en: ['nuclear power'], broader: [] },
    {
      id: 'say',
      kind: 'topic' as const,
      sv: ['mandat'],
      en: ['power to decide', 'mandate'],
      broader: [],
    },
  ];
  const documents = [
    createDocument([{ passages: [{ text: 'Byn får större mandat.', translation: 'More say.' }] }]),
  ];

  it('is not met by one of its words in another sense', () => {
    const engine = createEngine({ documents, concepts, places: [], phrasings: [] }, ANALYZERS);
    const nearest = (question: string): number => {
      const query = engine.read(question, 'en');
      const at = query.groups.findIndex(({ text }) => text.includes('power'));
      return Math.max(0, ...engine.rank(query).matches.map(({ near }) => near[at] ?? 0));
    };
    expect(nearest('who may decide with such power?')).toBeGreaterThan(0.5);
    expect(nearest('what did they decide about nuclear power?')).toBe(0);
  });
});

describe('a name', () => {
  it('of a field of policy is not met by another name of it', () => {
    const concepts = [
      ...CONCEPTS,
      { id: 'abroad', kind: 'area' as const, sv: ['Norge', 'Finland'], en: [], broader: [] },
    ];
    const documents = [page('Byalaget har besökt Finland.')];
    const engine = createEngine({ documents, concepts, places: [], phrasings: [] }, ANALYZERS);
    const kindOf = (question: string): string => {
      const query = engine.read(question, 'sv');
      return engine.select(query, engine.rank(query)).kind;
    };
    expect(kindOf('har byalaget besökt Finland?')).toBe('passages');
    expect(kindOf('har byalaget besökt Norge?')).toBe('none');
  });

  it('is met in a document of another language that nobody has translated', () => {
    const documents = [page('Ljungby får sin Ekdalabuss i vår.'), ...others(200)];
    expect(selectIn(documents, 'What is Ekdalabuss?').kind).toBe('passages');
  });
});

const others = (length: number): Document[] =>
  Array.from({ length }, (_, i) => page(`Grinden ${i} är målad i blått.`));

describe('what is asked', () => {
  it('may be common words, if none of them is missing', () => {
    const documents = [page('Byggt skolor.')];
    expect(selectIn(documents, 'bygger ni skolor?').kind).toBe('passages');
    expect(selectIn(documents, 'målar ni skolor?').kind).toBe('none');
  });

  it('is met beside a name, whatever it is', () => {
    const documents = [
      page('Kajsa Lindqvist leder gruppen.'),
      ...['Röjt sly.', 'Målat staket.', 'Lagat broar.', 'Sålt tomter.'].map(page),
    ];
    expect(selectIn(documents, 'Är Kajsa Lindqvist gift?').kind).toBe('none');
    expect(selectIn(documents, 'Vem är Kajsa Lindqvist?').kind).toBe('passages');
  });

  it('is no topic when it names nothing but who speaks', () => {
    const documents = [
      createDocument(
        [
          {
            heading: ['Ekdala ska bygga', 'Ekdala will build'],
            passages: [{ text: 'Röjt sly.' }, { text: 'Målat staket.' }],
          },
        ],
        { title: 'Ekdala', publisher: 'Ekdala' },
      ),
    ];
    expect(selectIn(documents, 'Vem bygger Ekdala?').kind).not.toBe('overview');
  });
});

describe('of a section that answers', () => {
  const document = createDocument([
    {
      heading: ['Bostäder', 'Homes'],
      passages: [
        { text: 'Byggt 250 hyresrätter vid sjön.' },
        { text: 'Dragit in nya ledningar.' },
        { text: 'Sänkt hyran för bostäder åt vänner.' },
        { text: 'Målat om bostäder på Kullen.' },
      ],
    },
  ]);
  const firstOf = (question: string, options?: SelectionOptions): string | null | undefined => {
    const selection = selectIn([document], question, options);
    return selection.kind === 'overview' ? selection.first?.passage.text : null;
  };

  it('the passage comes first that alone says something of what is asked, whatever the form', () => {
    const friends = 'Sänkt hyran för bostäder åt vänner.';
    expect(firstOf('vad har ni gjort för bostäder åt vänner', TOPIC)).toBe(friends);
  });

  it('none comes first where the section as a whole is asked for', () => {
    expect(firstOf('vad har ni gjort för bostäder', TOPIC)).toBeUndefined();
  });
});

describe('of two passages that answer', () => {
  const documents = [
    page('Badhuset och kiosken är sålda.'),
    page('Kiosken vid ishallen är öppen.'),
  ];
  const engine = createEngine({ documents, concepts: [], places: [], phrasings: [] }, ANALYZERS);
  const query = engine.read('badhuset, kiosken och ishallen', 'sv');
  const ranked = (...strengths: readonly number[][]): string | undefined => {
    const [match] = engine.rank(query).matches;
    if (!match) return undefined;
    const matches = strengths.map((own, i) => ({
      ...match,
      unit: engine.index.units[i] ?? match.unit,
      ...{ own, near: own, share: 1, rank: 1 - i / 10 },
    }));
    const selection = engine.select(query, { ...engine.rank(query), matches });
    return selection.kind === 'passages' ? selection.matches[0]?.unit.passage.text : undefined;
  };

  it('the one comes first that says all that the other does, and more', () => {
    expect(ranked([1, 1, 0], [1, 1, 1])).toBe('Kiosken vid ishallen är öppen.');
  });

  it('but not the one that says something else', () => {
    expect(ranked([1, 1, 0], [0, 1, 1])).toBe('Badhuset och kiosken är sålda.');
  });
});
