import { renderSourceLine } from '../../src/assistant/source-line.ts';
import { wordingOf } from '../../src/assistant/wording.ts';
import { renderCalendar } from '../../src/calendar/render-calendar.ts';
import type { Meeting } from '../../src/engine/answer.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { type ButtonAction, decodeButton } from '../button.ts';
import { toCalendarFileName } from '../calendar-file-name.ts';
import { questionOf } from '../question-button.ts';
import type { AnswerCommand } from './answer-command.ts';
import type { AnswerSources, Answers, Asker } from './answers.ts';
import type { OutgoingFile } from './chat.ts';
import type { Drawn } from './drawn.ts';
import { toClean } from './html.ts';
import { shorten } from './pieces.ts';
import {
  renderHelpPage,
  renderMeetingList,
  renderSourceList,
  renderTopics,
} from './render-lists.ts';

/** What happens when a button is pressed. */
export type Pressed =
  | { readonly kind: 'send'; readonly messages: readonly Drawn[] }
  | { readonly kind: 'file'; readonly file: OutgoingFile }
  /** The message with the button is shown anew. */
  | { readonly kind: 'edit'; readonly drawn: Drawn }
  | { readonly kind: 'expired'; readonly notice: string };

export type AnswerPress = (data: string, asker: Asker) => Promise<Pressed>;

export interface PressSources extends AnswerSources {
  readonly answers: Answers;
  readonly answerCommand: AnswerCommand;
}

export function createAnswerPress(sources: PressSources): AnswerPress {
  const { assistant, now, links, answers, answerCommand } = sources;
  const { catalogue } = assistant;

  async function ask(action: ButtonAction, asker: Asker): Promise<readonly Drawn[] | undefined> {
    const text = questionOf(action, catalogue);
    const [, name, rest = ''] = /^\/(\w+)(?: (.*))?$/s.exec(text ?? '') ?? [];
    if (name !== undefined) return answerCommand({ name, rest }, asker);
    return text === undefined ? undefined : answers.question(text, asker, action.language);
  }

  function draw({ of, from, language }: ListAction): Drawn {
    const page = answers.pageIn(language);
    switch (of) {
      case 'topics':
        return renderTopics(catalogue.topics(language), from, page);
      case 'meetings':
        return renderMeetingList(catalogue.meetings(now()), from, page);
      case 'sources':
        return renderSourceList(from, page);
      case 'help':
        return renderHelpPage(page);
    }
  }

  function anchorsOf(action: PassagesAction): readonly string[] {
    switch (action.kind) {
      case 'more':
        return catalogue.anchorsOf(action.runs);
      case 'show':
        return action.anchors;
      case 'meeting':
        return [action.anchor];
    }
  }

  async function press(action: ButtonAction, asker: Asker): Promise<Pressed | undefined> {
    const { language } = action;
    switch (action.kind) {
      case 'more':
      case 'show':
      case 'meeting': {
        const kind = action.kind === 'more' ? 'overview' : 'passages';
        return toSend(
          await answers.passages({ anchors: anchorsOf(action), kind, language }, asker),
        );
      }
      case 'ask':
      case 'topic':
        return toSend(await ask(action, asker));
      case 'list':
        return { kind: 'edit', drawn: draw(action) };
      case 'calendar': {
        const meeting = catalogue.meeting(action.anchor, now());
        return meeting && { kind: 'file', file: toFile(meeting, language, links.toPassage) };
      }
    }
  }

  return async (data, asker) => {
    const action = decodeButton(data);
    const pressed = action && (await press(action, asker));
    if (pressed) return pressed;
    const language = action?.language ?? (await answers.languageOf(asker));
    return { kind: 'expired', notice: wordingOf(language).expired };
  };
}

type PassagesAction = Extract<ButtonAction, { readonly kind: 'more' | 'show' | 'meeting' }>;
type ListAction = Extract<ButtonAction, { readonly kind: 'list' }>;

const toSend = (messages: readonly Drawn[] | undefined): Pressed | undefined =>
  messages && { kind: 'send', messages };

/** #senddocument: characters of a caption. */
const MOST_CAPTION = 1024;

function toFile(
  meeting: Meeting,
  language: Language,
  linkOf: (meeting: Meeting) => string | null,
): OutgoingFile {
  const { place, citation } = meeting;
  const source = renderSourceLine(citation, wordingOf(language));
  return {
    name: toCalendarFileName(meeting),
    text: renderCalendar([meeting], { language, linkOf }),
    caption: shorten(toClean(`${place}\n${source}`), MOST_CAPTION),
  };
}
