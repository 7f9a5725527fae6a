import { createConcepts } from '../../../src/engine/concepts.ts';
import { createEngine, type Engine } from '../../../src/engine/engine.ts';
import { makeIndex } from '../../../src/engine/update-index.ts';
import { loadAnalyzers, loadShippedConcepts } from '../../create-assistant.ts';
import { createProgress, type Progress } from '../../progress.ts';
import { type Streams, write } from '../streams.ts';
import { parseRankArguments, type RankCommand } from './arguments.ts';
import { toDocument } from './corpus-document.ts';
import { corpusRecord, type QueryRecord, queryRecord, readRecords } from './records.ts';
import { RANK_USAGE } from './usage.ts';

export interface RankSurroundings {
  readonly streams: Pick<Streams, 'output' | 'errors'>;
  /** Milliseconds. */
  readonly clock: () => number;
}

const TAG = 'valstuga';
/** Scores that differ by less are rounding, which depends on the order of the corpus. */
const DECIMALS = 6;

/**
 * `npm run rank`: a TREC run of a corpus, through the engine that answers.
 * @throws UsageError, and RecordsError before anything is printed.
 */
export async function runRank(
  args: readonly string[],
  { streams, clock }: RankSurroundings,
): Promise<void> {
  const command = parseRankArguments(args);
  if (command.kind === 'help') return write(streams.output, RANK_USAGE);
  const progress = createProgress(streams.errors, clock);
  const queries = await readRecords(command.queries, { schema: queryRecord });
  const engine = await createCorpusEngine(command, progress);
  let asked = 0;
  for (const query of queries) {
    await write(streams.output, renderRun(query, engine, command.top));
    asked += 1;
    progress.say('queries ranked', asked);
  }
}

type Asked = Extract<RankCommand, { kind: 'rank' }>;

async function createCorpusEngine({ corpus }: Asked, progress: Progress): Promise<Engine> {
  const onRead = (count: number) => progress.say('lines read', count);
  const records = await readRecords(corpus, { schema: corpusRecord, onRead });
  const [analyzers, concepts] = await Promise.all([loadAnalyzers(), loadShippedConcepts()]);
  const documents = records.map(toDocument);
  const kept = makeIndex(documents, {
    analyzers,
    concepts: createConcepts(concepts, analyzers),
    onProgress: (done) => progress.say('passages indexed', done, documents.length),
  });
  return createEngine({ documents, concepts, places: [], phrasings: [] }, analyzers, { kept });
}

function renderRun({ id, text }: QueryRecord, engine: Engine, top: number): string {
  const { matches } = engine.rank(engine.read(text, engine.languageOf(text) ?? 'sv'));
  return matches
    .map(({ unit, rank }) => ({ id: unit.document.id, score: rank.toFixed(DECIMALS) }))
    .sort((a, b) => Number(b.score) - Number(a.score) || (a.id < b.id ? -1 : 1))
    .slice(0, top)
    .map((match, i) => `${id} Q0 ${match.id} ${i + 1} ${match.score} ${TAG}\n`)
    .join('');
}
