import { expect, it } from 'vitest';
import { renderLookupPage, withQuestion } from '../../../adapters/web/page-html.ts';
import { html } from '../../../adapters/web/pages/html.ts';
import type { LookupPage } from '../../../adapters/web/pages/lookup-page.ts';
import { NAUGHTY } from '../naughty.ts';
import { SOURCE } from '../replies.ts';

const assets = { urlOf: (name: string) => `/assets/${name}`, has: () => true };
const page = (changes: Partial<LookupPage> = {}): string =>
  renderLookupPage({
    language: 'sv',
    assets,
    documents: [SOURCE],
    address: '/',
    question: '',
    after: '',
    results: null,
    browse: html`<h2>Ämnen</h2>`,
    isEmbedded: false,
    ...changes,
  });

it('has no script or style within its markup', () => {
  const markup = page({ question: 'Vad?', results: html`<p>Svar</p>` });
  expect(markup).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=|javascript:/i);
});

it('can be used without a script: a form, the answer, what there is', () => {
  const markup = page({ question: 'Vad?', after: 'Före', results: html`<p>Svar</p>` });
  for (const part of [
    'action="/" method="get"',
    'name="q" value="Vad?"',
    'name="after" value="Före"',
    '<p>Svar</p>',
    '<h2>Ämnen</h2>',
    'mars 2025 (datum härlett)',
  ]) {
    expect(markup).toContain(part);
  }
});

it('starts no engine in the frame of another site', () => {
  expect(page()).toContain('data-engine="/assets/engine.js"');
  expect(page({ isEmbedded: true })).not.toContain('data-engine');
});

const asked = ['Vad har ni gjort?', '$& $1 $` </title><script>', ...NAUGHTY];

it.each(asked.filter((text) => text !== '').map((text) => [text.slice(0, 30), text]))(
  'is the same page when the question is put in on the device: %j',
  (_, question) => {
    const results = html`<p>Svar</p>`;
    const { before, after } = withQuestion(page(), question, 'sv');
    expect(alike(before + results.markup + after)).toBe(alike(page({ question, results })));
  },
);

/** But for who answers, and the title for other sites' previews, which come to the server alone. */
const alike = (markup: string): string =>
  markup.replace(/<p id="standing".*?<\/p>|<meta property="og:title".*?>/gs, '');
