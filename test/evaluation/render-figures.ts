import type { Outcome } from './ask-set.ts';
import * as figures from './figures.ts';

const KINDS = ['fact', 'topic', 'event', 'events', 'about', 'abstain'];
const LANGUAGES = [
  ['sv', 'Swedish, right'],
  ['en', 'English, right'],
] as const;

/** Name, then a cell for each column. */
type Row = readonly string[];
type Column = readonly Outcome[];

/** A table of what was measured: the tuning part, the held-out part and both, side by side. */
export function renderFigures(outcomes: readonly Outcome[]): string {
  const columns: readonly Column[] = [
    outcomes.filter(({ part }) => part === 'tuning'),
    outcomes.filter(({ part }) => part === 'held-out'),
    outcomes,
  ];
  const row = (name: string, measure: figures.Measure): Row => [
    name,
    ...columns.map((column) => renderFigure(measure(column))),
  ];
  const tags = [...new Set(outcomes.flatMap(({ question }) => question.tags ?? []))].sort();
  const groups: readonly (readonly Row[])[] = [
    [['', 'tuning', 'held-out', 'all']],
    [
      row('answerable, right', figures.answerable),
      row('answerable, refused', figures.refused),
      row('near-miss, answered', figures.nearMissAnswered),
      row('off-topic, answered', figures.offTopicAnswered),
      row('follow-ups, right', figures.followUps),
      row('verbatim quotes', figures.verbatimQuotes),
    ],
    LANGUAGES.map(([language, name]) => row(name, figures.ofLanguage(language))),
    KINDS.map((kind) => row(`kind ${kind}`, figures.ofKind(kind))),
    tags.map((tag) => row(`tag ${tag}`, figures.ofTag(tag))),
    [
      ['ms, median', ...columns.map((column) => figures.quantile(column, 0.5).toFixed(2))],
      ['ms, 99 of 100', ...columns.map((column) => figures.quantile(column, 0.99).toFixed(2))],
    ],
  ];
  return layOut(groups);
}

function renderFigure({ count, of }: figures.Figure): string {
  if (of === 0) return '–';
  return `${((100 * count) / of).toFixed(1)} %  ${`${count}/${of}`.padStart(7)}`;
}

function layOut(groups: readonly (readonly Row[])[]): string {
  const rows = groups.flat();
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: Row): string =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('   ');
  return groups.map((group) => group.map(line).join('\n')).join('\n\n');
}

/** Questions that got no right answer, with what was wanted and what came. */
export function renderMisses(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter(({ right }) => !right)
    .map(({ part, question, kind, answer }) => {
      const got = [...answer.events, ...answer.excerpts]
        .slice(0, 4)
        .map(({ text }) => text.replaceAll('\n', ' ').slice(0, 40))
        .join(' | ');
      const wanted = question.gold.join(' ') || 'not-found';
      return [part, question.id, kind, question.q, `[${wanted}] -> ${got || 'not-found'}`];
    })
    .map((cells) => cells.join('\t'))
    .join('\n');
}
