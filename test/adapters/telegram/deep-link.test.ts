import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeepLink, renderDeepLink } from '../../../adapters/telegram/deep-link.ts';

describe('a link into the chat', () => {
  it.each([
    ['t-fl4kppca', { kind: 'topic', anchor: 'fl4kppca' }],
    ['m-a9a6empu', { kind: 'meeting', anchor: 'a9a6empu' }],
    ['q-TsOkciDDpHIgbsOkc3RhIG3DtnRlPw', { kind: 'question', text: 'När är nästa möte?' }],
    // Written by hand.
    ['nya-bostader', { kind: 'question', text: 'nya bostader' }],
    ['skolan', { kind: 'question', text: 'skolan' }],
    ['t-short', { kind: 'question', text: 't short' }],
    ['---', undefined],
    ['q-____', undefined],
  ])('?start=%s', (payload, opens) => {
    expect(parseDeepLink(payload)).toEqual(opens);
  });

  it('opens what it was made for', () => {
    expect(parseDeepLink(renderDeepLink({ kind: 'topic', anchor: 'abcdefgh' }) ?? '')).toEqual({
      kind: 'topic',
      anchor: 'abcdefgh',
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const payload = renderDeepLink({ kind: 'question', text });
        if (payload === undefined || text.trim() === '') return;
        expect(payload).toMatch(/^[\w-]{1,64}$/);
        expect(parseDeepLink(payload)).toEqual({ kind: 'question', text: text.trim() });
      }),
    );
  });

  it('is none for a question that is too long', () => {
    expect(renderDeepLink({ kind: 'question', text: 'x'.repeat(46) })).toHaveLength(64);
    expect(renderDeepLink({ kind: 'question', text: 'x'.repeat(47) })).toBeUndefined();
  });
});
