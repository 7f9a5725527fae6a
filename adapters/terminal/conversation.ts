import type { Conversation } from '../../src/assistant/conversation.ts';
import type { Reply } from '../../src/assistant/reply.ts';
import { wordingOf } from '../../src/assistant/wording.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import type { Language } from '../../src/language/stop-words.ts';
import type { KnowledgeAssistant } from '../create-assistant.ts';
import {
  hasRest,
  type RenderOptions,
  renderAside,
  renderHelp,
  renderReply,
  renderRest,
} from './render.ts';

/** What is said back to a line that someone wrote; null when they take their leave. */
export type Respond = (line: string) => string | null;

export interface ConversationOptions {
  readonly assistant: Pick<KnowledgeAssistant, 'ask' | 'sources'>;
  readonly now: () => LocalDateTime;
  /** The language to answer in; told from each question when null. */
  readonly language: Language | null;
  /** Of what is said before the first question; the person's own, as far as it is known. */
  readonly firstLanguage: Language;
  /** Asked for each line: a window may have changed its width. */
  readonly screen: () => Pick<RenderOptions, 'colour' | 'width'>;
  /** Told of a failure that the person gets an apology for. */
  readonly report: (error: unknown) => void;
}

/** One person's conversation, which nothing remembers when it ends. */
export function createConversation(options: ConversationOptions): Respond {
  let before: Conversation | undefined;
  let last: Reply | undefined;

  function ask(text: string, drawing: Drawing): string {
    const asked = {
      text,
      now: drawing.now,
      ...(options.language && { language: options.language }),
    };
    const answered = options.assistant.ask({ ...asked, ...(before && { conversation: before }) });
    [before, last] = [answered.conversation, answered.reply];
    return renderReply(answered.reply, drawing);
  }

  return (line) => {
    const drawing = toDrawing(options);
    const spoken = options.language ?? before?.language ?? options.firstLanguage;
    const shown = last;
    switch (kindOf(line, shown)) {
      case 'blank':
        return '';
      case 'leave':
        return null;
      case 'help':
        return renderHelp(spoken, drawing);
      case 'more':
        last = undefined;
        return shown ? renderRest(shown, drawing) : '';
      case 'question':
        return orApology(() => ask(line.trim(), drawing), { spoken, drawing, options });
    }
  };
}

interface Drawing extends RenderOptions {
  readonly now: LocalDateTime;
}

function toDrawing({ assistant, screen, now }: ConversationOptions): Drawing {
  const moment = now();
  const shared = { sources: assistant.sources, conversing: true };
  return { ...screen(), ...shared, now: moment, today: moment.date };
}

interface Telling {
  readonly spoken: Language;
  readonly drawing: RenderOptions;
  readonly options: ConversationOptions;
}

/** The one place where a failure of the assistant's ends up. */
function orApology(respond: () => string, { spoken, drawing, options }: Telling): string {
  try {
    return respond();
  } catch (error) {
    options.report(error);
    return renderAside(wordingOf(spoken).apology, spoken, drawing);
  }
}

type LineKind = 'blank' | 'leave' | 'help' | 'more' | 'question';

const LEAVE = /^(?:\/?quit|\/?exit|\/?avsluta|:?q)$/i;
const HELP = /^(?:\/?help|\/?hjälp|\/?hjalp|\?)$/i;
const MORE = /^(?:mer|more|fler|visa mer|visa fler|show more)[.!?]*$/i;

/** "More" is for the terminal while something was left out, and otherwise the assistant's to take. */
function kindOf(line: string, last: Reply | undefined): LineKind {
  const text = line.trim();
  if (text === '') return 'blank';
  if (LEAVE.test(text)) return 'leave';
  if (HELP.test(text)) return 'help';
  return MORE.test(text) && last !== undefined && hasRest(last) ? 'more' : 'question';
}
