/**
 * `npm run evaluate`: asks a question set and prints figures.
 *
 *   npm run evaluate -- [SET.jsonl] [--anchors FILE|none] [--knowledge DIR] [--slips]
 *     [--misses [--held-out]]
 *
 * `--slips` asks each question with one of its words misspelt, differently but always in the same way.
 * `--misses` lists what got no right answer in the tuning part alone; the held-out part only when
 * `--held-out` says so, so that nobody looks at it by accident.
 */
import { parseArgs } from 'node:util';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { createIsQuoted } from '../assistant/quotes.ts';
import { ANCHORS, askSet, QUESTIONS, readAnchors, readQuestions } from './ask-set.ts';
import { misspelt } from './misspelt.ts';
import { renderFigures, renderMisses } from './render-figures.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    anchors: { type: 'string' },
    knowledge: { type: 'string' },
    slips: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    'held-out': { type: 'boolean', default: false },
  },
});
const questions = readQuestions(positionals[0] ?? QUESTIONS);
const asked = values.slips ? questions.map(misspelt) : questions;
const outcomes = askSet(asked, {
  assistant: await createKnowledgeAssistant(values.knowledge),
  meets: readAnchors(values.anchors === 'none' ? null : (values.anchors ?? ANCHORS)),
  isQuoted: await createIsQuoted(values.knowledge),
});
console.log(renderFigures(outcomes));
if (values.misses) {
  const shown = outcomes.filter(({ part }) => values['held-out'] || part === 'tuning');
  console.log(`\n${renderMisses(shown)}`);
}
