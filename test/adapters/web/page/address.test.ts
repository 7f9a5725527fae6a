import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAddress, toAddress } from '../../../../adapters/web/page/address.ts';

const read = (address: string) => parseAddress(new URL(address, 'https://valstuga.example'));

it.each(['query', 'fragment'] as const)('an address in the %s says what was asked', (place) => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.constantFrom('sv', 'en'), (question, language) => {
      expect(read(toAddress(question, { language, place }))).toEqual({ question, language });
    }),
  );
});

it('a fragment keeps the question from whoever is asked for the page', () => {
  const url = new URL(
    toAddress('Vad kostar det?', { language: 'sv', place: 'fragment' }),
    'https://x.example',
  );
  expect(url.search).toBe('?lang=sv');
});

it('half a surrogate pair becomes the sign for what is no text', () => {
  expect(toAddress('a\uD800', { language: 'sv', place: 'query' })).toBe('/?q=a%EF%BF%BD&lang=sv');
});

it('an address without a question asks nothing', () => {
  expect(toAddress('', { language: 'en', place: 'query' })).toBe('/?lang=en');
  expect(read('/#meetings')).toEqual({ question: '', language: null });
  expect(read('/?lang=de')).toEqual({ question: '', language: null });
});

it('stays in the frame of another site', () => {
  const options = { language: 'sv', place: 'query', isEmbedded: true } as const;
  expect(toAddress('Vad kostar det?', options)).toContain('&embed=1');
  expect(toAddress('', options)).toBe('/?lang=sv&embed=1');
});
