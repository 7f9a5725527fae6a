import * as z from 'zod';
import type { Place } from '../engine/knowledge.ts';
import type { Checked } from './problem.ts';
import { parseYaml } from './yaml-data.ts';

const name = z.string().trim().min(1, 'must not be empty');

const place = z.strictObject({
  name,
  aliases: z.array(name).default([]),
  neighbourhoods: z.array(name).default([]),
});

const places = z.array(place).superRefine((districts, context) => {
  const owners = new Map<string, string>();
  const claim = (written: string, district: string, ...path: PropertyKey[]): void => {
    const key = written.normalize('NFC').toLowerCase();
    const owner = owners.get(key);
    if (owner !== undefined) {
      context.addIssue({ code: 'custom', message: `${written} is in ${owner} already`, path });
    }
    owners.set(key, owner ?? district);
  };
  districts.forEach((district, index) => {
    claim(district.name, district.name, index, 'name');
    for (const key of ['aliases', 'neighbourhoods'] as const) {
      for (const [at, each] of district[key].entries()) {
        claim(each, district.name, index, key, at);
      }
    }
  });
});

/**
 * Districts out of `places.yaml`: a list of `name`, `aliases` and `neighbourhoods`. A name belongs to
 * one district.
 */
export function parsePlaces(text: string, file: string): Promise<Checked<readonly Place[]>> {
  return parseYaml(text, places, { file, line: 1 });
}
