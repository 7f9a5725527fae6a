import {
  renderMeetingDetails,
  renderMeetingMoment,
} from '../../../src/assistant/meeting-moment.ts';
import { wordingOf } from '../../../src/assistant/wording.ts';
import type { Meeting } from '../../../src/engine/answer.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import { type Html, html } from '../pages/html.ts';
import { withLanguage } from '../pages/layout.ts';
import { LINKS, renderCitation, renderQuote } from './excerpt-card.ts';

export interface MeetingOptions {
  readonly language: Language;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Where, when and whether it has been, then the schedule's own words. */
export function renderMeetingCard(meeting: Meeting, { language, today }: MeetingOptions): Html {
  const wording = wordingOf(language);
  const file = LINKS.toCalendar(meeting.citation.anchor) ?? '/meetings.ics';
  return html`<article class="card meeting ${meeting.status}">
<h3>${meeting.place}</h3>
<p class="moment"><time datetime="${meeting.date}${meeting.time && `T${meeting.time}`}">${renderMeetingMoment(
    meeting,
    wording,
    today,
  )}</time></p>
${renderMeetingDetails(meeting, wording).map((line) => html`<p>${line}</p>\n`)}${renderQuote(
  meeting,
  language,
)}
${renderCitation(meeting, language)}
<p class="actions"><a class="button" href="${withLanguage(file, language)}">${
    wording.toCalendar
  }<span class="visually-hidden">: ${meeting.place}</span></a></p>
</article>
`;
}
