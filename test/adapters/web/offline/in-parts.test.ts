import { expect, it } from 'vitest';
import { inParts } from '../../../../adapters/web/offline/in-parts.ts';

const decode = ({ value }: { value?: Uint8Array | undefined }): string =>
  new TextDecoder().decode(value);

it('makes no part before the one that precedes it has been taken', async () => {
  const made: string[] = [];
  const part = (text: string) => async () => {
    made.push(text);
    return text;
  };
  const reader = inParts([part('<p>å'), part('</p>')]).getReader();
  // What a stream does by itself at its start, it has done.
  await new Promise(setImmediate);
  expect(made).toEqual([]);
  expect(decode(await reader.read())).toBe('<p>å');
  await new Promise(setImmediate);
  expect(made).toEqual(['<p>å']);
  expect(decode(await reader.read())).toBe('</p>');
  expect(await reader.read()).toEqual({ done: true, value: undefined });
});
