import { tokenize } from '../language/tokens.ts';

/** A stretch of what someone wrote. Offsets are UTF-16. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /**
   * - `question`: asks something
   * - `self`: the asker tells of themselves ("jag bor i Skärholmen")
   * - `statement`: anything else
   */
  readonly kind: 'question' | 'self' | 'statement';
}

// A new line ends a stretch where a sentence or a name may begin; mails are broken within sentences too.
const BOUNDARY = /[.!?;:,()\n]+(?=\s|$)|\n(?=[\p{Lu}\d])|\s[-–—]\s/gu;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const CONNECTORS = words('och men så o å alltså asså and but so då hej hi hello ok okej');
const FIRST_PERSON = words("jag min mitt mina vi i i'm i've i'd im ive my we our");
const CONJUNCTIONS = words('och men så o att om ifall and but so that if whether');
const ASKING = words(
  'vad vem vilka vilken vilket var vart hur varför när what who which where when why how',
);
/** From here on something is asked, though it is told: "and wonder if …". */
const TURNS = new Set([...ASKING, 'om', 'ifall', 'if', 'whether']);
const OPENERS = words(`
  vad va vem vems vilka vilken vilket vart var varifrån hur varför när nar
  är har ska kan finns blir får kommer vill gör går är gäller skulle kunde hade fick ska
  what what's who who's whose whom when when's where where's which why how how's
  is are was were do does did has have had will would can could should shall may any isn't aren't don't doesn't
`);

/** Splits a question into what asks and what surrounds it. */
export function findSegments(text: string): Segment[] {
  const segments: Segment[] = [];
  const goesOn = new Set<Segment>();
  let start = 0;
  const close = (end: number, mark: string): void => {
    let before: Segment['kind'] | null = null;
    for (const [from, to] of withoutSelf(text, start, end)) {
      const kind = kindOf(text.slice(from, to), to === end ? mark : '', before);
      if (tokenize(text.slice(from, to)).length > 0) {
        const segment: Segment = { start: from, end: to, kind };
        if (before === 'self' && kind === 'self') goesOn.add(segment);
        segments.push(segment);
      }
      before = kind;
    }
  };
  for (const match of text.matchAll(BOUNDARY)) {
    close(match.index, match[0]);
    start = match.index + match[0].length;
  }
  close(text.length, '');
  // Somebody who only tells of themselves asks for what they tell last.
  const isAll = segments.every(({ kind }) => kind === 'self');
  return isAll
    ? segments.map((segment) => (goesOn.has(segment) ? { ...segment, kind: 'statement' } : segment))
    : segments;
}

/** "Jag bor i Skärholmen och undrar …" is two: what the asker tells, and what follows. */
function withoutSelf(text: string, start: number, end: number): [number, number][] {
  const tokens = tokenize(text.slice(start, end));
  const opener = tokens.find(({ word }) => !CONNECTORS.has(word));
  if (!opener || !FIRST_PERSON.has(opener.word)) return [[start, end]];
  const turn = tokens.find(
    ({ word, start: at }) => at > opener.start && (CONJUNCTIONS.has(word) || ASKING.has(word)),
  );
  if (!turn) return [[start, end]];
  return [[start, start + turn.start], ...withoutSelf(text, start + turn.start, end)];
}

function kindOf(text: string, mark: string, before: Segment['kind'] | null): Segment['kind'] {
  if (mark.includes('?')) return 'question';
  const tokens = tokenize(text).map(({ word }) => word);
  const at = tokens.findIndex((word) => !CONNECTORS.has(word));
  const opener = tokens[at] ?? '';
  // "Jag heter Anna och är 34 år": a verb without a subject of its own goes on telling.
  const isVerb = OPENERS.has(opener) && !ASKING.has(opener);
  const goesOn =
    before === 'self' &&
    at > 0 &&
    (isVerb ? !SUBJECTS.has(tokens[at + 1] ?? '') : !tokens.some((word) => TURNS.has(word)));
  if (OPENERS.has(opener) && !goesOn) return 'question';
  return FIRST_PERSON.has(opener) || goesOn ? 'self' : 'statement';
}

/** Whether a stretch begins as a question does, whatever it ends with. */
export function asks(text: string): boolean {
  const opener = tokenize(text).find(({ word }) => !CONNECTORS.has(word));
  return opener !== undefined && OPENERS.has(opener.word);
}

const SUBJECTS = words(
  'ni du man det den de dom hon han någon nån jag vi you there it they she he anyone anybody i we',
);
