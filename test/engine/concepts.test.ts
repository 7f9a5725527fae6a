import { describe, expect, it } from 'vitest';
import { createConcepts } from '../../src/engine/concepts.ts';
import type { Concept } from '../../src/engine/knowledge.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { tokenize } from '../../src/language/tokens.ts';
import { ANALYZERS, CONCEPTS, concept } from './fixtures.ts';

/** The mentions in a text as "words: ids". */
function mentionsIn(
  text: string,
  concepts: readonly Concept[],
  language: Language = 'sv',
): string[] {
  const tokens = tokenize(text);
  return createConcepts(concepts, ANALYZERS)
    .find(tokens, language)
    .map(({ from, to, ids }) => {
      const words = tokens.slice(from, to).map(({ written }) => written);
      return `${words.join(' ')}: ${ids.join(' ')}`;
    });
}

describe('find', () => {
  it('meets a word in any of its forms', () => {
    expect(mentionsIn('skolornas avgifter', CONCEPTS)).toEqual([
      'skolornas: school',
      'avgifter: fee',
    ]);
  });

  it('meets a phrase in any of its forms', () => {
    const concepts = [concept('shift', { sv: ['betald arbetsdag'] })];
    expect(mentionsIn('betalda arbetsdagar', concepts)).toEqual(['betalda arbetsdagar: shift']);
    expect(mentionsIn('arbetsdagar betalda', concepts)).toEqual([]);
  });

  it('meets a saying of common words alone, and with whose it is inside', () => {
    const concepts = [concept('member', { sv: ['gå med i partiet'] })];
    expect(mentionsIn('jag vill gå med i partiet', concepts)).toEqual(['gå med i partiet: member']);
    expect(mentionsIn('hur går jag med i partiet', concepts)).toEqual([
      'går jag med i partiet: member',
    ]);
    expect(mentionsIn('gå till partiet', concepts)).toEqual([]);
  });

  it('does not meet a phrase by the one word in it that is not of grammar', () => {
    const concepts = [
      concept('water', { sv: ['va-avgift'] }),
      concept('call', { sv: ['nummer till'] }),
    ];
    expect(mentionsIn('höjd va-avgift, nummer till henne', concepts)).toEqual([
      'va avgift: water',
      'nummer till: call',
    ]);
    expect(mentionsIn('avgift och nummer', concepts)).toEqual([]);
  });

  it('meets the same whatever it has been asked before', () => {
    const concepts = [concept('residents', { en: ['people', 'people in town'] })];
    const { find } = createConcepts(concepts, ANALYZERS);
    const named = (text: string) => find(tokenize(text), 'en').map(({ ids }) => ids.join(' '));
    expect(named('a person in town')).toEqual([]);
    expect(named('people in town')).toEqual(['residents']);
    expect(named('a person in town')).toEqual([]);
  });

  it('tells concepts in the order of the thesaurus, whatever it has been asked before', () => {
    const concepts = [
      concept('homes', { sv: ['bostad'] }),
      concept('house', { sv: ['bostäderna'] }),
    ];
    const [fresh, used] = [concepts, concepts].map((all) => createConcepts(all, ANALYZERS));
    used?.find(tokenize('bostädernas xx bostadernass'), 'sv');
    expect(fresh?.ofLemma('bostad', 'sv')).toEqual(['homes', 'house']);
    expect(used?.ofLemma('bostad', 'sv')).toEqual(['homes', 'house']);
  });

  it('meets a phrase whose marks part it as they part words', () => {
    const concepts = [concept('guide', { sv: ['umo.se'] }), concept('inn', { en: ['B&B'] })];
    expect(mentionsIn('står det på umo.se?', concepts)).toEqual(['umo se: guide']);
    expect(mentionsIn('a B&B in town', concepts, 'en')).toEqual(['B B: inn']);
    const others = [
      concept('advent', { sv: ["stad i ljus'"] }),
      concept('care', { sv: ['åldershem'.normalize('NFD')] }),
    ];
    expect(mentionsIn("ett åldershem med stad i ljus'", others)).toEqual([
      'åldershem: care',
      'stad i ljus: advent',
    ]);
  });

  it('takes a base form for no form of another word', () => {
    const concepts = [concept('travellers', { sv: ['resande'] })];
    expect(mentionsIn('de resande', concepts)).toEqual(['resande: travellers']);
    expect(mentionsIn('en lång resa', concepts)).toEqual([]);
  });

  it('takes the longer of two that are as plain', () => {
    const concepts = [concept('fund', { en: ['pay for'] }), concept('salary', { en: ['pay'] })];
    expect(mentionsIn('who will pay for it', concepts, 'en')).toEqual(['pay for: fund']);
  });

  it('takes the longest phrase', () => {
    expect(mentionsIn('the swimming school', CONCEPTS, 'en')).toEqual([
      'swimming school: swimming-school',
    ]);
    expect(mentionsIn('rental housing', CONCEPTS, 'en')).toEqual(['rental housing: rented-homes']);
  });

  it('cuts the words so that most of them are named', () => {
    const concepts = [
      concept('ab', { en: ['school nurse'] }),
      concept('bc', { en: ['nurse training centre'] }),
    ];
    expect(mentionsIn('school nurse training centre', concepts, 'en')).toEqual([
      'nurse training centre: bc',
    ]);
  });

  it.each([
    ['an article', 'bo på ett särskilt boende', 'bo på särskilt boende'],
    ['a possessive', 'earn their own living', 'earn living'],
  ])('skips %s inside a phrase', (_, text, phrase) => {
    const concepts = [concept('it', { sv: [phrase], en: [phrase] })];
    const language = /\bthe/.test(text) ? 'en' : 'sv';
    const [mention] = mentionsIn(text, concepts, language);
    expect(mention).toMatch(/(boende|living): it$/);
  });

  it('skips no word that tells something', () => {
    const concepts = [concept('it', { en: ['earn living'] })];
    expect(mentionsIn('earn enormous living', concepts, 'en')).toEqual([]);
  });

  it.each(['swimming, school', 'swimming. School', 'swimming (school)'])(
    'finds no phrase across a mark: %s',
    (text) => {
      expect(mentionsIn(text, CONCEPTS, 'en').join()).not.toContain('swimming-school');
    },
  );

  it('takes a hyphen for a space', () => {
    expect(mentionsIn('swimming-school', CONCEPTS, 'en')).toEqual([
      'swimming school: swimming-school',
    ]);
  });

  it('gives all concepts that go by the same words', () => {
    const concepts = [concept('bank', { sv: ['bank'] }), concept('shore', { sv: ['bank'] })];
    expect(mentionsIn('banken', concepts)).toEqual(['banken: bank shore']);
  });

  it('keeps the languages apart', () => {
    expect(mentionsIn('fee', CONCEPTS, 'en')).toEqual(['fee: fee']);
    expect(mentionsIn('fee', CONCEPTS, 'sv')).toEqual([]);
  });

  it('reads a repaired word in place of what was written', () => {
    const [token] = tokenize('avgfit');
    if (!token) throw new Error('no token');
    const { find } = createConcepts(CONCEPTS, ANALYZERS);
    expect(find([{ ...token, word: 'avgift' }], 'sv')[0]?.ids).toEqual(['fee']);
  });
});

