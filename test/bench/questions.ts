import { readFileSync } from 'node:fs';

/** The evaluation's questions, of which nothing but the words is read. */
export function readQuestions(): string[] {
  const file = new URL('../evaluation/questions.jsonl', import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { readonly q: string }).q);
}
