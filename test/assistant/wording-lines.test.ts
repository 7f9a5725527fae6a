import { describe, expect, it } from 'vitest';
import {
  renderMeetingDetails,
  renderMeetingMoment,
  renderMeetingStatus,
} from '../../src/assistant/meeting-moment.ts';
import { renderDated, renderSourceLine, renderStanding } from '../../src/assistant/source-line.ts';
import { wordingOf } from '../../src/assistant/wording.ts';
import { LATER, MEETING, SCHOOL } from '../adapters/replies.ts';

const [sv, en] = [wordingOf('sv'), wordingOf('en')];

describe('where a quote stands', () => {
  it('is its document and section, publisher and date, inferred or not', () => {
    expect(renderSourceLine(SCHOOL.citation, sv)).toBe(
      'Källa: Nytt från Ekdala — Skolan · Ekdala byalag · mars 2025 (datum härlett)',
    );
    expect(renderDated(MEETING.citation, en)).toBe('28 November 2016');
  });

  it('is its document alone where the section is the same', () => {
    expect(renderStanding({ title: 'Skolan', section: 'Skolan' })).toBe('Skolan');
    expect(renderStanding({ title: 'Skolan', section: null })).toBe('Skolan');
  });
});

describe('a meeting', () => {
  it.each([
    ['2017-02-01', 'upcoming', 'kommande, om 3 dagar'],
    ['2017-02-04', 'upcoming', 'kommande, i dag'],
    // A clock that is behind the one that judged it.
    ['2017-02-05', 'upcoming', 'kommande'],
    ['2017-02-04', 'past', 'har varit'],
  ] as const)('is on %s, when %s, %s', (today, status, said) => {
    expect(renderMeetingStatus({ ...LATER, status }, sv, today)).toBe(said);
  });

  it('has its day, its time or that none is stated, and its status', () => {
    expect(renderMeetingMoment(LATER, sv, '2017-02-01')).toBe(
      'lördag 4 februari 2017 · kl. 18.30 · kommande, om 3 dagar',
    );
    expect(renderMeetingMoment({ ...LATER, endTime: '20:00' }, sv, '2017-02-01')).toBe(
      'lördag 4 februari 2017 · kl. 18.30–20.00 · kommande, om 3 dagar',
    );
    expect(renderMeetingMoment(MEETING, en, '2020-01-01')).toBe(
      'Thursday 26 January 2017 · time not stated · past',
    );
  });

  it('has of venue and organiser what is stated', () => {
    expect(renderMeetingDetails(LATER, sv)).toEqual(['Plats: Scenen', 'Arrangör: Byalaget']);
    expect(renderMeetingDetails(MEETING, sv)).toEqual([]);
  });
});
