import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { readRequest } from '../../src/assistant/request.ts';
import { isTopicQuestion } from '../../src/assistant/topic-question.ts';

const { engine } = await createKnowledgeAssistant();
const now = { date: '2026-11-21', time: '12:00' };
const isTopic = (text: string): boolean => {
  const language = engine.languageOf(text) ?? 'sv';
  return isTopicQuestion(readRequest({ text, language, now }, engine));
};

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
    'how do you address homelessness?',
    'give me an overview of housing policy',
    'any improvements for the elderly?',
    'VAD HAR NI GJORT?',
    'vad tycker ni om skolan',
    'do you have anything on housing',
    'housing crisis measures',
    "what is the city's housing policy",
    'hur ser er skolpolitik ut',
    'vad har ni uträttat i skolan',
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
    'När beslutade ni om skolan?',
    'hur mycket pengar är det om klimatet',
    'who decides on housing',
    'how do I change my home address',
  ])('asks for one thing: %s', (text) => {
    expect(isTopic(text)).toBe(false);
  });
});
