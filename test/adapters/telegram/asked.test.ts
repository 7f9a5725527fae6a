import { describe, expect, it } from 'vitest';
import { type Me, toAsked } from '../../../adapters/telegram/asked.ts';
import { type Message, parseUpdate } from '../../../adapters/telegram/update.ts';
import { ME } from './bot-api.ts';
import { entitiesOf, GROUP, messageOf, type Saying, writes } from './people.ts';

const me: Me = ME;
const toMessage = (update: object): Message =>
  parseUpdate({ update_id: 1, ...update })?.message as Message;
const heard = (text: string, saying: Saying = {}) => toAsked(toMessage(writes(text, saying)), me);
const inGroup = { chat: GROUP };
const REPLY = { message_id: 1, from: ME };

describe('in a private chat', () => {
  it('every text is a question', () => {
    expect(heard('Vad kostar simskolan?')).toEqual({
      kind: 'question',
      text: 'Vad kostar simskolan?',
    });
    expect(heard('@ValstugaBot, skolan')).toEqual({ kind: 'question', text: 'skolan' });
    expect(heard('@everyone skolan')).toEqual({ kind: 'question', text: '@everyone skolan' });
  });

  it.each([
    ['/start', 'start', ''],
    ['/START@valstugabot t-abcdefgh', 'START', 't-abcdefgh'],
    ['/fraga  När är\nnästa möte? ', 'fraga', 'När är\nnästa möte?'],
  ])('%j is a command', (text, name, rest) => {
    expect(heard(text)).toEqual({ kind: 'command', name, rest });
  });

  it('a picture is one with its words, or none', () => {
    const photo = [{ file_id: 'x' }];
    const message = (content: object) =>
      toAsked(toMessage({ message: messageOf({}, content) }), me);
    expect(message({ photo, caption: 'Skolan?' })).toEqual({ kind: 'question', text: 'Skolan?' });
    expect(message({ photo })).toEqual({ kind: 'no text' });
    expect(message({ voice: {} })).toEqual({ kind: 'no text' });
    expect(message({ pinned_message: {} })).toBeUndefined();
  });
});

describe('in a group', () => {
  it.each([
    ['skolan?'],
    ['@everyone skolan?'],
    ['@ValstugaBotten skolan?'],
    ['valstugabot skolan?'],
    ['mejla a@valstugabot.example'],
    ['/fraga@OtherBot skolan?'],
    [''],
  ])('%j is not for the bot', (text) => {
    expect(heard(text, inGroup)).toBeUndefined();
  });

  it.each([
    ['@ValstugaBot skolan?', { kind: 'question', text: 'skolan?' }],
    ['Hej @valstugabot: skolan?', { kind: 'question', text: 'Hej : skolan?' }],
    ['🗳️ @ValstugaBot skolan?', { kind: 'question', text: '🗳️ skolan?' }],
    ['@ValstugaBot', { kind: 'question', text: '' }],
    ['/moten', { kind: 'command', name: 'moten', rest: '' }],
    ['/ask@ValstugaBot skolan?', { kind: 'command', name: 'ask', rest: 'skolan?' }],
  ])('%j is for the bot', (text, asked) => {
    expect(heard(text, inGroup)).toEqual(asked);
  });

  it('a reply to the bot is for it, one to somebody else is not', () => {
    const replying = (replyTo: object) => heard('och i Kista?', { ...inGroup, replyTo });
    expect(replying(REPLY)).toEqual({ kind: 'question', text: 'och i Kista?' });
    expect(replying({ ...REPLY, from: { id: 5 } })).toBeUndefined();
    // A topic that the bot has opened: everything in it replies to that.
    expect(replying({ ...REPLY, forum_topic_created: {} })).toBeUndefined();
  });

  it('a mention of somebody without a name is told by who it is', () => {
    const mention = (id: number) => ({
      message: messageOf(inGroup, {
        text: 'Valstuga skolan?',
        entities: [{ type: 'text_mention', offset: 0, length: 8, user: { id } }],
      }),
    });
    expect(toAsked(toMessage(mention(ME.id)), me)).toEqual({ kind: 'question', text: 'skolan?' });
    expect(toAsked(toMessage(mention(5)), me)).toBeUndefined();
  });

  it('bots are not answered, lest they answer back; anonymous administrators are', () => {
    const text = '@ValstugaBot skolan?';
    const from = { id: 9, is_bot: true };
    const said = (extra: object) => heard(text, { ...inGroup, extra: { from, ...extra } });
    expect(said({})).toBeUndefined();
    expect(said({ sender_chat: { id: GROUP } })).toBeDefined();
    expect(said({ sender_chat: { id: GROUP }, is_automatic_forward: true })).toBeUndefined();
    expect(heard(text, { ...inGroup, extra: { via_bot: ME } })).toBeUndefined();
  });
});

it('entities are where Telegram says', () => {
  expect(entitiesOf('/a@b c')).toEqual([{ type: 'bot_command', offset: 0, length: 4 }]);
});
