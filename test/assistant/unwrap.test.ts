import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { unwrap } from '../../src/assistant/unwrap.ts';
import { createAsk, dates, outcome, texts } from './ask.ts';

const ask = createAsk(await createKnowledgeAssistant());

const MAIL_SV = [
  'Från: Karin Holm <karin.holm@example.org>\nÄmne: En fråga\n\n',
  '\n\nMed vänliga hälsningar\nKarin Holm\nStorgatan 4\nTel 070-123 45 67\nkarin.holm@example.org',
];
const MAIL_EN = [
  'On Tue, Mar 3, 2026 at 2:02 PM Info <info@example.org> wrote:\n> The meeting is on 5 May.\n\n',
  '\n\nBest regards,\nKarin Holm\nPhone +46 70 123 45 67\n\nSent from my phone',
];

describe('what a question is wrapped in', () => {
  it.each([
    ['/ask Vad kostar simskolan?', 'Vad kostar simskolan?'],
    ['/fraga@valstuga_bot bostäder', 'bostäder'],
    [`${MAIL_SV[0]}Vad kostar simskolan?${MAIL_SV[1]}`, 'Vad kostar simskolan?'],
    [`${MAIL_EN[0]}When is it?${MAIL_EN[1]}`, 'When is it?'],
    ['Vad kostar det?\n-- \nÅke', 'Vad kostar det?'],
    ['https://example.org/a?b=1#c Vad kostar det?', 'Vad kostar det?'],
    ['se www.example.org, när är mötet?', 'se   när är mötet?'],
    ['#val2026 #skola När är mötet? #stockholm', 'När är mötet?'],
    ['Vad har ni gjort? #klimat', 'Vad har ni gjort?  klimat'],
    [
      'Vad kostar det?\n\nMvh Anna Berg, Farsta\nOrdförande\nStorgatan 1\n123 45 Farsta\n070-1\na\nb\nc\nd\ne',
      'Vad kostar det?',
    ],
    ['Min granne frågade mig: Vad kostar simskolan?', 'Vad kostar simskolan?'],
    ['They asked: how many homes?', 'how many homes?'],
    ['Vad kostar simskolan? Svara kort på svenska, tack!', 'Vad kostar simskolan?'],
    ['Ange källa. Vad kostar simskolan?', 'Vad kostar simskolan?'],
    ['bostäder svara kort', 'bostäder'],
    ['How many homes? Please cite your source.', 'How many homes?'],
    ['Vad kostar det? Vad ska jag säga?', 'Vad kostar det?'],
    ['In one sentence: what does it cost?', 'what does it cost?'],
    ['Visa i en tabell vad det kostar', 'vad det kostar'],
    ['Svara kort, när är mötet?', 'när är mötet?'],
    ['Vad kostar det? Max 5 punkter tack!', 'Vad kostar det?'],
    ['ELI5 what is the target', 'what is the target'],
    ['Explain the two-teacher system in one sentence please', 'Explain the two-teacher system'],
    ['visa mötena i en tabell', 'visa mötena'],
    ['Vilka punkter finns i listan?', 'Vilka punkter finns i listan?'],
    ['Vad är er mening om skolan?', 'Vad är er mening om skolan?'],
  ])('is left out of "%s"', (text, expected) => {
    expect(unwrap(text)).toBe(expected);
  });

  it.each([
    'Vad kostar simskolan?',
    'Skolan: vad gör ni?',
    'Vad säger ni om svar på remissen?',
    'Vem svarar på frågor?',
    'Svara kort.',
    '#bostäder',
    'vad gör ni åt #bostadsbristen nu?',
    'skriv till anna@example.org',
    'Hej!\n\nTack för i går.\nNär är nästa möte?',
    '> bostäder',
    'https://example.org/',
    'And how do schools answer?',
    '1/3',
    'vad står det på www',
  ])('is nothing of "%s"', (text) => {
    expect(unwrap(text)).toBe(text);
  });

  it.each([
    MAIL_SV,
    MAIL_EN,
    ['#val2026 ', ' #stockholm'],
    ['/ask ', ' https://example.org/?q=skola'],
    ['En väljare undrar: ', ' Svara kort och ange källa.'],
  ])('does not change the answer: %s … %s', (before = '', after = '') => {
    for (const question of [
      'Vad gör ni åt klimatet?',
      'När är mötet i Skärholmen?',
      'any news on housing?',
    ]) {
      const turn = ask(`${before}${question}${after}`);
      expect([texts(turn), dates(turn)]).toEqual([texts(ask(question)), dates(ask(question))]);
      expect(outcome(turn)).toBe('answered');
      expect(turn.reply.answer.question).toBe(`${before}${question}${after}`);
    }
  });

  it('is no question by itself', () => {
    expect(outcome(ask(`${MAIL_SV[0]}Hej!${MAIL_SV[1]}`))).toBe('not-found');
  });

  it('is bounded: what never ends takes no time to speak of', () => {
    for (const part of ['#a', '> b\n', 'a: ', '/a ', 'www.', '-- \n', 'frågar ', 'svara ']) {
      expect(typeof unwrap(part.repeat(20_000))).toBe('string');
    }
  });
});
