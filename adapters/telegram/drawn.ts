import { escapeHtml, toPlain } from './html.ts';
import { MOST_TEXT } from './limits.ts';
import { drawPieces } from './pieces.ts';

/** A message as it is sent, apart from where to. */
export interface Drawn {
  readonly html: string;
  readonly buttons: Buttons;
}

/** Rows of them. */
export type Buttons = readonly (readonly DrawnButton[])[];

export interface DrawnButton {
  readonly label: string;
  /** What is told when it is pressed, as `callback_data`. */
  readonly data: string;
}

/** Blocks as messages that Telegram takes, a blank line between two; buttons under the last one. */
export function toMessages(blocks: readonly string[], buttons: Buttons = []): Drawn[] {
  const texts: string[] = [];
  for (const block of blocks.filter((each) => each !== '').flatMap(cut)) {
    const joined = joinBlocks([texts.at(-1) ?? '', block]);
    if (texts.length > 0 && joined.length <= MOST_TEXT) texts[texts.length - 1] = joined;
    else texts.push(block);
  }
  return texts.map((html, i) => ({ html, buttons: i === texts.length - 1 ? buttons : [] }));
}

export const joinBlocks = (blocks: readonly string[]): string =>
  blocks.filter((block) => block !== '').join('\n\n');

/** A block that is too long by itself loses its marks: to cut in between them is not worth it. */
const cut = (block: string): string[] =>
  block.length <= MOST_TEXT ? [block] : drawPieces(toPlain(block), escapeHtml, MOST_TEXT);
