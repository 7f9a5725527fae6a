/**
 * Draws docs/discord-answer.svg: what people see on Discord, from the very payloads that the bot
 * sends. `npm run draw:discord` after a change to how answers look.
 */
import { writeFileSync } from 'node:fs';
import { createKnowledgeAssistant } from '../adapters/create-assistant.ts';
import { createAnswering, type Reader } from '../adapters/discord/answering.ts';
import type { Message } from '../adapters/discord/components.ts';
import { createLinks } from '../adapters/links.ts';
import { drawComponents, FONT, type Pen, WIDTH } from './discord-drawing.ts';

const assistant = await createKnowledgeAssistant();
const answering = createAnswering({
  assistant,
  links: createLinks('https://valstuga.example'),
  now: () => ({ date: '2016-12-20', time: '18:00' }),
});

interface Shown {
  readonly command: string;
  readonly person: string;
  readonly message: Message;
}

const privately = (language: Reader['language']): Reader => ({ language, isPrivate: true });
const shown: readonly Shown[] = [
  {
    command: '/fråga',
    person: 'Ada',
    message: answering.ask({ text: 'hur mkt billigare har simskolan blivit?' }, privately('sv'))
      .message,
  },
  {
    command: '/ask',
    person: 'Bob',
    message: answering.ask({ text: 'when is the Skärholmen meeting?' }, privately('en')).message,
  },
];

const PADDING = 16;
const COLOURS = { background: '#313338', name: '#f2f3f5', faint: '#949ba4', bot: '#5865f2' };

/** Who asked what, the bot's name, and its answer. */
function drawMessage({ command, person, message }: Shown, top: number): Pen {
  const left = PADDING + 56;
  const head = [
    `<text x="${left}" y="${top + 12}" font-size="13" fill="${COLOURS.faint}">${person} used <tspan fill="#00a8fc">${command}</tspan></text>`,
    `<circle cx="${PADDING + 20}" cy="${top + 42}" r="20" fill="#801818"/>`,
    `<path d="M${PADDING + 8} ${top + 44} l12 -11 l12 11 m-20 -2 v10 h16 v-10" fill="none" stroke="#fff" stroke-width="2"/>`,
    `<text x="${left}" y="${top + 37}" font-size="16" font-weight="600" fill="${COLOURS.name}">valstuga</text>`,
    `<rect x="${left + 70}" y="${top + 24}" width="34" height="17" rx="4" fill="${COLOURS.bot}"/>`,
    `<text x="${left + 77}" y="${top + 36.5}" font-size="11" font-weight="600" fill="#fff">APP</text>`,
  ];
  const components = message.kind === 'components' ? message.components : [];
  const drawn = drawComponents(components, { left, top: top + 52 });
  return { svg: [...head, drawn.svg].join('\n'), bottom: drawn.bottom };
}

let top = PADDING;
const drawn = shown.map((each) => {
  const { svg, bottom } = drawMessage(each, top);
  top = bottom + 2 * PADDING;
  return svg;
});
const height = top - PADDING;
writeFileSync(
  new URL('../docs/discord-answer.svg', import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="${FONT}" role="img" aria-label="Two answers on Discord, each a quote with its source">
<rect width="${WIDTH}" height="${height}" rx="8" fill="${COLOURS.background}"/>
${drawn.join('\n')}
</svg>
`,
);
