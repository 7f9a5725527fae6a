import { expect, it } from 'vitest';
import { createReadableLog, renderLogLine } from '../../adapters/readable-log.ts';
import { createLogLines } from './log-lines.ts';

it('says when, where and what, and what went wrong', () => {
  const { log, text } = createLogLines();
  log.of('web').info('people can ask', { address: 'http://x' });
  log.warn('that failed', { error: new RangeError('too much') });
  const written: string[] = [];
  const readable = createReadableLog((line) => written.push(line));
  for (const line of text().trimEnd().split('\n')) readable.write(line);
  expect(written).toEqual([
    expect.stringMatching(/^\d\d:\d\d:\d\d web: people can ask\n$/),
    expect.stringMatching(/^\d\d:\d\d:\d\d WARN that failed \(RangeError: too much\)\n$/),
  ]);
});

it('leaves what is no line of the log as it is', () => {
  expect(renderLogLine('hello\n')).toBe('hello\n');
});
