import { afterEach, describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../../adapters/create-assistant.ts';
import { createBots } from './bot.ts';
import { textOf } from './people.ts';
import { nextId, SELF } from './server.ts';
import type { Body } from './violations.ts';

const bots = createBots(await createKnowledgeAssistant());
const ada = { name: 'Ada' };
const bo = { name: 'Bo' };
const QUESTION = 'Vad kostar simskolan?';
const SWIMMING = 'Sänkt avgiften för simskolan i ytterstaden med 300 kronor';
const OTHER = { id: '423456789012345678', username: 'other' };

afterEach(() => bots.closeAll());

describe('a message', () => {
  it('is answered when it mentions the bot, as a reply that calls nobody', async () => {
    const { people } = await bots.start();
    const question = people.mention(ada, QUESTION);
    const { body } = await people.write(question);
    expect(textOf(body)).toContain(SWIMMING);
    expect(body.message_reference).toEqual({ message_id: question.id, fail_if_not_exists: false });
    expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
  });

  it('is answered in the thread that it is written in', async () => {
    const { people } = await bots.start();
    const thread = nextId();
    const { call } = await people.write(people.mention(ada, QUESTION, { channel_id: thread }));
    expect(call.path).toBe(`/channels/${thread}/messages`);
  });

  it('is answered in private, where what follows goes on', async () => {
    const { people } = await bots.start();
    const direct = { ...ada, isDirect: true };
    await people.write(people.message(direct, 'När är mötet på Kungsholmen?'));
    const { body } = await people.write(people.message(direct, 'och i Skärholmen?'));
    expect(textOf(body)).toContain('lördag 4 februari 2017');
  });

  it('is a follow-up when it replies to an answer, whoever wrote the question', async () => {
    const { people } = await bots.start();
    const { id = '' } = await people.write(people.mention(ada, 'När är mötet på Kungsholmen?'));
    const { body } = await people.write(people.reply(bo, 'vilken tid?', id));
    expect(textOf(body)).toContain('Kungsholmen');
    expect(textOf(body)).toContain('Dokumentet anger ingen tid.');
  });

  it('is answered when it replies without a mention, if Discord shows what it says', async () => {
    const { people } = await bots.start();
    const { id = '' } = await people.write(people.mention(ada, QUESTION));
    const { body } = await people.write(
      people.reply(bo, 'När är mötet i Skärholmen?', id, { mentions: [] }),
    );
    expect(textOf(body)).toContain('lördag 4 februari 2017');
  });

  it('is told how to be read when it replies and Discord shows nothing of it, once', async () => {
    const { people, server } = await bots.start();
    const silent = () => people.reply(bo, '', nextId(), { mentions: [] });
    const { body } = await people.write(silent());
    expect(textOf(body)).toContain('Nämn mig i svaret');
    server.dispatch('MESSAGE_CREATE', silent());
    await people.write(people.mention(ada, QUESTION));
    expect(server.calls.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(2);
  });

  it('gets help when it says nothing but the name', async () => {
    const { people } = await bots.start();
    expect(textOf((await people.write(people.mention(ada, ''))).body)).toContain('### Hjälp');
  });

  it('is answered once however often it is delivered', async () => {
    const { people, server } = await bots.start();
    const question = people.mention(ada, QUESTION);
    server.dispatch('MESSAGE_CREATE', question);
    await people.write(question);
    await people.write(people.mention(bo, QUESTION));
    expect(server.calls.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(2);
  });

  const toEveryone: Body = { mention_everyone: true, content: `@everyone ${QUESTION}` };
  it.each<[string, Body]>([
    ['mentions nobody', {}],
    ['mentions everyone', toEveryone],
    [
      'mentions a role that the bot has',
      { mention_roles: [SELF], content: `<@&${SELF}> ${QUESTION}` },
    ],
    ['mentions somebody else', { mentions: [OTHER], content: `<@${OTHER.id}> ${QUESTION}` }],
    ['is a bot’s', { mentions: [{ id: SELF }], author: { ...OTHER, bot: true } }],
    ['is a webhook’s', { mentions: [{ id: SELF }], webhook_id: OTHER.id }],
    ['is the bot’s own', { mentions: [{ id: SELF }], author: { id: SELF, username: 'valstuga' } }],
    ['tells that somebody pinned one', { mentions: [{ id: SELF }], type: 6 }],
    [
      'replies to somebody else',
      { type: 19, referenced_message: { id: OTHER.id, author: OTHER, content: QUESTION } },
    ],
  ])('is not for the bot when it %s', async (_, more) => {
    const { people, server, adapter } = await bots.start();
    server.dispatch('MESSAGE_CREATE', people.message(ada, QUESTION, more));
    // What comes after it is answered, and nothing else is.
    await people.write(people.mention(bo, QUESTION));
    await adapter.stop();
    expect(server.calls.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(1);
  });
});

describe('whoever asks much', () => {
  it('is asked kindly to wait, in words that only they read', async () => {
    const { people } = await bots.start({ limits: { asking: { burst: 2, interval: 60_000 } } });
    for (let i = 0; i < 2; i++) await people.ask(ada, QUESTION);
    const { body, call } = await people.ask(ada, QUESTION);
    expect(textOf(body)).toMatch(/^Det blev många frågor på en gång\. Vänta \d+ sekunder/);
    expect(call.body.data.flags & 64).toBe(64);
    expect(textOf((await people.ask(bo, QUESTION)).body)).toContain(SWIMMING);
  });

  it('is asked once in a channel, where everybody reads it', async () => {
    const { people, server, adapter } = await bots.start({
      limits: { asking: { burst: 1, interval: 60_000 } },
    });
    await people.write(people.mention(ada, QUESTION));
    expect(textOf((await people.write(people.mention(ada, QUESTION))).body)).toContain('Vänta');
    server.dispatch('MESSAGE_CREATE', people.mention(ada, QUESTION));
    await people.write(people.mention(bo, QUESTION));
    await adapter.stop();
    expect(server.calls.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(3);
  });
});
