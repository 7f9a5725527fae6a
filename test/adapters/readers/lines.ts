import type { Mark } from './reader.ts';

export interface LineSigns {
  /** Before each line of a quote by itself. */
  readonly bar: string;
  /** Before a quote of a list, and before its further lines. */
  readonly bullet: string;
  readonly indent: string;
  /** A heading's own words; null for a line that is none. */
  readonly headingOf: (line: string) => string | null;
}

const SOURCE = /^(?:Källa|Source): /;
const TRANSLATED = /^[\s*-]*(?:Översättning|Translation):/;
/** What is listed under these is no quote. */
const BESIDE =
  /^(?:Dokument som jag svarar ur|Documents that I answer from|Prova till exempel|Try for example):/;

/** The marks of a text whose quotes are told by what their lines begin with. */
export const readLines = (text: string, signs: LineSigns): Mark[] =>
  text.split('\n\n').flatMap((block) => (BESIDE.test(block) ? [] : readBlock(block, signs)));

function readBlock(block: string, { bar, bullet, indent, headingOf }: LineSigns): Mark[] {
  const marks: Mark[] = [];
  let goesOnAfter = '';
  const quote = (text: string, start: string): void => {
    marks.push({ kind: 'quote', text });
    goesOnAfter = start;
  };
  for (const line of block.split('\n')) {
    const last = marks.at(-1);
    if (goesOnAfter && last && line.startsWith(goesOnAfter) && !TRANSLATED.test(line)) {
      marks[marks.length - 1] = {
        ...last,
        text: `${last.text}\n${line.slice(goesOnAfter.length)}`,
      };
      continue;
    }
    goesOnAfter = '';
    if (line.startsWith(bar)) quote(line.slice(bar.length), bar);
    else if (line.startsWith(bullet)) quote(line.slice(bullet.length), indent);
    else if (SOURCE.test(line)) marks.push({ kind: 'source', text: line });
    else {
      const heading = headingOf(line);
      if (heading !== null) marks.push({ kind: 'heading', text: heading });
    }
  }
  return marks;
}
