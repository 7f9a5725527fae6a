import type { Analyzers } from '../../../src/engine/analyzers.ts';
import type { Analysis, Analyzer } from '../../../src/language/analyzer.ts';
import type { Language } from '../../../src/language/stop-words.ts';

/**
 * What the analyzers say of the words of documents and thesaurus. An engine's start is mostly their
 * analysis, so a second start is given what the first one found: half the time. No question's words
 * are among them.
 */
export type KnownWords = Readonly<Record<Language, Readonly<Record<string, Analysis>>>>;

/** Analyzers that look words up before they analyze them. */
export function withKnownWords(analyzers: Analyzers, known: KnownWords): Analyzers {
  const of = (language: Language): Analyzer => {
    const words = new Map(Object.entries(known[language]));
    const own = analyzers[language];
    return { analyze: (word) => words.get(word) ?? own.analyze(word) };
  };
  return { ...analyzers, sv: of('sv'), en: of('en') };
}

export interface Recorder {
  /** To be given to the engine. */
  readonly analyzers: Analyzers;
  /** What it has asked for so far; from here on nothing is recorded. */
  finish(): KnownWords;
}

/** Notes what an engine asks the analyzers while it is made. */
export function createRecorder(analyzers: Analyzers): Recorder {
  const asked: Record<Language, Set<string>> = { sv: new Set(), en: new Set() };
  let isRecording = true;
  const of = (language: Language): Analyzer => ({
    analyze(word) {
      if (isRecording) asked[language].add(word);
      return analyzers[language].analyze(word);
    },
  });
  const told = (language: Language): Record<string, Analysis> =>
    Object.fromEntries(
      [...asked[language]].map((word) => [word, toPlain(analyzers[language].analyze(word))]),
    );
  return {
    analyzers: { ...analyzers, sv: of('sv'), en: of('en') },
    finish() {
      isRecording = false;
      return { sv: told('sv'), en: told('en') };
    },
  };
}

/** Without what is worked out only when it is asked for. */
const toPlain = ({ lemmas, parts, known, name }: Analysis): Analysis => ({
  lemmas,
  parts,
  known,
  name,
});