describe('a party', () => {
  it.each([
    ['vad gör B', true, 'its letter, as a capital'],
    ['vad gör b', false, 'its letter, small'],
    ['vad gör Bypartiet', true, 'its name'],
    ['vad gör bypartiet', true, 'its name, small'],
    ['vad gör V', true, 'its letter, as a capital'],
    ['3 v kvar', false, 'the letter of a week'],
  ])('is named in "%s": %s (%s)', (text, named) => {
    expect(mentionsIn(text, CONCEPTS).length > 0).toBe(named);
  });

  it('that is called by a common word is named with a capital only', () => {
    expect(mentionsIn('vote for the Greens', CONCEPTS, 'en')).toEqual(['Greens: greens']);
    expect(mentionsIn('a green roof', CONCEPTS, 'en')).toEqual([]);
  });
});

describe('a phrase', () => {
  // A phrase that its own words do not find is of no use to anybody.
  it.each([
    ['Left Party', 'en', 'its first word is an irregular form'],
    ['SD', 'sv', 'the dictionary has its word with a hyphen'],
    ['EU', 'sv', 'the dictionary has its word with a hyphen'],
    ['money for schools', 'en', 'it has a preposition'],
    ['barn och unga', 'sv', 'it has a conjunction'],
  ] as const)('is found by its own words: %s (%s), though %s', (phrase, language, _) => {
    const concepts = [concept('it', { [language]: [phrase] })];
    expect(mentionsIn(phrase, concepts, language)).toHaveLength(1);
  });
});

describe('the order of concepts', () => {
  const chain = [
    concept('a', { sv: ['alm'], broader: ['b', 'c'] }),
    concept('b', { sv: ['bok'], broader: ['d'] }),
    concept('c', { sv: ['cykel'], broader: ['d'] }),
    concept('d', { sv: ['dal'], kind: 'area' }),
  ];
  const concepts = createConcepts(chain, ANALYZERS);

  it('goes up to every wider concept, once', () => {
    expect([...concepts.ancestorsOf('a')].sort()).toEqual(['b', 'c', 'd']);
    expect(concepts.parentsOf('a')).toEqual(['b', 'c']);
    expect(concepts.ancestorsOf('d')).toEqual([]);
  });

  it('goes on past a concept that it has met already', () => {
    const wider = [
      concept('a', { broader: ['b', 'c', 'd'] }),
      concept('b', { broader: ['c'] }),
      concept('c'),
      concept('d'),
    ];
    expect([...createConcepts(wider, ANALYZERS).ancestorsOf('a')].sort()).toEqual(['b', 'c', 'd']);
  });

  it('ends where it leads back to itself', () => {
    const ring = [concept('a', { broader: ['b'] }), concept('b', { broader: ['a'] })];
    expect(createConcepts(ring, ANALYZERS).ancestorsOf('a')).toEqual(['b']);
  });

  it('knows nothing of what is not in it', () => {
    expect(concepts.ancestorsOf('x')).toEqual([]);
    expect(concepts.parentsOf('x')).toEqual([]);
    expect(concepts.kindOf('x')).toBe('topic');
    expect(concepts.kindOf('d')).toBe('area');
  });

  it('says which concepts one lemma names', () => {
    expect(concepts.ofLemma('bok', 'sv')).toEqual(['b']);
    expect(concepts.ofLemma('bok', 'en')).toEqual([]);
    expect(concepts.ofLemma('böcker', 'sv')).toEqual([]);
  });
});
