import type { Language } from '../../src/language/stop-words.ts';

/** What is said on Discord alone, of how one asks there. The rest is the assistant's wording. */
export interface DiscordWording {
  readonly help: readonly string[];
  readonly show: string;
  readonly noMeetings: string;
  readonly noTopics: string;
  readonly noText: string;
  readonly cannotRead: string;
}

const swedish: DiscordWording = {
  help: [
    '`/fråga` svarar bara dig. ”Visa för alla” delar svaret i kanalen.',
    '`/möten`, `/ämnen` och `/källor` visar vad som finns.',
    'Nämn mig, eller svara på ett svar från mig, så svarar jag i kanalen.',
    'Håll på eller högerklicka ett meddelande → Appar → Hitta källan.',
  ],
  show: 'Visa',
  noMeetings: 'I dokumenten står inga sådana möten.',
  noTopics: 'Dokumenten har inga ämnen med punkter att visa. Fråga gärna fritt.',
  noText: 'Det meddelandet har ingen text att leta efter.',
  cannotRead:
    'Det där ser jag inte: Discord visar mig bara det som nämner mig. Nämn mig i svaret, eller använd `/fråga`.',
};

const english: DiscordWording = {
  help: [
    '`/ask` answers only you. “Show everyone” shares the answer in the channel.',
    '`/meetings`, `/topics` and `/sources` show what there is.',
    'Mention me, or reply to an answer of mine, and I answer in the channel.',
    'Hold or right-click a message → Apps → Find the source.',
  ],
  show: 'Show',
  noMeetings: 'The documents state no such meetings.',
  noTopics: 'The documents have no topics with items to show. Ask in your own words.',
  noText: 'That message has no text to look for.',
  cannotRead:
    'I cannot see that: Discord shows me only what mentions me. Mention me in your reply, or use `/ask`.',
};

const WORDINGS: Readonly<Record<Language, DiscordWording>> = { sv: swedish, en: english };

export const discordWordingOf = (language: Language): DiscordWording => WORDINGS[language];

/** Discord's locales are tags like sv-SE and en-GB; who has another reads English. */
export const languageOf = (locale: string): Language => (/^sv\b/i.test(locale) ? 'sv' : 'en');
