import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBlocks, toMessages } from '../../../adapters/telegram/drawn.ts';
import { blockquote, escapeHtml, link, toPlain } from '../../../adapters/telegram/html.ts';
import { shorten, toPieces } from '../../../adapters/telegram/pieces.ts';
import { NAUGHTY } from '../naughty.ts';
import { parseHtml } from './parse-html.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('escaped text', () => {
  it.each(NAUGHTY)('is HTML that Telegram takes: %j', (text) => {
    expect(parseHtml(escapeHtml(text)).kind).toBe('text');
    expect(/\p{Surrogate}/u.test(escapeHtml(text))).toBe(false);
  });

  it('is shown as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(parseHtml(escapeHtml(text))).toMatchObject({ text });
        expect(toPlain(escapeHtml(text))).toBe(text);
      }),
    );
  });

  it('turns no text around, and hides nothing', () => {
    expect(escapeHtml('a\u202Enalokset\u202C b\u0000c')).toBe('a\uFFFDnalokset\uFFFD b c');
  });

  it('leads where an address leads, whatever signs it has', () => {
    const address = 'https://ekdala.example/?a=1&b="2"#:~:text=%C3%A5';
    expect(parseHtml(link('x', address))).toMatchObject({ text: 'x', links: [address] });
    expect(link('x', null)).toBe('x');
  });
});

describe('a long quote', () => {
  it('is folded', () => {
    expect(blockquote('x'.repeat(400))).toMatch(/^<blockquote>x/);
    expect(blockquote('x'.repeat(401))).toMatch(/^<blockquote expandable>x/);
  });
});

describe('pieces', () => {
  it('hold all words of a text, none longer than allowed', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 50 }), (text, most) => {
        const pieces = toPieces(text, most);
        expect(pieces.every(({ length }) => length <= most)).toBe(true);
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('are cut between words, and not within a sign', () => {
    expect(toPieces('en två tre fyra', 8)).toEqual(['en två', 'tre fyra']);
    expect(toPieces('🗳️'.repeat(3), 4)).not.toContainEqual(expect.stringMatching(/\p{Surrogate}/u));
  });

  it('are shortened with an ellipsis', () => {
    expect(shorten('en två tre', 10)).toBe('en två tre');
    expect(shorten('en två tre fyra', 10)).toBe('en två…');
  });
});

describe('messages', () => {
  it('hold as many blocks as fit, and the buttons under the last', () => {
    const buttons = [[{ label: 'x', data: 'y' }]];
    const messages = toMessages(['a'.repeat(3000), 'b'.repeat(1000), 'c'.repeat(200)], buttons);
    expect(messages.map(({ html }) => html.length)).toEqual([4002, 200]);
    expect(messages.map((message) => message.buttons)).toEqual([[], buttons]);
  });

  it('are none too long, whatever the blocks are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 9000, unit: fc.constantFrom('a', '&', '<', ' ', '🗳️') }), {
          maxLength: 4,
        }),
        (blocks) => {
          for (const { html } of toMessages(blocks.map(escapeHtml))) {
            expect(html.length).toBeLessThanOrEqual(4096);
            expect(parseHtml(html).kind).toBe('text');
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('leave empty blocks out', () => {
    expect(joinBlocks(['', 'a', '', 'b'])).toBe('a\n\nb');
  });
});
