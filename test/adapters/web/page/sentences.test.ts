import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOOR_LENGTH, firstSentences } from '../../../../adapters/web/page/sentences.ts';
import { loadKnowledge } from '../../../../src/knowledge/load-knowledge.ts';

const LONG = `${'Vi bygger bostäder åt alla som behöver. '.repeat(6)}Och sedan kommer resten av det hela.`;

describe('a door card holds', () => {
  it('a short text whole', () => {
    expect(firstSentences('Byggt 300 bostäder. Fler kommer.')).toBe(
      'Byggt 300 bostäder. Fler kommer.',
    );
  });

  it('as many whole sentences of a longer one as fit', () => {
    expect(firstSentences(`${LONG} Slut.`)).toBe(LONG);
    expect(firstSentences('Ett är gjort. Två är gjorda. Tre är gjorda.', 30)).toBe(
      'Ett är gjort. Två är gjorda.',
    );
  });

  it('its first sentence, however long that is, since none is cut', () => {
    const sentence = `${'lång '.repeat(80)}mening.`;
    expect(firstSentences(`${sentence} Kort.`)).toBe(sentence);
    expect(firstSentences('x'.repeat(400))).toBe('x'.repeat(400));
  });

  it.each([
    [
      'an abbreviation',
      'Vi satsar på bl.a. skolor, ca. 300 stycken, och kl. 18 varje dag. Resten.',
    ],
    ['an initial', 'Borgarrådet E. Bjuggren lovar 5,7 procent mer till alla skolor. Resten.'],
    ['a decimal', 'Vi höjer med 5.7 procent och sänker med 3.2 procent nästa år. Resten.'],
  ])('no sentence that ends at %s', (_, text) => {
    expect(firstSentences(text, 68)).toBe(text.replace(/ Resten\.$/, ''));
  });

  it('the beginning of any text, and ends where a sentence does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (text) => {
        const held = firstSentences(text);
        expect(text.startsWith(held)).toBe(true);
        if (held !== text) expect(text.slice(held.length)).toMatch(/^\s/);
      }),
    );
  });

  it('every passage of the shipped documents in at most 280 characters, or as whole sentences', async () => {
    const { documents } = await loadKnowledge('knowledge');
    for (const { text } of documents.flatMap(({ passages }) => passages)) {
      const held = firstSentences(text);
      if (held.length > DOOR_LENGTH) expect(held).toMatch(/[.!?][”"]?$/);
    }
  });
});
