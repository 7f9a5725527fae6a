import { type Analyzers, analysisLanguage } from '../engine/analyzers.ts';
import type { Group } from '../engine/group.ts';
import type { Knowledge } from '../engine/knowledge.ts';
import type { Language } from '../language/stop-words.ts';
import { fold } from '../language/tokens.ts';
import { ATTRIBUTE_WORDS } from './attribute-words.ts';
import { wholeWords } from './latin-pattern.ts';
import { A_THING } from './things.ts';

/** What the next thing is asked for by: "who is the architect", "which streets". */
const ASKING_FOR: readonly RegExp[] = [
  wholeWords(
    "(?:who(?:'s| is| was| are| will be| were)|vem (?:ar|var|blir)|vad heter|name of|namnet pa)(?:\\s+(?:the|a|an|your|our|er|ert|era|den|det|de|egentligen|new|nya))*",
  ),
  wholeWords('vilken|vilket|vilka|which'),
];

/** "På vilket vis": how, and no thing. */
const MANNER = wholeWords('vis|satt|way|sense|extent|respect|mening|utstrackning');

const SAYS = wholeWords('vad (?:sager|tycker|anser|svarar|tanker)|enligt|according to');
const SAY = wholeWords('what (?:do|does|did|has|have) .{2,40}? (?:say|think|said|answered)');

interface Reader {
  readonly analyzers: Analyzers;
  readonly knowledge: Pick<Knowledge, 'documents'>;
}

/**
 * What a passage must say, by its words or as people ask for it, since it is what is asked of a thing and not the thing
 * itself: who sees to it, which of them, what somebody else says of it, how to apply.
 */
export function demandedIn(
  text: string,
  groups: readonly Group[],
  language: Language,
  reader: Reader,
): Group[] {
  const folded = fold(text);
  const named = groups.filter(({ weight }) => weight >= A_THING);
  /** What begins at most so many letters after the first match. */
  const after = (pattern: RegExp, letters: number): Group[] => {
    const match = pattern.exec(folded);
    if (!match) return [];
    const end = match.index + match[0].length;
    const next = groups.find(({ start }) => start >= end);
    return next && next.start - end <= letters && named.includes(next) ? [next] : [];
  };
  const opinion = SAY.exec(folded);
  const isHolder = ({ start, end }: Group): boolean =>
    opinion !== null && start >= opinion.index && end <= opinion.index + opinion[0].length;
  const attributes = groups.filter(({ word }) => isAttribute(word, language, reader));
  return [
    ...ASKING_FOR.flatMap((pattern) => after(pattern, 2)).filter(
      ({ word }) => !MANNER.test(fold(word)),
    ),
    ...after(SAYS, 5),
    ...named.filter(isHolder),
    ...(attributes.length > 0 && isRead(language, reader) ? attributes : []),
  ];
}

/** All is published or translated in the language: no word of another one stands for what a thing has. */
const isRead = (language: Language, { knowledge }: Reader): boolean =>
  knowledge.documents.every(
    (document) =>
      analysisLanguage(document.language) === language ||
      document.translation?.language === language,
  );

function isAttribute(text: string, language: Language, { analyzers }: Reader): boolean {
  const own = ATTRIBUTE_WORDS[language];
  return text.split(/[\s-]+/).some((word) => {
    const { lemmas, parts } = analyzers[language].analyze(word);
    const head = parts.at(-1);
    return [word, ...lemmas, ...(head === undefined ? [] : [head])].some((each) => own.has(each));
  });
}
