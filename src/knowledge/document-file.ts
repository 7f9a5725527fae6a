import type { Document, Heading, Passage } from '../engine/document.ts';
import { type DocumentFrontMatter, parseDocumentFrontMatter } from './front-matter.ts';
import { type Block, type PassageBlock, parseMarkdown } from './markdown.ts';
import { parseMeeting } from './meeting.ts';
import { accepted, type Checked, type Problem, rejected } from './problem.ts';
import type { TranslationFile } from './translation-file.ts';

/** A document's file, before its translation is laid beside it. */
export interface DocumentFile {
  readonly file: string;
  readonly source: string;
  readonly frontMatter: DocumentFrontMatter;
  readonly blocks: readonly Block[];
}

/** Offsets in the result count from the start of `source`. */
export async function parseDocumentFile(
  file: string,
  source: string,
): Promise<Checked<DocumentFile>> {
  const head = await parseDocumentFrontMatter(source, file);
  if (!head.ok) return head;
  const { frontMatter, bodyStart } = head.value;
  const body = parseMarkdown(source, bodyStart, file);
  if (!body.ok) return body;
  const problems = findMeetingProblems(file, body.value, frontMatter.published);
  if (!body.value.some(({ kind }) => kind !== 'heading')) {
    problems.push({ file, line: null, message: 'no text follows the front matter' });
  }
  if (problems.length > 0) return rejected(...problems);
  return accepted({ file, source, frontMatter, blocks: body.value });
}

/** The document with the translation's text beside its own; their blocks must match. */
export function toDocument(original: DocumentFile, translation: TranslationFile | null): Document {
  const { file, source, frontMatter, blocks } = original;
  return {
    id: frontMatter.id,
    title: frontMatter.title,
    publisher: frontMatter.publisher,
    language: frontMatter.language,
    published: frontMatter.published,
    inferred: frontMatter['published-inferred'] ?? null,
    url: frontMatter.url ?? null,
    file,
    source,
    translation: translation && { language: translation.language, title: translation.title },
    passages: toPassages(blocks, translation?.blocks ?? [], frontMatter.published),
  };
}

function toPassages(
  blocks: readonly Block[],
  translated: readonly Block[],
  published: string,
): Passage[] {
  const passages: Passage[] = [];
  let headings: readonly Heading[] = [];
  blocks.forEach((block, index) => {
    const translation = translated[index]?.text ?? null;
    if (block.kind === 'heading') {
      headings = headings.filter(({ depth }) => depth < block.depth);
      // A heading without words ends the section above it.
      if (block.text)
        headings = [...headings, { depth: block.depth, text: block.text, translation }];
      return;
    }
    const { kind, text, runs, start, end } = block;
    const meeting = meetingOf(block, published);
    passages.push({ kind, text, start, end, runs, headings, translation, meeting });
  });
  return passages;
}

function meetingOf({ kind, text }: PassageBlock, published: string): Passage['meeting'] {
  const reading = kind === 'item' ? parseMeeting(text, published) : null;
  return reading && 'meeting' in reading ? reading.meeting : null;
}

function findMeetingProblems(file: string, blocks: readonly Block[], published: string): Problem[] {
  return blocks.flatMap(({ kind, text, line }) => {
    const reading = kind === 'item' ? parseMeeting(text, published) : null;
    return reading && 'problem' in reading ? [{ file, line, message: reading.problem }] : [];
  });
}
