import type { Meeting } from '../engine/answer.ts';
import { dayNumber } from '../language/calendar-day.ts';
import { renderDay } from './wording.ts';
import type { Wording } from './wording-sv.ts';

/** "torsdag 26 januari 2017 · kl. 18.30 · kommande, om 3 dagar", or that no time is stated. */
export function renderMeetingMoment(
  meeting: Pick<Meeting, 'date' | 'time' | 'status'>,
  wording: Wording,
  today: string,
): string {
  const { date, time } = meeting;
  return [
    renderDay(date, wording),
    time === null ? wording.timeNotStated : wording.atTime(time),
    renderMeetingStatus(meeting, wording, today),
  ].join(' · ');
}

/** "har varit", "kommande, om 3 dagar"; `today` is YYYY-MM-DD. */
export function renderMeetingStatus(
  { date, status }: Pick<Meeting, 'date' | 'status'>,
  wording: Wording,
  today: string,
): string {
  if (status === 'past') return wording.past;
  const days = dayNumber(date) - dayNumber(today);
  return days >= 0 ? `${wording.upcoming}, ${wording.inDays(days)}` : wording.upcoming;
}

/** "Plats: …", "Arrangör: …": what the schedule states beside place and time. */
export function renderMeetingDetails(
  { venue, organizer }: Pick<Meeting, 'venue' | 'organizer'>,
  wording: Wording,
): string[] {
  return [
    ...(venue === null ? [] : [`${wording.venue}: ${venue}`]),
    ...(organizer === null ? [] : [`${wording.organizer}: ${organizer}`]),
  ];
}
