import { describeAdapter, type Surface, type SurfaceSetting } from '../contract.ts';
import { openBot } from './bot.ts';
import { ADA } from './people.ts';

/** #message: what an app lets somebody write at once. */
const LONGEST = 4096;

async function open({ assistant, now }: SurfaceSetting): Promise<Surface> {
  const { api, adapter, ask, log, fatal } = await openBot({ assistant, now });
  const people = new Map<string, number>();
  return {
    adapter,
    async ask(question, person = '') {
      const from = people.get(person) ?? ADA + people.size;
      people.set(person, from);
      return ask(question.slice(0, LONGEST), { from });
    },
    logged: log.text,
    refused: () => [...api.refused, ...fatal.map(String)],
    close: api.close,
  };
}

describeAdapter('Telegram', open);
