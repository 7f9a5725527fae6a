import * as z from 'zod';
import type { Document } from '../engine/document.ts';
import type { PassageNumber, TopicPhrasings } from '../engine/knowledge.ts';
import { askedTwice, isAMeeting, linesOf, targetsOf } from './beginnings.ts';
import { accepted, type Checked, type Problem, rejected } from './problem.ts';
import { parseYaml } from './yaml-data.ts';

const words = z.string().trim().min(1, 'must not be empty');

const topic = z
  .strictObject({
    passages: z.array(words).min(2, 'must be two passages or more'),
    sv: z.array(words).default([]),
    en: z.array(words).default([]),
  })
  .refine(({ sv, en }) => sv.length + en.length > 0, 'has no phrasings, sv or en');

/** Topics of a folder, `topics.yaml`. */
export interface TopicsFile {
  readonly file: string;
  readonly entries: readonly Entry[];
}

interface Entry extends z.infer<typeof topic> {
  /** Of each of its passages. */
  readonly lines: readonly number[];
}

/** A name that was meant to be that of topics; null for another. */
export function misnamedTopics(file: string): Problem | null {
  if (!/^(?:.*\.)?topics?\.ya?ml$/i.test(file) || file === 'topics.yaml') return null;
  return { file, line: null, message: 'topics are read from topics.yaml' };
}

/** A list of `passages`, by how they begin, with the `sv` and `en` phrasings in which people ask for them together. */
export async function parseTopics(text: string, file: string): Promise<Checked<TopicsFile>> {
  const parsed = await parseYaml(text, z.array(topic), { file, line: 1 });
  if (!parsed.ok) return parsed;
  const starts = linesOf(text);
  const written = text.split(/\r?\n/);
  const entries = parsed.value.map((each, i) => {
    const start = starts[i] ?? 1;
    const own = written.slice(start - 1, (starts[i + 1] ?? written.length + 1) - 1);
    let at = 0;
    const lines = each.passages.map((begins) => {
      // The line after the one before, so that of two alike each has its own; in one line it is the entry's.
      const found = own.findIndex((line, i) => i > at && line.includes(begins));
      if (found > 0) at = found;
      return start + at;
    });
    return { ...each, lines };
  });
  return accepted({ file, entries });
}

/** The topics of what they say they are of, in the file's order. */
export function placeTopics(
  { file, entries }: TopicsFile,
  documents: readonly Document[],
): Checked<readonly TopicPhrasings[]> {
  const problems = askedTwice(
    entries.map(({ sv, en, lines }) => ({ sv, en, line: lines[0] ?? 1 })),
    file,
  );
  const targets = documents.flatMap(targetsOf).filter(({ of }) => of === 'passage');
  const placed = entries.map(({ passages, sv, en, lines }): TopicPhrasings => {
    const numbers = passages.flatMap((begins, i): PassageNumber[] => {
      const report = (message: string): [] => {
        problems.push({ file, line: lines[i] ?? 1, message });
        return [];
      };
      const found = targets.filter((target) => target.begins(begins));
      const [target] = found;
      if (!target) return report(`no passage begins "${begins}"`);
      if (found.length > 1) return report(`${found.length} passages begin "${begins}"`);
      if (target.isMeeting) return report(isAMeeting(begins));
      if (passages.slice(0, i).some(target.begins)) return report(`"${begins}" is there twice`);
      return [{ document: target.document, passage: target.passage }];
    });
    return { of: 'topic', passages: numbers, sv, en };
  });
  return problems.length > 0 ? rejected(...problems) : accepted(placed);
}
