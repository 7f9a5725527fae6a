import { parseTranslationFrontMatter } from './front-matter.ts';
import { type Block, parseMarkdown } from './markdown.ts';
import { accepted, type Checked, type Problem, rejected } from './problem.ts';

/** A translation, `NAME.en.md` beside `NAME.md`. */
export interface TranslationFile {
  readonly file: string;
  /** The name of the file that it translates. */
  readonly originalFile: string;
  /** BCP 47, from the file's name. */
  readonly language: string;
  readonly title: string | null;
  /** The id of the document that it says it translates. */
  readonly translates: string | null;
  readonly blocks: readonly Block[];
}

/** What a translation is compared with. */
interface Original {
  readonly file: string;
  readonly frontMatter: { readonly id: string; readonly language: string };
  readonly blocks: readonly Block[];
}

const TRANSLATION_NAME = /^(.+)\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)(\.md)$/i;

/** The file that a file's name says it translates, and the language; null for a document's name. */
export function parseTranslationName(
  file: string,
): { originalFile: string; language: string } | null {
  const [, name, language, extension] = TRANSLATION_NAME.exec(file) ?? [];
  return name && language ? { originalFile: `${name}${extension}`, language } : null;
}

export async function parseTranslationFile(
  file: string,
  source: string,
): Promise<Checked<TranslationFile>> {
  const name = parseTranslationName(file);
  if (name === null) throw new RangeError(`"${file}" is not the name of a translation`);
  const head = await parseTranslationFrontMatter(source, file);
  if (!head.ok) return head;
  const { frontMatter, bodyStart } = head.value;
  const stated = frontMatter.language;
  if (stated !== undefined && stated.toLowerCase() !== name.language.toLowerCase()) {
    const message = `"language" is ${stated}, but the file's name says ${name.language}`;
    return rejected({ file, line: 1, message });
  }
  const body = parseMarkdown(source, bodyStart, file);
  if (!body.ok) return body;
  const { title = null, translates = null } = frontMatter;
  return accepted({ file, ...name, title, translates, blocks: body.value });
}

/** Why the translation cannot stand beside its original: the first difference between the two. */
export function findDifference(
  translation: TranslationFile,
  original: Original | undefined,
): Problem | null {
  const { file, originalFile, translates, language, blocks } = translation;
  const at = (line: number | null, message: string): Problem => ({ file, line, message });
  if (!original) return at(null, `a translation without its original, ${originalFile}`);
  const { id, language: own } = original.frontMatter;
  if (translates !== null && translates !== id) {
    return at(1, `"translates" is ${translates}, but the id of ${originalFile} is ${id}`);
  }
  if (toBase(language) === toBase(own)) {
    return at(null, `a translation into ${language}, which ${originalFile} is written in`);
  }
  const index = firstMismatch(blocks, original.blocks);
  if (index === -1) return null;
  const [here, there] = [blocks[index], original.blocks[index]];
  const expected = there ? `${nameOf(there)} (line ${there.line})` : 'nothing more';
  const found = here ? nameOf(here) : 'nothing more';
  const line = here?.line ?? blocks.at(-1)?.line ?? null;
  return at(line, `${found}, where ${originalFile} has ${expected}`);
}

function firstMismatch(a: readonly Block[], b: readonly Block[]): number {
  const longer = a.length >= b.length ? a : b;
  return longer.findIndex((_, index) => nameOf(a[index]) !== nameOf(b[index]));
}

function nameOf(block: Block | undefined): string {
  if (block === undefined) return 'nothing';
  if (block.kind === 'heading') return `a heading of depth ${block.depth}`;
  return block.kind === 'item' ? 'a list item' : 'a paragraph';
}

function toBase(language: string): string {
  return language.toLowerCase().split('-', 1).join('');
}
