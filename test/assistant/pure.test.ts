import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/engine/answer.ts';
import { EKDALA, KNOWLEDGE } from '../engine/fixtures.ts';
import { LANGUAGE_DATA } from '../language/lexicons.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every module of a pure folder, as what one bundle imports. */
const modulesOf = (folder: string): string[] =>
  readdirSync(`${root}src/${folder}`)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `./src/${folder}/${name}`);

const ENTRY = [
  `export { createAssistant } from './src/assistant/assistant.ts';`,
  `export { createEngine } from './src/engine/engine.ts';`,
  `export { createAnalyzers } from './src/engine/analyzers.ts';`,
  ...['assistant', 'engine', 'language'].flatMap(modulesOf).map((path) => `import '${path}';`),
].join('\n');

interface Bundle {
  readonly code: string;
  /** Paths of the files in it. */
  readonly inputs: readonly string[];
}

async function bundle(): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'valstuga',
    target: 'es2023',
    write: false,
    metafile: true,
    // Modules that nothing names are to be run too.
    ignoreAnnotations: true,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('nothing was bundled');
  return { code: file.text, inputs: Object.keys(metafile.inputs) };
}

const ASK = `
  const engine = valstuga.createEngine(knowledge, valstuga.createAnalyzers(data));
  const assistant = valstuga.createAssistant(engine);
  JSON.stringify(questions.map((text) => assistant.ask({ text, now }).reply.answer));
`;

/** What the bundle answers in a world that holds the language alone: no process, no DOM. */
function askIn(code: string, questions: readonly string[]): Answer[] {
  const now = { date: '2025-03-10', time: '12:00' };
  const world = vm.createContext({ data: LANGUAGE_DATA, knowledge: KNOWLEDGE, questions, now });
  vm.runInContext(code, world);
  return JSON.parse(vm.runInContext(ASK, world) as string) as Answer[];
}

describe('language, engine and assistant', () => {
  let made: Bundle;
  beforeAll(async () => {
    made = await bundle();
  });

  it('bundle for a browser with nothing of Node in them', () => {
    expect(made.inputs.filter((path) => /^node:|builtin/.test(path))).toEqual([]);
    expect(made.code).not.toMatch(/\brequire\(|from ["']node:/);
  });

  it('bundle with few packages', () => {
    const packages = made.inputs.flatMap((path) => /node_modules\/([^/]+)/.exec(path)?.[1] ?? []);
    expect([...new Set(packages)].sort()).toEqual(['minisearch', 'stemmer']);
  });

  it('answer where there is neither a process nor a document', () => {
    const [swedish, english] = askIn(made.code, [
      'Vad kostar simskolan?',
      'What have you done about swimming lessons?',
    ]);
    const passage = EKDALA.passages[2];
    for (const answer of [swedish, english]) {
      expect(answer?.outcome).toBe('answered');
      expect(answer?.excerpts[0]?.text).toBe(passage?.text);
    }
    expect(swedish?.language).toBe('sv');
    expect(english?.language).toBe('en');
  });

  it('find meetings there too', () => {
    const [answer] = askIn(made.code, ['När är mötet i Ekdala Kullen?']);
    expect(answer?.events.map(({ place, status }) => [place, status])).toEqual([
      ['Ekdala Kullen', 'upcoming'],
    ]);
  });
});
