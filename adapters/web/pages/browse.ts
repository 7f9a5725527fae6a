import type { Topic } from '../../../src/assistant/catalogue.ts';
import { renderMeetingStatus, renderTime } from '../../../src/assistant/meeting-moment.ts';
import { MEETING_AT } from '../../../src/assistant/suggestions.ts';
import { renderDay, wordingOf } from '../../../src/assistant/wording.ts';
import type { Meeting } from '../../../src/engine/answer.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import { questionAddress } from '../cards/render.ts';
import { wordsOf } from '../words.ts';
import { type Html, html } from './html.ts';
import { withLanguage } from './layout.ts';

export interface BrowseOptions {
  readonly topics: readonly Topic[];
  /** By date. */
  readonly meetings: readonly Meeting[];
  readonly language: Language;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** A longer list has a page of its own. */
const MOST_MEETINGS = 8;

/** Topics and meetings, for whoever would rather choose than write. Pure: drawn alike by all. */
export function renderBrowse(options: BrowseOptions): Html {
  const { topics, meetings, language } = options;
  const wording = wordingOf(language);
  return html`${
    topics.length > 0 &&
    html`<h2 id="topics">${wording.topics}</h2>
<ul class="rows">
${topics.map((topic) => renderTopic(topic, language))}</ul>
`
  }${
    meetings.length > 0 &&
    html`<h2 id="meetings">${wording.meetings}</h2>
${renderMeetings(options)}<p><a class="more" href="${withLanguage('/meetings', language)}">${
      wordsOf(language).allMeetings
    }</a></p>
`
  }`;
}

function renderTopic({ title, question, passages }: Topic, language: Language): Html {
  return html`<li><a class="row" href="${questionAddress(question, language)}"><span>${title}</span> <span class="aside">${wordingOf(
    language,
  ).passages(passages)}</span></a></li>
`;
}

function renderMeetings({ meetings, language, today }: BrowseOptions): Html {
  const words = wordsOf(language);
  const upcoming = meetings.filter(({ status }) => status === 'upcoming').slice(0, MOST_MEETINGS);
  const past = meetings
    .filter(({ status }) => status === 'past')
    .slice(-MOST_MEETINGS)
    .reverse();
  const rows = (shown: readonly Meeting[]): Html => html`<ul class="rows">
${shown.map((meeting) => renderMeeting(meeting, language, today))}</ul>
`;
  return html`${upcoming.length > 0 ? rows(upcoming) : html`<p class="quiet">${words.noUpcoming}</p>\n`}${
    past.length > 0 &&
    html`<details class="past"><summary>${words.pastMeetings}</summary>
${rows(past)}</details>
`
  }`;
}

function renderMeeting(meeting: Meeting, language: Language, today: string): Html {
  const { place, date, status } = meeting;
  const time = renderTime(meeting, wordingOf(language));
  const wording = wordingOf(language);
  const when = [
    renderDay(date, wording),
    ...(time === null ? [] : [time]),
    ...(status === 'past' ? [] : [renderMeetingStatus(meeting, wording, today)]),
  ].join(' · ');
  const address = questionAddress(MEETING_AT[language](place), language);
  return html`<li><a class="row" href="${address}"><span>${place}</span> <span class="aside">${when}</span></a></li>
`;
}
