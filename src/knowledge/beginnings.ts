import type { Document } from '../engine/document.ts';
import type { PassageNumber, PassagePhrasings } from '../engine/knowledge.ts';
import type { Problem } from './problem.ts';

/** A passage, or a heading that passages stand right under; files name it by how it begins. */
export interface Target extends PassageNumber, Pick<PassagePhrasings, 'of'> {
  readonly isMeeting: boolean;
  readonly begins: (text: string) => boolean;
}

export function targetsOf({ id, passages }: Document): Target[] {
  return passages.flatMap(({ text, headings, meeting }, passage): Target[] => {
    const isMeeting = meeting !== null;
    const number = { document: id, passage };
    const own: Target = { ...number, of: 'passage', begins: beginning(text), isMeeting };
    const heading = headings.at(-1);
    const isFirst = heading !== undefined && passages[passage - 1]?.headings.at(-1) !== heading;
    return isFirst
      ? [{ ...number, of: 'section', begins: beginning(heading.text), isMeeting: false }, own]
      : [own];
  });
}

function beginning(whole: string): Target['begins'] {
  const squeezed = squeeze(whole);
  return (text) => squeezed.startsWith(squeeze(text));
}

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Where each item of the outermost list of a YAML file begins. */
export const linesOf = (text: string): number[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, i) => (/^- /.test(line) ? [i + 1] : []));

export const isAMeeting = (begins: string): string =>
  `"${begins}" is a meeting, which is found by its place, its date and its words`;

interface Asked {
  readonly sv: readonly string[];
  readonly en: readonly string[];
  readonly line: number;
}

/** What is asked in one and the same words can be answered by one of two alone. */
export function askedTwice(entries: readonly Asked[], file: string): Problem[] {
  const before = new Map<string, number>();
  return entries.flatMap(({ sv, en, line }) => {
    const texts = new Set([...sv, ...en].map((text) => text.toLowerCase()));
    return [...texts].flatMap((text): Problem[] => {
      const other = before.get(text);
      if (other === undefined) {
        before.set(text, line);
        return [];
      }
      return [{ file, line, message: `"${text}" asks for what line ${other} is of too` }];
    });
  });
}
