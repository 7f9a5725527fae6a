import { attach, buttonsOf } from '../telegram/bot.ts';
import { type Call, openBotApi } from '../telegram/bot-api.ts';
import { parseHtml } from '../telegram/parse-html.ts';
import { ADA, presses, writes } from '../telegram/people.ts';
import { type Mark, MOST_PAGES, type Reader, type ReaderSetting } from './reader.ts';

/** Somebody who writes to the bot on Telegram, and presses "Mer" or "More". */
export async function createTelegramReader(setting: ReaderSetting): Promise<Reader> {
  const api = await openBotApi();
  const { adapter, callsFor } = attach(api, setting);
  await adapter.start();
  let from = ADA;
  return {
    async read(question) {
      from += 1;
      const first = sent(await callsFor(writes(question, { from })));
      const turns = [first];
      for (let more = moreOf(first); more && turns.length < MOST_PAGES; ) {
        // What a button does is all in the button: somebody else presses it.
        const next = sent(await callsFor(presses(more, { from: -from })));
        turns.push(next);
        more = moreOf(next);
      }
      return { pages: turns.map(toMarks), suggestions: suggestionsOf(first) };
    },
    async close() {
      await adapter.stop();
      await api.close();
      if (api.refused.length > 0) throw new Error(api.refused.join('\n'));
    },
  };
}

const sent = (calls: readonly Call[]): Call[] =>
  calls.filter(({ method }) => method === 'sendMessage');

const MORE = /^(?:Mer|More) \(\d+\)$/;
const CALENDAR = /^(?:Till kalendern|Add to calendar)/;

const moreOf = (calls: readonly Call[]): string | undefined =>
  buttonsOf(calls).find(({ text }) => MORE.test(text))?.data;

const suggestionsOf = (calls: readonly Call[]): string[] =>
  buttonsOf(calls).flatMap(({ text }) => (MORE.test(text) || CALENDAR.test(text) ? [] : [text]));

const MARKS = /<blockquote[^>]*>([\s\S]*?)<\/blockquote>|^<b>(.*)<\/b>$|^((?:Källa|Source): .*)$/gm;

const toMarks = (calls: readonly Call[]): Mark[] =>
  calls.flatMap(({ payload }) =>
    [...`${payload.text}`.matchAll(MARKS)].map(([, quote, heading, source]): Mark => {
      if (quote !== undefined) return { kind: 'quote', text: shown(quote) };
      if (heading !== undefined) return { kind: 'heading', text: shown(heading) };
      return { kind: 'source', text: shown(source ?? '') };
    }),
  );

function shown(html: string): string {
  const parsed = parseHtml(html);
  if (parsed.kind === 'refused') throw new Error(parsed.reason);
  return parsed.text;
}
