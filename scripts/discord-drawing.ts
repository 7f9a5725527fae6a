import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord.js';
import { ComponentType } from 'discord.js';

/** Discord's components as SVG, as near to how Discord shows them as a picture in a text needs. */
export interface Pen {
  readonly svg: string;
  /** Where what comes next may begin. */
  readonly bottom: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
}

export const WIDTH = 720;
export const FONT = "'gg sans','Noto Sans','Helvetica Neue',Helvetica,Arial,sans-serif";

const RIGHT = WIDTH - 24;
const PADDING = 16;
const COLOURS = {
  box: '#2b2d31',
  text: '#dbdee1',
  faint: '#949ba4',
  link: '#00a8fc',
  bar: '#4e5058',
};

type Component = APIMessageTopLevelComponent | APIComponentInContainer;

/** One below the other. */
export function drawComponents(components: readonly Component[], { left, top }: Place): Pen {
  let bottom = top;
  const svg = components.map((component) => {
    const drawn = drawComponent(component, { left, top: bottom });
    bottom = drawn.bottom;
    return drawn.svg;
  });
  return { svg: svg.join('\n'), bottom };
}

function drawComponent(component: Component, place: Place): Pen {
  switch (component.type) {
    case ComponentType.Container:
      return drawContainer(component, place);
    case ComponentType.TextDisplay:
      return drawText(component.content, place, RIGHT - PADDING);
    case ComponentType.Section: {
      const button = 'label' in component.accessory ? (component.accessory.label ?? '') : '';
      const width = buttonWidth(button);
      const [text] = component.components;
      const drawn = drawText(text?.content ?? '', place, RIGHT - PADDING - width - 12);
      const at = { left: RIGHT - PADDING - width, top: place.top };
      return { svg: `${drawn.svg}\n${drawButton(button, at)}`, bottom: drawn.bottom };
    }
    case ComponentType.ActionRow: {
      let { left } = place;
      const buttons = component.components.map((each) => {
        const label = 'label' in each ? `${each.label}` : '';
        const drawn = drawButton(label, { left, top: place.top + 4 });
        left += buttonWidth(label) + 8;
        return drawn;
      });
      return { svg: buttons.join('\n'), bottom: place.top + 44 };
    }
    default:
      return { svg: '', bottom: place.top + 8 };
  }
}

function drawContainer(
  { components, accent_color: colour }: Extract<Component, { type: ComponentType.Container }>,
  { left, top }: Place,
): Pen {
  const inner = drawComponents(components, { left: left + PADDING, top: top + PADDING });
  const height = inner.bottom + PADDING - 6 - top;
  const box = (width: number, fill: string): string =>
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="6" fill="${fill}"/>`;
  const accent = `#${(colour ?? 0).toString(16).padStart(6, '0')}`;
  return {
    svg: [
      box(12, accent),
      `<rect x="${left + 4}" y="${top}" width="${RIGHT - left - 4}" height="${height}" rx="4" fill="${COLOURS.box}"/>`,
      inner.svg,
    ].join('\n'),
    bottom: top + height,
  };
}

const buttonWidth = (label: string): number => Math.round(widthOf(label, 14) + 32);

const drawButton = (label: string, { left, top }: Place): string =>
  [
    `<rect x="${left}" y="${top}" width="${buttonWidth(label)}" height="32" rx="6" fill="#4e5058"/>`,
    `<text x="${left + buttonWidth(label) / 2}" y="${top + 21}" font-size="14" font-weight="500" text-anchor="middle" fill="#fff">${escapeXml(label)}</text>`,
  ].join('\n');

/** A word in its dress; `link` and bold run over several. */
interface Word {
  readonly text: string;
  readonly style: string;
}

/** The lines of Discord's Markdown that answers have: quotes, small print, bold, links. */
function drawText(content: string, { left, top }: Place, right: number): Pen {
  let y = top;
  const svg: string[] = [];
  for (const line of content.split('\n')) {
    const isQuote = line.startsWith('> ');
    const isSmall = line.startsWith('-# ');
    const size = isSmall ? 12.5 : 15;
    const x = left + (isQuote ? 14 : 0);
    const colour = isSmall ? COLOURS.faint : COLOURS.text;
    const begun = y;
    for (const words of wrap(toWords(line.replace(/^(?:> |-# )/, '')), right - x, size)) {
      y += size * 1.4;
      const spans = words.map(({ text, style }) => `<tspan${style}>${escapeXml(text)}</tspan>`);
      svg.push(
        `<text x="${x}" y="${(y - 4).toFixed(1)}" font-size="${size}" fill="${colour}" xml:space="preserve">${spans.join('')}</text>`,
      );
    }
    if (isQuote) {
      svg.push(
        `<rect x="${left}" y="${begun}" width="4" height="${y - begun}" rx="2" fill="${COLOURS.bar}"/>`,
      );
    }
    y += 3;
  }
  return { svg: svg.join('\n'), bottom: y + 6 };
}

const LINK = ` fill="${COLOURS.link}"`;
const BOLD = ' font-weight="700"';
const ITALIC = ' font-style="italic"';
const MARKED =
  /\[((?:\\.|[^\]\\])+)\]\([^)]*\)|\*\*((?:\\.|[^*\\])+)\*\*|\*((?:\\.|[^*\\])+)\*|((?:\\.|[^[*\\])+)/g;

function toWords(line: string): Word[] {
  return [...line.matchAll(MARKED)].flatMap(([, link, bold, italic, plain]) => {
    const style = link ? LINK : bold ? BOLD : italic ? ITALIC : '';
    const text = (link ?? bold ?? italic ?? plain ?? '').replace(/\\(.)/g, '$1');
    return (text.match(/\S+\s*|\s+/g) ?? []).map((word) => ({ text: word, style }));
  });
}

function wrap(words: readonly Word[], width: number, size: number): Word[][] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of words) {
    const own = widthOf(word.text, size);
    if (used > 0 && used + widthOf(word.text.trimEnd(), size) > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(word);
    used += own;
  }
  return lines;
}

/** Of a sans-serif face in pixels, a little too wide so that nothing sticks out. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce(
    (sum, sign) =>
      sum +
      size *
        (/[iljtfr.,:;'|! ]/.test(sign)
          ? 0.33
          : /[mwMW—]/.test(sign)
            ? 0.9
            : /[A-ZÅÄÖ]/.test(sign)
              ? 0.68
              : 0.57),
    0,
  );

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
