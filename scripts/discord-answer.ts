import { createKnowledgeAssistant } from '../adapters/create-assistant.ts';
import { createAnswering, type Reader } from '../adapters/discord/answering.ts';
import type { Message } from '../adapters/discord/components.ts';
import { createLinks } from '../adapters/links.ts';
import { drawComponents, FONT, type Pen, WIDTH } from './discord-drawing.ts';

interface Shown {
  readonly command: string;
  readonly person: string;
  readonly message: Message;
}

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

/** What people see on Discord, from the very payloads that the bot sends. */
export async function drawDiscordAnswer(): Promise<string> {
  let top = PADDING;
  const drawn = (await askBoth()).map((each) => {
    const { svg, bottom } = drawMessage(each, top);
    top = bottom + 2 * PADDING;
    return svg;
  });
  const height = top - PADDING;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="${FONT}" role="img" aria-label="Two answers on Discord, each a quote with its source">
<rect width="${WIDTH}" height="${height}" rx="8" fill="${COLOURS.background}"/>
${drawn.join('\n')}
</svg>
`;
}

async function askBoth(): Promise<readonly Shown[]> {
  const answering = createAnswering({
    assistant: await createKnowledgeAssistant(),
    links: createLinks('https://valstuga.example'),
    now: () => ({ date: '2016-12-20', time: '18:00' }),
  });
  const ask = (text: string, language: Reader['language']): Message =>
    answering.ask({ text }, { language, isPrivate: true }).message;
  return [
    {
      command: '/fråga',
      person: 'Ada',
      message: ask('hur mkt billigare har simskolan blivit?', 'sv'),
    },
    { command: '/ask', person: 'Bob', message: ask('when is the Skärholmen meeting?', 'en') },
  ];
}
