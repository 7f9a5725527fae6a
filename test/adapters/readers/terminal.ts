import { createConversation } from '../../../adapters/terminal/conversation.ts';
import { readLines } from './lines.ts';
import { type Mark, MOST_PAGES, type Reader, type ReaderSetting } from './reader.ts';

const REST = /(?:Skriv ”mer”|Write “more”)/;
const SUGGESTIONS = /^(?:Prova till exempel|Try for example):\n((?: {2}• .*\n)+)/m;

/** Somebody at a terminal, who writes "mer". */
export async function createTerminalReader({ assistant, now }: ReaderSetting): Promise<Reader> {
  return {
    async read(question) {
      const respond = createConversation({
        assistant,
        now,
        language: null,
        firstLanguage: 'sv',
        screen: () => ({ colour: false, width: Infinity }),
        report: (error) => {
          throw error;
        },
      });
      const texts = [`${respond(question)}`];
      while (REST.test(`${texts.at(-1)}`) && texts.length < MOST_PAGES) {
        texts.push(`${respond('mer')}`);
      }
      const [, offered = ''] = SUGGESTIONS.exec(`${texts[0]}`) ?? [];
      return {
        pages: texts.map(toMarks),
        suggestions: offered.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(4)])),
      };
    },
    close: async () => {},
  };
}

const toMarks = (text: string): Mark[] =>
  readLines(text.trimEnd(), {
    bar: '│ ',
    bullet: '  • ',
    indent: '    ',
    headingOf: (line) => (/^\S/.test(line) ? line : null),
  });
