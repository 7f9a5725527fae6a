import { describe, expect, it } from 'vitest';
import { weightOf } from '../../src/language/stop-words.ts';

describe('weightOf', () => {
  it.each([
    ['och', 'grammar'],
    ['vad', 'a question word'],
    ['hej', 'a greeting'],
    ['snälla', 'politeness'],
    ['är', 'grammar'],
    ['nån', 'everyday spelling'],
    ['mkt', 'an abbreviation'],
  ])('says that %s is a function word in Swedish: %s', (word) => {
    expect(weightOf(word, 'sv')).toBe('function');
  });

  it.each([
    ['the', 'grammar'],
    ['what', 'a question word'],
    ['hello', 'a greeting'],
    ['please', 'politeness'],
    ["don't", 'a contraction'],
    ['u', 'everyday spelling'],
  ])('says that %s is a function word in English: %s', (word) => {
    expect(weightOf(word, 'en')).toBe('function');
  });

  it.each([
    ['beslutat', 'sv'],
    ['åtgärder', 'sv'],
    ['procent', 'sv'],
    ['staden', 'sv'],
    ['work', 'en'],
    ['measures', 'en'],
    ['city', 'en'],
  ] as const)('says that %s is a light word in %s', (word, language) => {
    expect(weightOf(word, language)).toBe('light');
  });

  it.each([
    ['skola', 'sv'],
    ['bostad', 'sv'],
    ['klimatmål', 'sv'],
    ['stockholm', 'sv'],
    ['2030', 'sv'],
    ['school', 'en'],
    ['housing', 'en'],
    ['climate', 'en'],
    ['blorp', 'en'],
  ] as const)('says that %s is a content word in %s', (word, language) => {
    expect(weightOf(word, language)).toBe('content');
  });

  it.each([
    ['nagot', 'något', 'function'],
    ['nar', 'när', 'function'],
    ['atgarder', 'åtgärder', 'light'],
    ['forslag', 'förslag', 'light'],
  ] as const)('weighs %s, typed without dots, as %s', (typed, meant, weight) => {
    expect(weightOf(typed, 'sv')).toBe(weight);
    expect(weightOf(meant, 'sv')).toBe(weight);
  });

  it('takes a word that is both grammar and something else as grammar: ar is är before år', () => {
    expect(weightOf('ar', 'sv')).toBe('function');
  });

  it.each([
    ['the', 'sv'],
    ['och', 'en'],
    ['hur', 'en'],
    ['which', 'sv'],
  ] as const)('keeps the languages apart: %s tells in %s', (word, language) => {
    expect(weightOf(word, language)).toBe('content');
  });
});
