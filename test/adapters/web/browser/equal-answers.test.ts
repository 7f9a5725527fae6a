import { expect, it } from 'vitest';
import type { Reply } from '../../../../src/assistant/reply.ts';
import { QUESTIONS, readQuestions } from '../../../evaluation/ask-set.ts';
import { describeInBrowser, type Visitor } from './visit.ts';

const NOW = { date: '2016-12-20', time: '18:00' };

/** Asks an engine of the page's own script, in a worker of its own, one question after another. */
const ASK_ALL = `async ({ questions, now }) => {
  const worker = new Worker(document.querySelector('#lookup').dataset.engine);
  const replies = [];
  for (const [id, text] of questions.entries()) {
    worker.postMessage({ kind: 'ask', id, text, now });
    const { data } = await new Promise((resolve) =>
      worker.addEventListener('message', resolve, { once: true }));
    replies.push(data.reply ?? data);
  }
  worker.terminate();
  return replies;
}`;

async function askDevice({ page }: Visitor, questions: readonly string[]): Promise<Reply[]> {
  const argument = JSON.stringify({ questions, now: NOW });
  return (await page.evaluate(`(${ASK_ALL})(${argument})`)) as Reply[];
}

async function askServer({ web }: Visitor, question: string): Promise<Reply> {
  const answer = await web.get(`/api/reply?q=${encodeURIComponent(question)}`);
  const { further: _, ...reply } = (await answer.json()) as Reply & { readonly further: unknown };
  return reply;
}

describeInBrowser('the engine in the browser', (visit) => {
  const questions = readQuestions(QUESTIONS).map(({ q }) => q);

  it('replies as the server does to every question of the set, at its first start and later', async () => {
    const visitor = await visit({}, { now: () => NOW });
    // Without a service worker nothing is kept: each start is a first one.
    const stranger = await visit({ serviceWorkers: 'block' }, { now: () => NOW });
    await visitor.settle('/?lang=sv');
    await stranger.page.goto(stranger.web.url('/?lang=sv'));
    await stranger.page.evaluate('delete Window.prototype.caches');
    const later = await askDevice(visitor, questions);
    const first = await askDevice(stranger, questions);
    for (const [i, question] of questions.entries()) {
      const expected = await askServer(visitor, question);
      expect({ question, reply: later[i] }).toEqual({ question, reply: expected });
      expect({ question, reply: first[i] }).toEqual({ question, reply: expected });
    }
    expect(questions.length).toBeGreaterThan(200);
  });

  it('keeps the index of its first start for the next one', async () => {
    const visitor = await visit();
    await visitor.settle('/?lang=sv');
    const kept = () =>
      visitor.page.evaluate(
        'caches.open("valstuga-derived").then((cache) => cache.keys()).then((keys) => keys.length)',
      );
    await expect.poll(kept).toBe(1);
  });
});
