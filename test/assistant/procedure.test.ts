import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { proceduresIn } from '../../src/assistant/procedure.ts';
import { createAsk, outcome } from './ask.ts';

const verbs = (text: string): string[] =>
  proceduresIn(text).map(({ start, end }) => text.slice(start, end));

describe('proceduresIn', () => {
  it.each([
    ['How do I apply for a place?', ['apply']],
    ['what documents do I need to enrol my child', ['enrol']],
    ['Hur anmäler jag mig?', ['anmäler']],
    ['hur gör man för att anmäla ett barn', ['anmäla']],
    ['var kan man bada?', ['bada']],
    ['Hur länge man får vänta', []],
    ['How do I seek asylum?', ['seek']],
    ['Where can I see the plan?', []],
    ['hur får jag läsa planen?', []],
    ['How many homes do you build?', []],
    ['När är mötet?', []],
    ['', []],
  ])('finds what somebody wants to do in "%s"', (text, expected) => {
    expect(verbs(text)).toEqual(expected);
  });
});

describe('how to do a thing', () => {
  it('is not answered by what does not say it', async () => {
    const ask = createAsk(await createKnowledgeAssistant());
    expect(outcome(ask('are preschools being sold?'))).toBe('answered');
    expect(outcome(ask('what papers do I need to enrol my child in preschool?'))).toBe('not-found');
    expect(outcome(ask('hur anmäler jag mitt barn till förskolan?'))).toBe('not-found');
  });
});
