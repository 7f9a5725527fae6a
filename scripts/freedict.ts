/** Reads the dictionaries of the FreeDict project in the form that Debian packs them (dictd). */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One translation of a headword, with the share of the entry that it makes up. */
export interface Gloss {
  readonly head: string;
  readonly text: string;
  /** n, v, adj, adv, or empty where the entry does not say. */
  readonly partOfSpeech: string;
  readonly share: number;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const numberOf = (digits: string): number =>
  [...digits].reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);

/** `path` without its ending, as in /usr/share/dictd/freedict-swe-fin. */
export function readFreedict(path: string): Gloss[] {
  const bytes = gunzipSync(readFileSync(`${path}.dict.dz`));
  const japanese = path.endsWith('jpn-eng');
  const glosses: Gloss[] = [];
  const seen = new Set<string>();
  for (const line of readFileSync(`${path}.index`, 'utf8').split('\n')) {
    const [head = '', offset = '', length = ''] = line.split('\t');
    if (head === '' || /^00-?database/.test(head) || seen.has(line)) continue;
    seen.add(line);
    const start = numberOf(offset);
    const entry = bytes.toString('utf8', start, start + numberOf(length));
    glosses.push(...(japanese ? fromJmdict(head, entry) : fromWikdict(head, entry)));
  }
  return glosses;
}

// head /sound/ <n, ut>
// translation, translation            or    1. translation, translation
// explanation                               explanation
function fromWikdict(head: string, entry: string): Gloss[] {
  const [title = '', ...lines] = entry.split('\n');
  const partOfSpeech = coarse(/<([a-z]+)/.exec(title)?.[1] ?? '');
  const numbered = lines.filter((line) => /^\d+\. /.test(line));
  const senses =
    numbered.length > 0 ? numbered.map((s) => s.replace(/^\d+\. /, '')) : [lines[0] ?? ''];
  return glossesOf(head, senses, partOfSpeech);
}

// The English edition of JMdict: grammar in lines of parentheses, notes run into the translation.
function fromJmdict(head: string, entry: string): Gloss[] {
  const lines = entry.split('\n').slice(1);
  const partOfSpeech = /\(noun/.test(entry)
    ? 'n'
    : /verb\b/.test(entry)
      ? 'v'
      : /\(adj/.test(entry)
        ? 'adj'
        : '';
  const senses = lines
    .map((line) => line.replace(/^\d+\. /, '').replace(/\{[^}]*\}/g, ''))
    .filter((line) => line !== '' && !/^\s|^\(|Note:/.test(line));
  return glossesOf(head, senses, partOfSpeech);
}

function glossesOf(head: string, senses: readonly string[], partOfSpeech: string): Gloss[] {
  const weights = senses.map((_, rank) => 1 / (rank + 1.5));
  const total = weights.reduce((a, b) => a + b, 0);
  return senses.flatMap((sense, rank) => {
    const texts = sense
      .replace(/\([^)]*\)/g, ' ')
      .split(/[,;]/)
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
    const share = (weights[rank] as number) / total / texts.length;
    return texts.map((text) => ({ head, text, partOfSpeech, share }));
  });
}

const COARSE: Readonly<Record<string, string>> = {
  n: 'n',
  pn: 'pn',
  v: 'v',
  vt: 'v',
  vi: 'v',
  adj: 'adj',
  adv: 'adv',
};
const coarse = (tag: string): string => COARSE[tag] ?? '';
