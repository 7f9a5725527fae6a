import { PassThrough } from 'node:stream';
import { createTerminal } from '../../../adapters/terminal/adapter.ts';
import { createConversation } from '../../../adapters/terminal/conversation.ts';
import { describeAdapter, type Surface, type SurfaceSetting } from '../contract.ts';

/**
 * A terminal is one person's: each has their own, and the first one's is the adapter under test.
 * It has no log; what goes wrong is reported to its standard error.
 */
async function open({ assistant, now }: SurfaceSetting): Promise<Surface> {
  const reported: string[] = [];
  const create = () => {
    const input = new PassThrough();
    const output = new PassThrough({ encoding: 'utf8' });
    const respond = createConversation({
      assistant,
      now,
      language: null,
      firstLanguage: 'sv',
      screen: () => ({ colour: false, width: Infinity }),
      report: (error) => reported.push(error instanceof Error ? `${error.stack}` : String(error)),
    });
    const adapter = createTerminal({
      streams: { input, output },
      respond,
      greeting: 'Hej!',
      farewell: 'Hej då!',
      onLeave: () => {},
    });
    return { adapter, input, output };
  };
  const first = create();
  const people = new Map<string, ReturnType<typeof create>>();
  return {
    adapter: first.adapter,
    async ask(question, person = '') {
      let own = people.get(person);
      if (!own) {
        own = people.size === 0 ? first : create();
        if (own !== first) await own.adapter.start();
        people.set(person, own);
      }
      own.output.read();
      own.input.write(`${question}\n`);
      await new Promise(setImmediate);
      return String(own.output.read() ?? '');
    },
    logged: () => reported.join('\n'),
    refused: () => [],
    async close() {
      for (const { adapter } of people.values()) await adapter.stop();
    },
  };
}

describeAdapter('the terminal', open, {
  // A line break ends a line, and so does what the line editor takes for one.
  cannotBeAsked: (text) => /[\r\n\u2028\u2029]|\p{Cc}/u.test(text),
});
