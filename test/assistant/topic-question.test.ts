import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { readRequest } from '../../src/assistant/request.ts';
import { isKeywords, isPhrase, isTopicQuestion } from '../../src/assistant/topic-question.ts';

const { engine } = await createKnowledgeAssistant();
const now = { date: '2026-11-21', time: '12:00' };
const read = (text: string) => {
  const language = engine.languageOf(text) ?? 'sv';
  return readRequest({ text, language, now }, engine);
};
const isTopic = (text: string): boolean => isTopicQuestion(read(text));

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
    'vad har ni beslutat om klimatet',
    'Vilka steg har tagits mot trångboddheten?',
    'vad finns det för ungdomarna i stan',
    'vad får vi i förorten?',
    'bostäder och hyresrätter, vad har ni lyckats med',
    'What does the party do for council workers?',
    'which steps have you taken on schools',
    "what's in it for teenagers",
    'is there anything for young people?',
    'what do children get from this?',
    'What have you decided when it comes to sustainability?',
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
    'Vad finns det för planer på hus som ska rivas?',
    'what do you think of Bjuggren',
    'vad får man äta i skolan',
  ])('asks for one thing: %s', (text) => {
    expect(isTopic(text)).toBe(false);
  });
});

describe('isKeywords', () => {
  it.each(['bostäder hyresrätter', 'hej! skolan', 'skolan tack'])('a few words: %s', (text) => {
    expect(isKeywords(read(text))).toBe(true);
  });

  it.each(['fritid och kultur', 'safety in the suburbs pls', 'vem styr skolan och förskolan här'])(
    'more than that: %s',
    (text) => {
      expect(isKeywords(read(text))).toBe(false);
    },
  );
});

describe('isPhrase', () => {
  it.each([
    'bostäder hyresrätter',
    'fritid och kultur',
    'safety in the suburbs pls',
    'work and employment conditions',
    'trygghet i förorten och på gator och torg',
  ])('some words and nothing that asks: %s', (text) => {
    expect(isPhrase(read(text))).toBe(true);
  });

  it.each([
    'vem styr skolan och förskolan här',
    'am kind of busy now',
    'safety and crime in the suburbs?',
    'I rent in the suburbs of the city',
    'schools and preschools and homes and climate and cycling',
    'ni bygger bostäder i Kista',
  ])('more than that: %s', (text) => {
    expect(isPhrase(read(text))).toBe(false);
  });
});
