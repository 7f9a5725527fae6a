import type { Catalogue } from '../src/assistant/catalogue.ts';
import type { Language } from '../src/language/stop-words.ts';
import { type ButtonAction, type ButtonLimit, encodeButton } from './button.ts';

interface QuestionOptions {
  readonly language: Language;
  readonly limit: ButtonLimit;
  readonly catalogue: Catalogue;
}

/**
 * A button that asks a question, as a suggestion is: by its text, or where that is too long by the
 * anchor of the topic or meeting that it opens. Undefined when it is neither.
 */
export function encodeQuestion(text: string, options: QuestionOptions): string | undefined {
  const { language, limit, catalogue } = options;
  const asked = encodeButton({ kind: 'ask', text, language }, limit);
  if (asked !== undefined) return asked;
  const opened = catalogue.opens(text, language);
  return opened && encodeButton({ ...opened, language }, limit);
}

/** What a pressed button asks; undefined when it asks nothing, or its topic is gone. */
export function questionOf(action: ButtonAction, catalogue: Catalogue): string | undefined {
  switch (action.kind) {
    case 'ask':
      return action.text;
    case 'topic':
      return catalogue.topic(action.anchor, action.language)?.question;
    default:
      return undefined;
  }
}
