import { wordingOf } from '../../../src/assistant/wording.ts';
import type { Meeting } from '../../../src/engine/answer.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import { renderMeetingCard } from '../cards/meeting-card.ts';
import { wordsOf } from '../words.ts';
import { type Html, html } from './html.ts';
import { type Assets, renderLayout, withLanguage } from './layout.ts';

export interface MeetingsPage {
  /** By date. */
  readonly meetings: readonly Meeting[];
  readonly language: Language;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly assets: Assets;
  /** Null when nobody has said where the site is. */
  readonly publicUrl: string | null;
}

/** Meetings that are to come, then those that have been, the last of them first. */
export function renderMeetingsPage(page: MeetingsPage): string {
  const { meetings, language, assets } = page;
  const words = wordsOf(language);
  const upcoming = meetings.filter(({ status }) => status === 'upcoming');
  const past = meetings.filter(({ status }) => status === 'past').reverse();
  return renderLayout({
    language,
    title: wordingOf(language).meetings,
    address: '/meetings',
    current: 'meetings',
    assets,
    main: html`<h1>${wordingOf(language).meetings}</h1>
${meetings.length === 0 ? html`<p>${words.noMeetings}</p>` : renderSubscription(page)}${
  meetings.length > 0 &&
  html`<h2>${words.upcomingMeetings}</h2>
${renderCards(upcoming, page)}${upcoming.length === 0 && html`<p>${words.noUpcoming}</p>\n`}`
}${past.length > 0 && html`<h2>${words.pastMeetings}</h2>\n${renderCards(past, page)}`}`,
  });
}

function renderCards(meetings: readonly Meeting[], { language, today }: MeetingsPage): Html {
  return html`${meetings.map((meeting) => renderMeetingCard(meeting, { language, today }))}`;
}

/** `webcal:` makes a calendar program subscribe, where `https:` would make it import once. */
function renderSubscription({ language, publicUrl }: MeetingsPage): Html {
  const path = withLanguage('/meetings.ics', language);
  const address = publicUrl === null ? path : `${publicUrl.replace(/^https?:/, 'webcal:')}${path}`;
  return html`<p class="actions"><a class="button" href="${address}">${wordsOf(language).subscribe}</a></p>
`;
}
