import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/assistant/request.ts';
import { isTopicQuestion } from '../../src/assistant/topic-question.ts';

const isTopic = (text: string): boolean => isTopicQuestion({ text } as Request);

describe('isTopicQuestion', () => {
  it.each([
    'Vad har ni gjort för skolan?',
    'vad gör ni åt bostadsbristen',
    'vad gor ni for skolorna',
    'Hur jobbar ni mot segregationen?',
    'vilka satsningar har gjorts?',
    'sammanfatta klimatpolitiken',
    'What have you done for schools?',
    "What's being done about crime?",
    'how is the city fighting climate change?',
    'give me an overview of housing policy',
    'any improvements for the elderly?',
    'VAD HAR NI GJORT?',
  ])('asks what there is on a topic: %s', (text) => {
    expect(isTopic(text)).toBe(true);
  });

  it.each([
    '',
    'Hur mycket höjdes schablonen?',
    'Vill ni lägga ned Bromma flygplats?',
    'När är mötet på Kungsholmen?',
    'Hur många bostäder blir det?',
    'How many homes were built?',
    'Is Bromma airport going to be closed?',
    'Vem är Emilia Bjuggren?',
    'koldioxidlagring',
  ])('asks for one thing: %s', (text) => {
    expect(isTopic(text)).toBe(false);
  });
});
