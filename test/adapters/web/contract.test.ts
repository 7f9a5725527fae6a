import { escapeHtml } from '../../../adapters/web/pages/html.ts';
import { describeAdapter, type Surface, type SurfaceSetting } from '../contract.ts';
import { createTestWeb } from './open-web.ts';

/** Somebody who reads the page without a script, and sends its form anew for each question. */
async function open(setting: SurfaceSetting): Promise<Surface> {
  const web = createTestWeb(setting);
  const said = new Map<string, string>();
  return {
    adapter: web.adapter,
    async ask(question, person = '') {
      const form = new URLSearchParams({ q: question, after: said.get(person) ?? '' });
      const page = await web.text(`/?${form}`, {
        headers: { 'User-Agent': encodeURIComponent(person) },
      });
      const [, after = ''] = /name="after" value="([^"]*)"/.exec(page) ?? [];
      said.set(person, unescapeHtml(after));
      return page;
    },
    logged: web.logged,
    refused: () => [],
    close: async () => {},
  };
}

const unescapeHtml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describeAdapter('the web', open, { shownAs: escapeHtml });
