import { type Paragraph, type Run, toParagraphs } from './chat-paragraphs.ts';
import { widthOf } from './helvetica-widths.ts';

/** One message of a chat. */
export interface PicturedMessage {
  readonly isFromBot: boolean;
  /** Telegram's HTML. */
  readonly html: string;
  /** Labels, a row each. */
  readonly buttons: readonly string[];
}

const WIDTH = 460;
const MARGIN = 14;
const BUBBLE = 370;
const PADDING = 12;
const SIZE = 15;
const LINE = 20;
const GAP = 8;
const BUTTON = 36;
const QUOTE_INDENT = 12;
const COLOURS = {
  ground: '#cfdccb',
  bot: '#ffffff',
  person: '#e7fcd0',
  text: '#111111',
  link: '#2678b6',
  quote: '#e9f2fa',
  button: '#6f8a78',
} as const;

/** A chat as Telegram shows it, as an SVG image; the same bytes for the same messages. */
export function drawChat(messages: readonly PicturedMessage[]): string {
  let y = MARGIN;
  const drawn = messages.map((message) => {
    const { svg, height } = drawMessage(message, y);
    y += height + GAP;
    return svg;
  });
  const height = y - GAP + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" font-size="${SIZE}">`,
    '<title>A chat with the bot on Telegram</title>',
    `<rect width="${WIDTH}" height="${height}" fill="${COLOURS.ground}"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

interface Drawing {
  readonly svg: string;
  readonly height: number;
}

function drawMessage({ isFromBot, html, buttons }: PicturedMessage, top: number): Drawing {
  const lines = toParagraphs(html).flatMap((paragraph) => wrap(paragraph));
  const wide = Math.max(...lines.map(({ width, isQuote }) => width + (isQuote ? QUOTE_INDENT : 0)));
  const width = buttons.length > 0 ? BUBBLE : Math.min(BUBBLE, wide + 2 * PADDING);
  const x = isFromBot ? MARGIN : Math.round(WIDTH - MARGIN - width);
  const body = lines.length * LINE + 2 * PADDING - 4;
  const fill = isFromBot ? COLOURS.bot : COLOURS.person;
  return {
    height: body + buttons.length * (BUTTON + 4),
    svg: [
      `<rect x="${x}" y="${top}" width="${round(width)}" height="${body}" rx="14" fill="${fill}"/>`,
      ...lines.map((line, i) => drawLine(line, x + PADDING, top + PADDING + i * LINE)),
      ...buttons.map((label, i) => drawButton(label, x, top + body + 4 + i * (BUTTON + 4))),
    ].join('\n'),
  };
}

interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly isQuote: boolean;
}

/** Words in lines no wider than a bubble. */
function wrap({ runs, isQuote }: Paragraph): Line[] {
  const most = BUBBLE - 2 * PADDING - (isQuote ? 2 * QUOTE_INDENT : 0);
  const lines: { runs: Run[]; width: number }[] = [{ runs: [], width: 0 }];
  for (const run of runs) {
    for (const word of run.text.match(/\s*\S+\s*?|\s+/g) ?? []) {
      const width = widthOf(word, SIZE, run.isBold);
      const last = lines.at(-1);
      const fits = last && last.width + width <= most;
      const text = fits ? word : word.trimStart();
      if (!fits) lines.push({ runs: [], width: 0 });
      lines.at(-1)?.runs.push({ ...run, text });
      const line = lines.at(-1);
      if (line) line.width += widthOf(text, SIZE, run.isBold);
    }
  }
  return lines.map((line) => ({ ...line, isQuote }));
}

function drawLine({ runs, width, isQuote }: Line, x: number, y: number): string {
  if (runs.length === 0) return '';
  const right = BUBBLE - 2 * PADDING;
  const ground = isQuote
    ? `<rect x="${x}" y="${y}" width="${right}" height="${LINE}" fill="${COLOURS.quote}"/><rect x="${x}" y="${y}" width="3" height="${LINE}" fill="${COLOURS.link}"/>`
    : '';
  const left = x + (isQuote ? QUOTE_INDENT : 0);
  const spans = runs.map(drawRun).join('');
  return `${ground}<text x="${left}" y="${y + 15}" textLength="${round(width)}" xml:space="preserve" fill="${COLOURS.text}">${spans}</text>`;
}

function drawRun({ text, isBold, isItalic, isLink }: Run): string {
  const marks = [
    isBold ? ' font-weight="bold"' : '',
    isItalic ? ' font-style="italic"' : '',
    isLink ? ` fill="${COLOURS.link}"` : '',
  ].join('');
  return marks === '' ? escapeXml(text) : `<tspan${marks}>${escapeXml(text)}</tspan>`;
}

const drawButton = (label: string, x: number, y: number): string =>
  `<rect x="${x}" y="${y}" width="${BUBBLE}" height="${BUTTON}" rx="10" fill="${COLOURS.button}"/><text x="${x + BUBBLE / 2}" y="${y + 23}" text-anchor="middle" fill="#ffffff">${escapeXml(label)}</text>`;

const round = (value: number): number => Math.round(value * 10) / 10;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
