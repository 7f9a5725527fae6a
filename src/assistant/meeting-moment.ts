import type { Meeting } from '../engine/answer.ts';
import { dayNumber } from '../language/calendar-day.ts';
import { renderDay } from './wording.ts';
import type { Wording } from './wording-sv.ts';

/** "torsdag 26 januari 2017 · kl. 18.30 · kommande, om 3 dagar", or that no time is stated. */
export function renderMeetingMoment(
  meeting: Pick<Meeting, 'date' | 'time' | 'endTime' | 'status'>,
  wording: Wording,
  today: string,
): string {
  const { date } = meeting;
  return [
    renderDay(date, wording),
    renderTime(meeting, wording) ?? wording.timeNotStated,
    renderMeetingStatus(meeting, wording, today),
  ].join(' · ');
}

/** "kl. 18.30", "kl. 18.30–20.00"; null when no time is stated. */
export function renderTime(
  { time, endTime }: Pick<Meeting, 'time' | 'endTime'>,
  wording: Wording,
): string | null {
  if (time === null) return null;
  return wording.atTime(endTime === null ? time : `${time}–${endTime}`);
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
