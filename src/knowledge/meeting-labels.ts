export type LabelKind = 'time' | 'end' | 'venue' | 'time and venue' | 'organizer';

/** A labelled part of a meeting's entry: `Plats: Folkets hus`. */
interface Labelled {
  readonly kind: LabelKind;
  readonly value: string;
}

export interface LabelledText {
  /** What stands before the first label. */
  readonly head: string;
  readonly parts: readonly Labelled[];
}

const LABELS: Readonly<Record<LabelKind, string>> = {
  'time and venue': 'tid och plats|plats och tid|time and place|time and venue',
  time: 'tid|tidpunkt|klockslag|när|start|börjar|time|when|starts',
  end: 'slut|slutar|end|ends',
  venue: 'plats|lokal|var|adress|venue|place|where|location|address',
  organizer: 'arrangör|arrangörer|organiser|organisers|organizer|organizers',
};
const KINDS = Object.keys(LABELS) as LabelKind[];
const NAMES = Object.values(LABELS).join('|');
const LABEL = new RegExp(`(?<![^\\s,.;(])(${NAMES})\\s?:\\s*`, 'giu');
// Not after "St.", "Kv." and the like.
const SENTENCE_END = /(?<!(?:^|\s)(?:[Ss]:?ta?|[Kk]v|[Nn]r|[Dd]r))\.\s+(?=[\p{Lu}\p{N}])/u;

export function beginsWithLabel(text: string): boolean {
  return text.search(LABEL) === 0;
}

/** A labelled value runs to the next label, the end of its line or the end of its sentence. */
export function splitAtLabels(text: string): LabelledText {
  const labels = [...text.matchAll(LABEL)];
  const parts = labels.map((label, index) => {
    const start = label.index + label[0].length;
    const value = text.slice(start, labels[index + 1]?.index);
    return { kind: kindOf(label[1] ?? ''), value: trimValue(firstSentence(value)) };
  });
  return { head: text.slice(0, labels[0]?.index), parts };
}

/** Up to the end of the line or sentence. */
export function firstSentence(text: string): string {
  return text.split('\n', 1).join('').split(SENTENCE_END, 1).join('');
}

/** Without the marks that separate it from what is around it. */
export function trimValue(text: string): string {
  return text.replace(/^[\s,;:.–—-]+|[\s,;:.–—(-]+$/g, '');
}

function kindOf(name: string): LabelKind {
  const lower = name.toLowerCase();
  return KINDS.find((kind) => LABELS[kind].split('|').includes(lower)) ?? 'venue';
}
