import { relatedForms } from '../language/english-forms.ts';
import type { Translations } from '../language/translations.ts';
import type { Analyzers } from './analyzers.ts';
import type { Alternatives, Group } from './group.ts';
import type { PassageIndex } from './passage-index.ts';
import { partTerm, wordTerm } from './terms.ts';

/** Finds the Swedish documents' terms for what an English question names. */
export interface Translator {
  /** Terms that the group's words may mean, each with how well it stands for them, 0..1. */
  translate(group: Group): Alternatives;
  /** Several dictionaries know what it means. */
  isCertain(group: Group): boolean;
  /** Neighbours that mean something of their own together ("climate change") as one group. */
  joinPhrases(groups: readonly Group[]): Group[];
}

/** A translation is no certain synonym. */
const TRANSLATION = Number(process.env.TRANSLATION ?? 1);
/** What a sense counts falls with its share of the likeliest one's score. */
const SENSE = Number(process.env.SENSE ?? 0.15);
/** A likeliest translation with less than this has been met by chance. */
const CHANCE = Number(process.env.CHANCE ?? 0.3);
/** The word that a Swedish noun is derived from: utsläpp and släppa ut. */
const DERIVED = 0.9;
const PART = Number(process.env.PART ?? 0.9);
/** A further reading of the English word as another's form. */
const OTHER_LEMMA = 0.8;
const LONGEST_PHRASE = 3;

export function createTranslator(
  translations: Translations,
  index: PassageIndex,
  analyzers: Analyzers,
): Translator {
  const isKnown = (stem: string): boolean => translations.translate(stem).length > 0;
  /** The documents have a word for it. */
  const isMeant = (stem: string): boolean =>
    translations.translate(stem).some(({ lemma }) => index.frequencyOf(wordTerm(lemma, 'sv')) > 0);
  const stemsOf = (word: string): readonly string[] => {
    const { lemmas, known } = analyzers.en.analyze(word);
    if (lemmas.some(isKnown)) return lemmas;
    const other =
      relatedForms(word).find(isKnown) ??
      (known ? undefined : analyzers.lexicons.en.neighbours(word).find(isMeant));
    return other === undefined ? lemmas : [other];
  };
  const termsOf = (stems: string, factor: number): Map<string, number> => {
    const terms = new Map<string, number>();
    const raise = (term: string, strength: number): void => {
      if (index.frequencyOf(term) === 0) return;
      terms.set(term, Math.max(strength, terms.get(term) ?? 0));
    };
    const found = translations.translate(stems);
    const best = found[0]?.score ?? 0;
    const certainty = factor * TRANSLATION * Math.min(1, best / CHANCE) ** SENSE;
    for (const { lemma, score } of found) {
      const strength = certainty * (score / best) ** SENSE;
      for (const form of new Set([lemma, ...analyzers.sv.analyze(lemma).lemmas])) {
        const own = strength * (form === lemma ? 1 : DERIVED);
        raise(wordTerm(form, 'sv'), own);
        raise(partTerm(form), own * PART);
      }
    }
    return terms;
  };
  const translateWord = (word: string): Map<string, number> => {
    const terms = new Map<string, number>();
    const add = (more: Alternatives): void => {
      for (const [term, strength] of more) {
        terms.set(term, Math.max(strength, terms.get(term) ?? 0));
      }
    };
    stemsOf(word).forEach((stem, i) => {
      add(termsOf(stem, i === 0 ? 1 : OTHER_LEMMA));
    });
    if (analyzers.lexicons.en.readings(word).some(({ name }) => name)) add(sameName(word));
    return terms;
  };
  // Woods is a name too, and a name is the same in both languages.
  const sameName = (word: string): Alternatives =>
    new Map(analyzers.sv.analyze(word).lemmas.map((lemma) => [wordTerm(lemma, 'sv'), TRANSLATION]));
  return {
    translate({ word }) {
      const words = word.split(' ');
      if (words.length === 1) return translateWord(word);
      return termsOf(words.flatMap((one) => stemsOf(one).slice(0, 1)).join(' '), 1);
    },
    isCertain: ({ word }) =>
      (translations.translate(stemsOf(word)[0] ?? word)[0]?.score ?? 0) >= Number(process.env.CERT ?? 1),
    joinPhrases(groups) {
      const joined: Group[] = [];
      for (let i = 0; i < groups.length; ) {
        const length = phraseAt(groups, i);
        const members = groups.slice(i, i + Math.max(1, length));
        const [first] = members as [Group];
        const stems = members.map(({ word }) => stemsOf(word)[0] ?? word).join(' ');
        joined.push(length > 1 ? phraseOf(members, termsOf(stems, 1)) : first);
        i += members.length;
      }
      return joined;
    },
  };

  function phraseAt(groups: readonly Group[], from: number): number {
    let stems = '';
    let longest = 1;
    for (let i = from; i < groups.length && i < from + LONGEST_PHRASE; i++) {
      const group = groups[i] as Group;
      if (!/^(?:word|name)$/.test(group.kind) || group.word.includes(' ')) break;
      if (i > from && group.start - (groups[i - 1] as Group).end > 1) break;
      stems = `${stems} ${stemsOf(group.word)[0] ?? group.word}`.trim();
      if (i > from && termsOf(stems, 1).size > 0) longest = i - from + 1;
    }
    return longest;
  }
}

/** Met by a word for the whole, or by words for all that it is made of. */
function phraseOf(members: readonly Group[], whole: Alternatives): Group {
  const [first] = members as [Group];
  const last = members.at(-1) as Group;
  const most = (of: (group: Group) => number): number => Math.max(...members.map(of));
  return {
    ...first,
    end: last.end,
    text: members.map(({ text }) => text).join(' '),
    word: members.map(({ word }) => word).join(' '),
    weight: most(({ weight }) => weight),
    telling: most(({ telling }) => telling),
    alternatives: whole,
    parts: members.map(({ alternatives }) => alternatives),
    concepts: [...new Set(members.flatMap(({ concepts }) => concepts))],
    isTopical: members.some(({ isTopical }) => isTopical),
    unknown: members.some(({ unknown }) => unknown),
  };
}
