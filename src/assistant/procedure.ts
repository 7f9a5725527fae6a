import { latinPattern } from './latin-pattern.ts';
import type { Span } from './span.ts';

const ASKING_EN = '(?:how|where|who|(?:what|which)(?:\\s+\\p{L}+)?)';
const AUXILIARY_EN = '(?:do|does|can|could|should|must|may|would)';
const ASKING_SV = '(?:hur|var|vart|vem|(?:vad|va|vilka|vilken|vilket)(?:\\s+\\p{L}+)?)';
const AUXILIARY_SV = '(?:kan|ska|skall|får|far|bör|bor|måste|maste|behöver|behover|gör|gor)';

/** "How do I enrol …", "what documents do I need to enrol …" */
const ENGLISH = latinPattern(
  `(?<!\\p{L})${ASKING_EN}\\s+${AUXILIARY_EN}\\s+(?:i|one|people|someone)\\s+(?:(?:need|have|want)\\s+to\\s+)?(\\p{L}+)`,
);

/** "Hur anmäler jag …" and "hur gör man för att anmäla …" */
const SWEDISH = [
  latinPattern(`(?<!\\p{L})${ASKING_SV}\\s+(\\p{L}+r)\\s+(?:jag|man)(?!\\p{L})`),
  latinPattern(
    `(?<!\\p{L})${ASKING_SV}\\s+${AUXILIARY_SV}\\s+(?:jag|man)\\s+(?:för\\s+att\\s+|for\\s+att\\s+)?(\\p{L}+)`,
  ),
];

/** What the asker wants to do: what a document does not say how to do, it does not answer. Offsets are UTF-16. */
export function proceduresIn(text: string): Span[] {
  return [ENGLISH, ...SWEDISH].flatMap((pattern) => {
    const match = pattern.exec(text);
    const verb = match?.[1];
    if (!match || !verb) return [];
    const end = match.index + match[0].length;
    const start = match[0].endsWith(verb) ? end - verb.length : text.indexOf(verb, match.index);
    return [{ start, end: start + verb.length }];
  });
}
