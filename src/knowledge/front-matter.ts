import * as z from 'zod';
import { isDay } from '../language/calendar-day.ts';
import { accepted, type Checked, rejected } from './problem.ts';
import { parseYaml } from './yaml-data.ts';

const text = z.string().trim().min(1, { error: 'must not be empty', abort: true });
const id = text.regex(
  /^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u,
  'must be kebab-case: small letters and digits, with hyphens between words',
);
const language = text.refine(isLanguageTag, 'must be a BCP 47 language tag, like sv or en-GB');
const published = text.refine(
  isPublished,
  'must be a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY',
);
const url = text.refine(isWebAddress, 'must be an http or https address');

const documentKeys = z.strictObject({
  id,
  title: text,
  publisher: text,
  language,
  published,
  /** Why `published` is inferred, when the text states no date. */
  'published-inferred': text.optional(),
  url: url.optional(),
});

// What a translation says of its document is told by the file's name, so nothing is required.
const translationKeys = documentKeys.extend({ translates: id }).partial();

export type DocumentFrontMatter = z.infer<typeof documentKeys>;
export type TranslationFrontMatter = z.infer<typeof translationKeys>;

export interface WithFrontMatter<T> {
  readonly frontMatter: T;
  /** Offset of the Markdown after the front matter. */
  readonly bodyStart: number;
}

export async function parseDocumentFrontMatter(
  source: string,
  file: string,
): Promise<Checked<WithFrontMatter<DocumentFrontMatter>>> {
  return parseFrontMatter(source, file, documentKeys);
}

/** A translation may do without. */
export async function parseTranslationFrontMatter(
  source: string,
  file: string,
): Promise<Checked<WithFrontMatter<TranslationFrontMatter>>> {
  if (OPENING.test(source)) return parseFrontMatter(source, file, translationKeys);
  return accepted({ frontMatter: {}, bodyStart: source.startsWith('\uFEFF') ? 1 : 0 });
}

const OPENING = /^\uFEFF?---[ \t]*(?:\r?\n|$)/;
const CLOSING = /^---[ \t]*(?:\r?\n|$(?![\r\n]))/m;

async function parseFrontMatter<T>(
  source: string,
  file: string,
  keys: z.ZodType<T>,
): Promise<Checked<WithFrontMatter<T>>> {
  const opening = OPENING.exec(source)?.[0];
  if (opening === undefined) {
    const message =
      "no front matter: the first line must be ---, and the document's keys follow it";
    return rejected({ file, line: 1, message });
  }
  const rest = source.slice(opening.length);
  const closing = CLOSING.exec(rest);
  if (closing === null) {
    return rejected({ file, line: 1, message: 'the front matter is not closed by a line ---' });
  }
  const checked = await parseYaml(rest.slice(0, closing.index), keys, { file, line: 2 });
  if (!checked.ok) return checked;
  const bodyStart = opening.length + closing.index + closing[0].length;
  return accepted({ frontMatter: checked.value, bodyStart });
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isPublished(date: string): boolean {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(date) && isDay(`${date}-01-01`.slice(0, 10));
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:\/\//i.test(address);
}
