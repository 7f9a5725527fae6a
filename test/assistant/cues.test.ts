import { describe, expect, it } from 'vitest';
import { type Cue, findCues } from '../../src/assistant/cues.ts';
import { tokenize } from '../../src/language/tokens.ts';

const cues = (text: string): Set<Cue> => new Set(findCues(tokenize(text)).map(({ cue }) => cue));

describe('findCues', () => {
  it.each<[string, Cue[]]>([
    ['När är nästa möte?', ['when', 'next', 'meeting']],
    ['When is the next meeting?', ['when', 'next', 'meeting']],
    ['Visa alla möten', ['all', 'meeting']],
    ['list every meeting', ['all', 'meeting']],
    ['vilka möten är kvar', ['all', 'meeting', 'left']],
    ['which meetings are still to come', ['all', 'meeting', 'left']],
    ['vilka möten har redan varit', ['all', 'meeting', 'past']],
    ['first and last stop', ['first', 'last', 'meeting']],
    ['hur dags börjar det', ['time', 'when']],
    ['what time does it start', ['time']],
    ['var hålls det', ['where', 'held']],
    ['which part of town', ['where']],
    ['vem arrangerar mötet', ['organizer', 'meeting']],
    ['who is hosting', ['organizer']],
    ['när kommer ni till Kista', ['when', 'travel']],
    ['varför åker hon runt', ['why', 'travel']],
    ['what is the purpose', ['why']],
    ['vad har ni gjort', ['overview']],
    ['give me a summary', ['overview']],
    ['tell me more', ['more']],
    ['vad kan du', ['help']],
    ['what can you do', ['help']],
    ['vilka källor har du', ['sources']],
  ])('hears %j', (text, wanted) => {
    expect(cues(text)).toEqual(new Set([...wanted, ...cues(text)]));
    for (const cue of wanted) expect(cues(text)).toContain(cue);
  });

  it('hears them without å, ä and ö, and in capitals', () => {
    expect(cues('NAR AR NASTA MOTE')).toEqual(cues('när är nästa möte'));
    expect(cues('narmaste traff')).toContain('next');
  });

  it('hears nothing where nothing is asked for', () => {
    for (const text of ['', '🗳️', 'klimatmålet 2030', 'Fokus Järva', 'charging points']) {
      expect(cues(text)).toEqual(new Set());
    }
  });

  it('says where each stands, phrases as a whole', () => {
    expect(findCues(tokenize('så hur dags är det'))).toContainEqual({
      cue: 'time',
      from: 1,
      to: 3,
    });
  });

  it('does not take a phrase that stops half-way', () => {
    expect(cues('hur')).not.toContain('time');
    expect(cues('vad för mat')).not.toContain('when');
  });
});
