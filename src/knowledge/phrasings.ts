import * as z from 'zod';
import type { Document } from '../engine/document.ts';
import type { PassagePhrasings } from '../engine/knowledge.ts';
import { askedTwice, isAMeeting, linesOf, type Target, targetsOf } from './beginnings.ts';
import { accepted, type Checked, type Problem, rejected } from './problem.ts';
import { parseTranslationName } from './translation-file.ts';
import { parseYaml } from './yaml-data.ts';

const words = z.string().trim().min(1, 'must not be empty');

const entry = z
  .strictObject({ of: words, sv: z.array(words).default([]), en: z.array(words).default([]) })
  .refine(({ sv, en }) => sv.length + en.length > 0, 'has no phrasings, sv or en');

/** Phrasings of a document, `NAME.phrasings.yaml` beside `NAME.md`. */
export interface PhrasingsFile {
  readonly file: string;
  /** The name of the document's file. */
  readonly documentFile: string;
  readonly entries: readonly Entry[];
}

interface Entry extends z.infer<typeof entry> {
  readonly line: number;
}

const NAME = /^(.+)\.phrasings\.yaml$/i;

/** The file of the document whose phrasings a file's name says it holds; null for another name. */
export function parsePhrasingsName(file: string): string | null {
  const name = NAME.exec(file)?.[1];
  return name === undefined ? null : `${name}.md`;
}

/** A name that was meant to be one of phrasings; null for another. */
export function misnamedPhrasings(file: string): Problem | null {
  if (!/\.phrasings?\.ya?ml$/i.test(file) || NAME.test(file)) return null;
  return { file, line: null, message: 'phrasings are read from NAME.phrasings.yaml' };
}

/** A list of `of`, how a passage or a heading begins, with `sv` and `en` phrasings. */
export async function parsePhrasings(text: string, file: string): Promise<Checked<PhrasingsFile>> {
  const documentFile = parsePhrasingsName(file);
  if (documentFile === null) throw new RangeError(`"${file}" is not the name of phrasings`);
  const parsed = await parseYaml(text, z.array(entry), { file, line: 1 });
  if (!parsed.ok) return parsed;
  const lines = linesOf(text);
  const entries = parsed.value.map((each, i) => ({ ...each, line: lines[i] ?? 1 }));
  return accepted({ file, documentFile, entries });
}

/** The phrasings of what they say they are of, in the files' order. */
export function placePhrasings(
  files: readonly PhrasingsFile[],
  documents: readonly Document[],
): Checked<readonly PassagePhrasings[]> {
  const problems: Problem[] = [];
  const placed = files.flatMap(({ file, documentFile, entries }): PassagePhrasings[] => {
    const document = documents.find((each) => isNamed(each.file, documentFile));
    if (!document) {
      problems.push({ file, line: null, message: withoutDocument(documentFile) });
      return [];
    }
    const targets = targetsOf(document);
    problems.push(...askedTwice(entries, file));
    const lines = new Map<Target, number>();
    return entries.flatMap(({ of, sv, en, line }): PassagePhrasings[] => {
      const report = (message: string): PassagePhrasings[] => {
        problems.push({ file, line, message });
        return [];
      };
      const found = targets.filter(({ begins }) => begins(of));
      const [target] = found;
      if (!target) return report(`no passage or heading of ${document.file} begins "${of}"`);
      if (found.length > 1) {
        return report(`${found.length} passages or headings of ${document.file} begin "${of}"`);
      }
      if (target.isMeeting) {
        return report(isAMeeting(of));
      }
      const before = lines.get(target);
      if (before) return report(`"${of}" is of the same as line ${before}`);
      lines.set(target, line);
      return [{ document: document.id, passage: target.passage, of: target.of, sv, en }];
    });
  });
  return problems.length > 0 ? rejected(...problems) : accepted(placed);
}

/** They are of what was published, in both languages. */
function withoutDocument(documentFile: string): string {
  const original = parseTranslationName(documentFile)?.originalFile;
  return original === undefined
    ? `phrasings without their document, ${documentFile}`
    : `phrasings of a translation; they belong beside ${original}, with those in other languages`;
}

const isNamed = (file: string, name: string): boolean => file.toLowerCase() === name.toLowerCase();
