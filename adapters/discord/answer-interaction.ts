import { wordingOf } from '../../src/assistant/wording.ts';
import { decodeButton } from '../button.ts';
import type { Answered, Answering, ListFilter, Reader } from './answering.ts';
import { COMMANDS, OPTIONS } from './commands.ts';
import { aside } from './components.ts';
import type { Interaction, Options } from './interaction.ts';
import { discordWordingOf } from './wording.ts';

/** Whether what is answered is for one pair of eyes: political questions are, unless one says otherwise. */
export function isPrivate({ isDirect, asked }: Interaction): boolean {
  if (isDirect) return false;
  switch (asked.kind) {
    case 'command':
      return asked.options.get(OPTIONS.everyone) !== true;
    case 'button':
      return decodeButton(asked.data)?.kind !== 'show';
    default:
      return true;
  }
}

/** What an interaction is answered with; `before` is what was said before. */
export function answerInteraction(
  interaction: Interaction,
  answering: Answering,
  before: Parameters<Answering['ask']>[0]['before'],
): Answered {
  const { asked, language } = interaction;
  const reader: Reader = { language, isPrivate: isPrivate(interaction) };
  switch (asked.kind) {
    case 'button':
      return answering.press(asked.data, reader, before);
    case 'message':
      return asked.text.trim() === ''
        ? { message: aside(discordWordingOf(language).noText) }
        : answering.ask({ text: asked.text }, reader);
    case 'command':
      return answerCommand(asked, { answering, reader, before });
    case 'typing':
      throw new RangeError('what is half typed is completed, not answered');
  }
}

interface CommandSetting {
  readonly answering: Answering;
  readonly reader: Reader;
  readonly before: Parameters<Answering['ask']>[0]['before'];
}

function answerCommand(
  { name, options }: { readonly name: string; readonly options: Options },
  { answering, reader, before }: CommandSetting,
): Answered {
  switch (name) {
    case COMMANDS.ask: {
      const text = String(options.get(OPTIONS.question) ?? '');
      if (text.trim() === '') return { message: answering.list('help', reader) };
      // A long question that was chosen goes by its topic's name.
      return decodeButton(text)
        ? answering.press(text, reader, before)
        : answering.ask({ text, before }, reader);
    }
    case COMMANDS.meetings:
      return { message: answering.list('meetings', reader, toFilter(options)) };
    case COMMANDS.topics:
      return { message: answering.list('topics', reader) };
    case COMMANDS.sources:
      return { message: answering.list('sources', reader) };
    case COMMANDS.help:
      return { message: answering.list('help', reader) };
    default:
      // One that an older version registered.
      return { message: aside(wordingOf(reader.language ?? 'sv').expired) };
  }
}

function toFilter(options: Options): ListFilter {
  const [place, month] = [options.get(OPTIONS.place), options.get(OPTIONS.month)];
  return {
    ...(typeof place === 'string' && place.trim() !== '' && { place }),
    ...(typeof month === 'string' && month.trim() !== '' && { month }),
  };
}
