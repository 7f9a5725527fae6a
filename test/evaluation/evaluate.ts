/**
 * `npm run evaluate`: asks a question set and prints figures.
 *
 *   npm run evaluate -- [SET.jsonl] [--anchors FILE|none] [--knowledge DIR] [--misses [--held-out]]
 *
 * `--misses` lists what got no right answer in the tuning part alone; the held-out part only when
 * `--held-out` says so, so that nobody looks at it by accident.
 */
import { parseArgs } from 'node:util';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { createIsQuoted } from '../assistant/quotes.ts';
import { ANCHORS, askSet, QUESTIONS, readAnchors, readQuestions } from './ask-set.ts';
import { renderFigures, renderMisses } from './render-figures.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    anchors: { type: 'string' },
    knowledge: { type: 'string' },
    misses: { type: 'boolean', default: false },
    'held-out': { type: 'boolean', default: false },
  },
});
const outcomes = askSet(readQuestions(positionals[0] ?? QUESTIONS), {
  assistant: await createKnowledgeAssistant(values.knowledge),
  meets: readAnchors(values.anchors === 'none' ? null : (values.anchors ?? ANCHORS)),
  isQuoted: await createIsQuoted(values.knowledge),
});
console.log(renderFigures(outcomes));
if (values.misses) {
  const shown = outcomes.filter(({ part }) => values['held-out'] || part === 'tuning');
  console.log(`\n${renderMisses(shown)}`);
}
