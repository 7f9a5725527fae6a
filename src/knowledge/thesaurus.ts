import * as z from 'zod';
import type { Concept } from '../engine/knowledge.ts';
import type { Checked } from './problem.ts';
import { parseYaml } from './yaml-data.ts';

const word = z.string().trim().min(1, 'must not be empty');
const words = z.array(word);

const concept = z.strictObject({
  id: word,
  sv: words.default([]),
  en: words.default([]),
  broader: words.default([]),
  kind: z
    .enum(['topic', 'area', 'action', 'party', 'generic'], {
      error: 'must be topic, area, action, party or generic',
    })
    .default('topic'),
});

const thesaurus = z.array(concept).superRefine((concepts, context) => {
  const report = (message: string, ...path: PropertyKey[]): void =>
    context.addIssue({ code: 'custom', message, path });
  const byId = new Map(concepts.map((each) => [each.id, each]));
  const seen = new Set<string>();
  concepts.forEach(({ id, sv, en, broader }, index) => {
    if (seen.has(id)) report(`${id} is there twice`, index, 'id');
    seen.add(id);
    if (sv.length + en.length === 0) report(`${id} has no words, sv or en`, index);
    broader.forEach((wider, at) => {
      if (!byId.has(wider)) report(`of ${id} names ${wider}, which is no id`, index, 'broader', at);
    });
    if (isWiderThanItself(id, byId)) report(`of ${id} leads back to ${id}`, index, 'broader');
  });
});

/**
 * Concepts out of `thesaurus.yaml`: a list of `id`, `sv` and `en` words, `broader` ids and `kind`,
 * which is topic when left out.
 */
export function parseThesaurus(text: string, file: string): Promise<Checked<readonly Concept[]>> {
  return parseYaml(text, thesaurus, { file, line: 1 });
}

function isWiderThanItself(
  id: string,
  byId: ReadonlyMap<string, { readonly broader: readonly string[] }>,
): boolean {
  const seen = new Set<string>();
  const queue = [...(byId.get(id)?.broader ?? [])];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (at === id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    queue.push(...(byId.get(at)?.broader ?? []));
  }
  return false;
}
