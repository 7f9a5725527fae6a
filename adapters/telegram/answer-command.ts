import { wordingOf } from '../../src/assistant/wording.ts';
import type { Language } from '../../src/language/stop-words.ts';
import type { AnswerSources, Answers, Asker } from './answers.ts';
import { commandOf } from './commands.ts';
import { parseDeepLink } from './deep-link.ts';
import { type Buttons, type Drawn, toMessages } from './drawn.ts';
import { escapeHtml } from './html.ts';
import { row } from './keyboard.ts';
import {
  firstUpcoming,
  renderHelpPage,
  renderMeetingList,
  renderSourceList,
  renderTopics,
  renderWelcome,
} from './render-lists.ts';

export interface GivenCommand {
  readonly name: string;
  readonly rest: string;
}

/** Messages for a command; undefined for one that is not ours. */
export type AnswerCommand = (command: GivenCommand, asker: Asker) => Promise<Drawn[] | undefined>;

export function createAnswerCommand(sources: AnswerSources, answers: Answers): AnswerCommand {
  const { assistant, now, languages } = sources;
  const { catalogue } = assistant;

  async function start(payload: string, asker: Asker): Promise<Drawn[]> {
    const link = payload === '' ? undefined : parseDeepLink(payload);
    if (link) return answers.open(link, asker);
    const page = answers.pageIn(await answers.languageOf(asker));
    return [renderWelcome({ page, catalogue })];
  }

  async function chooseLanguage(choice: string, asker: Asker): Promise<Drawn[]> {
    const language = CHOICES[choice.toLowerCase()];
    if (language === undefined) return [renderChoice(await answers.languageOf(asker))];
    await languages.choose(asker.key, language ?? undefined);
    const { chosen, chosenByQuestion } = wordingOf(
      language ?? (await answers.languageOf(asker)),
    ).telegram;
    return toMessages([escapeHtml(language === null ? chosenByQuestion : chosen)]);
  }

  return async ({ name, rest }, asker) => {
    const named = commandOf(name);
    if (named === undefined) return undefined;
    const said = (await languages.of(asker.key)) ?? named.language;
    const language = said ?? (await answers.languageOf(asker));
    const page = answers.pageIn(language);
    switch (named.command) {
      case 'start':
        return start(rest, asker);
      case 'ask':
        if (rest !== '') return answers.question(rest, asker);
        return toMessages([escapeHtml(page.wording.telegram.askAfterCommand)]);
      case 'meetings': {
        // "/moten Kista" asks for the meetings there.
        if (rest !== '')
          return answers.question(`${page.wording.meetings} ${rest}`, asker, language);
        const meetings = catalogue.meetings(now());
        return [renderMeetingList(meetings, firstUpcoming(meetings), page)];
      }
      case 'topics':
        return [renderTopics(catalogue.topics(language), 0, page)];
      case 'sources':
        return [renderSourceList(0, page)];
      case 'language':
        return chooseLanguage(rest, asker);
      case 'help':
        return [renderHelpPage(page)];
    }
  };
}

/** Null: the question's. */
const CHOICES: Readonly<Record<string, Language | null>> = {
  sv: 'sv',
  svenska: 'sv',
  en: 'en',
  engelska: 'en',
  english: 'en',
  auto: null,
};

function renderChoice(language: Language): Drawn {
  const { chooseLanguage, byQuestion } = wordingOf(language).telegram;
  // What a button asks is heard as if it had been written.
  const choose = (label: string, choice: string): Buttons =>
    row(label, { kind: 'ask', text: `/language ${choice}`, language });
  const buttons = [
    ...choose('Svenska', 'sv'),
    ...choose('English', 'en'),
    ...choose(byQuestion, 'auto'),
  ];
  return { html: escapeHtml(chooseLanguage), buttons };
}
