import * as z from 'zod/mini';
import { lazily } from '../../../src/engine/lazily.ts';

/** Where the server says what a page consists of that answers without it. */
export const MANIFEST = '/offline/manifest.json';

// Where the device answers from what it has saved, none is parsed.
const schema = lazily(() =>
  z.object({
    /** Of the knowledge. */
    version: z.string(),
    /** What the engine reads, by name; each address holds its content's hash. */
    data: z.record(z.string(), z.object({ url: z.string() })),
    /** Scripts, styles and pictures by their logical names; each address holds its content's hash. */
    assets: z.record(z.string(), z.string()),
  }),
);

export type Manifest = z.infer<ReturnType<typeof schema>>;

/** @throws when the text is no manifest, as what a hotel's network says instead. */
export const parseManifest = (text: string): Manifest => schema().parse(JSON.parse(text));

/** @throws RangeError for what the server does not name. */
export function addressOf({ data }: Manifest, name: string): string {
  const file = data[name];
  if (!file) throw new RangeError(`the server names no ${name}`);
  return file.url;
}
