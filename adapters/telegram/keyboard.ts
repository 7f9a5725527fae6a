import type { Catalogue } from '../../src/assistant/catalogue.ts';
import type { Meeting } from '../../src/engine/answer.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { type ButtonAction, encodeButton } from '../button.ts';
import { encodeQuestion } from '../question-button.ts';
import type { ReplyParts } from '../reply-parts.ts';
import type { Buttons, DrawnButton } from './drawn.ts';
import { toClean } from './html.ts';
import { CALLBACK_DATA } from './limits.ts';
import type { Page } from './page.ts';

export interface KeyboardOptions {
  readonly catalogue: Catalogue;
}

export interface QuestionOptions extends KeyboardOptions {
  /** That the questions are in. */
  readonly language: Language;
}

/** More would fill the screen of a phone. */
const MOST_CALENDARS = 6;

/** What can be done with a reply, a row each: keep a meeting, read on, ask something else. */
export function renderButtons(parts: ReplyParts, page: Page, options: QuestionOptions): Buttons {
  return [
    ...renderCalendars(parts.meetings, page),
    ...renderMore(parts, page, options),
    ...renderQuestions(parts.suggestions, options),
  ];
}

/** Of several meetings those that are still to come; of one, that one. */
export function renderCalendars(meetings: readonly Meeting[], page: Page): Buttons {
  const { toCalendar } = page.wording;
  const kept = meetings.length === 1 ? meetings : meetings.filter(isUpcoming);
  return kept.slice(0, MOST_CALENDARS).flatMap(({ place, citation: { anchor } }) => {
    const label = meetings.length === 1 ? toCalendar : `${toCalendar}: ${place}`;
    return row(label, { kind: 'calendar', anchor, language: page.language });
  });
}

const isUpcoming = ({ status }: Meeting): boolean => status === 'upcoming';

function renderMore(
  { left }: ReplyParts,
  { language, wording }: Page,
  { catalogue }: KeyboardOptions,
): Buttons {
  const runs = catalogue.runsOf(left.map(({ citation }) => citation.anchor));
  return row(`${wording.showMore} (${left.length})`, { kind: 'more', runs, language });
}

function renderQuestions(
  questions: readonly string[],
  { language, catalogue }: QuestionOptions,
): Buttons {
  return questions.flatMap((question) => {
    const data = encodeQuestion(question, { language, limit: CALLBACK_DATA, catalogue });
    return data === undefined ? [] : [[toButton(question, data)]];
  });
}

/** A row of one button; none when the action does not fit. */
export function row(label: string, action: ButtonAction): Buttons {
  const data = encodeButton(action, CALLBACK_DATA);
  return data === undefined ? [] : [[toButton(label, data)]];
}

const toButton = (label: string, data: string): DrawnButton => ({
  // A label of spaces alone is refused.
  label: toClean(label).trim() || '…',
  data,
});
