import fc from 'fast-check';
import { expect, it } from 'vitest';
import { html } from '../../../adapters/web/pages/html.ts';

it('puts parts in as text, and Html as it is', () => {
  const inner = html`<b>${'a<b'}</b>`;
  expect(html`<p title="${'"x"'}">${inner}${[inner, '&', 1]}</p>`.markup).toBe(
    '<p title="&quot;x&quot;"><b>a&lt;b</b><b>a&lt;b</b>&amp;1</p>',
  );
});

it('leaves nothing of what is not there', () => {
  expect(html`${null}${undefined}${false}${''}${[]}${0}`.markup).toBe('0');
});

it('lets no text end an element, an attribute or a reference', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { markup } = html`${text}`;
      expect(markup).not.toMatch(/[<>"'\0]|&(?!(?:amp|lt|gt|quot|#39);)/);
      expect(markup).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
