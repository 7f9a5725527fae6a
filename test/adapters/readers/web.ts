import { createTestWeb, type OpenWeb } from '../web/open-web.ts';
import type { Mark, Reader, ReaderSetting } from './reader.ts';

/** Somebody who reads the lookup page as the server draws it, and opens what is folded. */
export async function createWebReader(
  setting: ReaderSetting,
): Promise<Reader & Pick<OpenWeb, 'get'>> {
  const web = createTestWeb(setting);
  await web.adapter.start();
  return {
    get: web.get,
    async read(question) {
      const page = await web.text(`/?q=${encodeURIComponent(question)}`);
      const [, reply = ''] = /<div class="reply"[^>]*>([\s\S]*?)\n<\/div>/.exec(page) ?? [];
      const [first = '', ...rest] = reply.split('<details class="further">');
      const chips = /<ul class="chips">([\s\S]*?)<\/ul>/.exec(reply)?.[1] ?? '';
      return {
        pages: [first, ...rest].map(toMarks),
        suggestions: [...chips.matchAll(/<a [^>]*>(.*?)<\/a>/g)].map(([, text]) =>
          shown(`${text}`),
        ),
      };
    },
    close: () => web.adapter.stop(),
  };
}

const MARKS =
  /<blockquote class="quote"[^>]*>([\s\S]*?)<\/blockquote>|<h3>([\s\S]*?)<\/h3>|<p class="source">([\s\S]*?)<\/p>/g;

const toMarks = (html: string): Mark[] =>
  [...html.matchAll(MARKS)].map(([, quote, heading, source]): Mark => {
    if (quote !== undefined) return { kind: 'quote', text: shown(quote) };
    if (heading !== undefined) return { kind: 'heading', text: shown(heading) };
    return { kind: 'source', text: shown(source ?? '') };
  });

const SIGNS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

const shown = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp|#39);/g, (sign) => SIGNS[sign] ?? sign);
