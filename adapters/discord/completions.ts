import type { Catalogue } from '../../src/assistant/catalogue.ts';
import { meansWord } from '../../src/assistant/typed-word.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { fold, tokenize } from '../../src/language/tokens.ts';
import { encodeQuestion } from '../question-button.ts';
import { OPTIONS } from './commands.ts';
import { BUTTON_LIMIT, LIMITS } from './limits.ts';
import { printable, shortened } from './markdown.ts';
import { renderMonth } from './render-lists.ts';

/** What somebody can choose instead of typing on. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

export interface CompletionSetting {
  readonly catalogue: Catalogue;
  readonly now: LocalDateTime;
  readonly language: Language;
}

/** For the option that is being typed; none for one that has no choices. */
export function completeOption(
  { option, typed }: { readonly option: string; readonly typed: string },
  setting: CompletionSetting,
): Choice[] {
  switch (option) {
    case OPTIONS.question:
      return completeQuestion(typed, setting);
    case OPTIONS.place:
      return completePlace(typed, setting);
    case OPTIONS.month:
      return completeMonth(typed, setting);
    default:
      return [];
  }
}

function completeQuestion(typed: string, { catalogue, language }: CompletionSetting): Choice[] {
  const found = catalogue.complete(typed, { language, limit: LIMITS.choices });
  return found.flatMap(({ label, question }) => {
    // A longer one goes by its topic's name, as a button does.
    const value =
      question.length <= LIMITS.choice
        ? question
        : encodeQuestion(question, { language, limit: BUTTON_LIMIT, catalogue });
    return value === undefined ? [] : toChoice(label, value);
  });
}

function completePlace(typed: string, { catalogue, now }: CompletionSetting): Choice[] {
  const meetings = catalogue.meetings(now, typed.trim() === '' ? {} : { place: typed });
  const places = new Set(meetings.map(({ place }) => place));
  return [...places].slice(0, LIMITS.choices).flatMap((place) => toChoice(place, place));
}

function completeMonth(typed: string, setting: CompletionSetting): Choice[] {
  const months = monthsMeant(typed, setting);
  return months
    .slice(0, LIMITS.choices)
    .flatMap((month) => toChoice(renderMonth(month, setting), month));
}

/** The months with meetings that somebody means, YYYY-MM: by name in either language, or number. */
export function monthsMeant(
  typed: string,
  { catalogue, now }: Pick<CompletionSetting, 'catalogue' | 'now'>,
): string[] {
  const all = [...new Set(catalogue.meetings(now).map(({ date }) => date.slice(0, 7)))];
  if (all.includes(typed.trim())) return [typed.trim()];
  const words = wordsOf(typed);
  return all.filter((month) => {
    const named = (['sv', 'en'] as const).map((language) => renderMonth(month, { language }));
    const names = wordsOf([...named, month.slice(5), Number(month.slice(5))].join(' '));
    return words.every((word) => names.some((name) => isMeant(word, name)));
  });
}

const wordsOf = (text: string): string[] => tokenize(text).map(({ word }) => fold(word));

/** So well a word of a name must be met: its beginning, or a slip. */
const MEANT = 0.6;

const isMeant = (word: string, name: string): boolean =>
  /^\d+$/.test(word) ? word === name : meansWord(word, name) >= MEANT;

const toChoice = (label: string, value: string): Choice[] => {
  const name = shortened(printable(label).replace(/\s+/g, ' ').trim(), LIMITS.choice);
  return name === '' || value === '' || value.length > LIMITS.choice ? [] : [{ name, value }];
};
