import type { Document, Heading } from '../../../src/engine/document.ts';
import type { Section, Unit } from '../../../src/engine/passage-index.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import { withTextFragment } from '../../links.ts';
import { wordsOf } from '../words.ts';
import { isWebAddress } from './addresses.ts';
import { type Html, html } from './html.ts';

interface PassagesOptions {
  readonly document: Document;
  readonly language: Language;
  /** The section before this one; headings that both have are written once. */
  readonly before: Section | null;
}

/** A section: its headings, then its passages, each under its anchor. */
export function renderPassages(section: Section, options: PassagesOptions): Html {
  return html`<section class="section" id="${section.anchor}">
${newHeadings(section, options).map((heading) => renderHeading(heading, options))}${runsOfKind(
  section.units,
).map((units) => renderRun(units, options))}</section>
`;
}

/** Those that the section before did not have; the document's own title stands at the top already. */
function newHeadings(section: Section, { document, before }: PassagesOptions): Heading[] {
  const known = headingsOf(before);
  const own = headingsOf(section);
  const from = own.findIndex(({ text }, i) => known[i]?.text !== text);
  const fresh = from === -1 ? own.slice(-1) : own.slice(from);
  return fresh.filter(({ text }) => text !== document.title);
}

const headingsOf = (section: Section | null): readonly Heading[] =>
  section?.units[0]?.passage.headings ?? [];

function renderHeading({ depth, text, translation }: Heading, { document }: PassagesOptions): Html {
  const level = Math.min(Math.max(depth, 2), 6);
  const content = html`<span lang="${document.language}">${text}</span>${renderTranslation(
    translation,
    document,
  )}`;
  const tag = { markup: `h${level}` };
  return html`<${tag} class="pair">${content}</${tag}>\n`;
}

const renderTranslation = (text: string | null, { translation }: Document): Html | null =>
  text === null || translation === null
    ? null
    : html`<span class="translation" lang="${translation.language}">${text}</span>`;

/** List items that follow one another are one list. */
function runsOfKind(units: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = [];
  for (const unit of units) {
    const run = runs.at(-1);
    const isSame = run?.[0]?.passage.kind === 'item' && unit.passage.kind === 'item';
    if (run && isSame) run.push(unit);
    else runs.push([unit]);
  }
  return runs;
}

function renderRun(units: readonly Unit[], options: PassagesOptions): Html {
  if (units[0]?.passage.kind !== 'item') {
    return html`${units.map(
      (unit) =>
        html`<div class="passage" id="${unit.anchor}">${renderPassage(unit, options)}</div>\n`,
    )}`;
  }
  return html`<ul class="items">
${units.map(
  (unit) => html`<li class="passage" id="${unit.anchor}">${renderPassage(unit, options)}</li>\n`,
)}</ul>
`;
}

function renderPassage({ passage, anchor }: Unit, { document, language }: PassagesOptions): Html {
  const words = wordsOf(language);
  const { url } = document;
  return html`<div class="pair"><p lang="${document.language}">${passage.text}</p>${
    passage.translation !== null &&
    document.translation !== null &&
    html`<p class="translation" lang="${document.translation.language}">${passage.translation}</p>`
  }</div><p class="passage-links"><a href="#${anchor}" aria-label="${words.linkToPassage}">#</a>${
    url !== null &&
    isWebAddress(url) &&
    html` <a href="${withTextFragment(url, passage.text)}">${words.original}</a>`
  }</p>`;
}
