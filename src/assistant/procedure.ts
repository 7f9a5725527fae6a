import { latinPattern } from './latin-pattern.ts';
import type { Span } from './span.ts';

const AUXILIARY_EN = '(?:do|can|could|should|must|may|would)';
const AUXILIARY_SV = '(?:kan|ska|skall|får|far|bör|måste|maste|behöver|behover|gör|gor)';
const WHO_SV = '(?:jag|man)';

const PROCEDURES = [
  // "How do I enrol …", "what documents do I need to enrol …"
  `(?:how|where)\\s+${AUXILIARY_EN}\\s+(?:i|one|someone)\\s+(?:(?:need|have|want)\\s+to\\s+)?(\\p{L}+)`,
  `(?:what|which)(?:\\s+\\p{L}+)?\\s+do\\s+i\\s+(?:need|have)\\s+to\\s+(\\p{L}+)`,
  // "Hur anmäler jag …", "hur gör man för att anmäla …", "vilka papper behöver jag för att anmäla …"
  `(?:hur|var|vart)\\s+(?!${AUXILIARY_SV}\\s)(\\p{L}+r)\\s+${WHO_SV}(?!\\p{L})`,
  `(?:hur|var|vart)\\s+${AUXILIARY_SV}\\s+${WHO_SV}\\s+(?:för\\s+att\\s+|for\\s+att\\s+)?(\\p{L}+)`,
  `(?:vad|vilka\\s+\\p{L}+)\\s+behöver\\s+${WHO_SV}(?:\\s+\\p{L}+)?\\s+för\\s+att\\s+(\\p{L}+)`,
].map((text) => latinPattern(`(?<!\\p{L})${text}`));

/** Whoever wants to learn of a thing is told what there is on it. */
const LEARNING = latinPattern(
  '^(?:läs(?:a|er)|vet(?:a)?|se(?:r|s)?|hittar?|får?|förväntar?|når?|kontaktar?|read|learn|know|see|find|get|expect|reach|contact)$',
);

/** What the asker wants to do: what a document does not say how to do, it does not answer. Offsets are UTF-16. */
export function proceduresIn(text: string): Span[] {
  return PROCEDURES.flatMap((pattern) => {
    const match = pattern.exec(text);
    const verb = match?.[1];
    if (!match || !verb || LEARNING.test(verb)) return [];
    const start = match.index + match[0].lastIndexOf(verb);
    return [{ start, end: start + verb.length }];
  });
}
