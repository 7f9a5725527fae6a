import { APPLICATION, type DiscordServer, nextId, SELF } from './server.ts';
import { allOf, type Body, type Call } from './violations.ts';

/** Where and how somebody is. */
export interface Person {
  readonly name: string;
  readonly locale?: string;
  /** The bot's own conversation with them, instead of a server's channel. */
  readonly isDirect?: boolean;
}

const ids = new Map<string, string>();
const idOf = (name: string): string => {
  const id = ids.get(name) ?? nextId();
  ids.set(name, id);
  return id;
};

const GUILD = '223456789012345678';
const userOf = ({ name }: Person) => ({
  id: idOf(name),
  username: name,
  discriminator: '0',
  global_name: name,
  avatar: null,
});
const channelOf = (person: Person): string =>
  person.isDirect ? idOf(`direct ${person.name}`) : '323456789012345678';

/** What a person gets to see: a message's or an answer's payload. */
export interface Seen {
  readonly body: Body;
  readonly call: Call;
  /** Of the message, for whoever replies to it. */
  readonly id?: string;
}

/** People who do things on Discord, over its own protocol. */
export function createPeople(server: DiscordServer) {
  function interaction(person: Person, type: number, data: Body): Body {
    const { locale = 'sv-SE', isDirect = false } = person;
    const user = userOf(person);
    return {
      id: nextId(),
      application_id: APPLICATION,
      token: `token-${nextId()}`,
      type,
      data,
      version: 1,
      locale,
      channel_id: channelOf(person),
      channel: { id: channelOf(person), type: isDirect ? 1 : 0 },
      entitlements: [],
      authorizing_integration_owners: {},
      attachment_size_limit: 10_000_000,
      app_permissions: '0',
      ...(isDirect
        ? { user, context: 1 }
        : {
            guild_id: GUILD,
            guild_locale: 'sv-SE',
            context: 0,
            member: {
              user,
              roles: [],
              permissions: '0',
              joined_at: '2026-01-01T00:00:00Z',
              flags: 0,
              deaf: false,
              mute: false,
            },
          }),
    };
  }

  /** Delivers an interaction, and waits for its first response. */
  async function deliver(payload: Body): Promise<Call> {
    server.open(payload.token);
    server.dispatch('INTERACTION_CREATE', payload);
    return server.call(({ path }) => path.includes(`/${payload.token}/callback`));
  }

  /** Delivers an interaction, and waits for what is shown at last. */
  async function answered(payload: Body): Promise<Seen> {
    const first = await deliver(payload);
    if (first.body.type !== 5) return { body: first.body.data, call: first };
    const last = await server.call(({ path }) => path.includes(`/${payload.token}/messages`));
    return { body: last.body, call: last };
  }

  const commandOf = (name: string, options: Body[] = []): Body => ({
    id: nextId(),
    name,
    type: 1,
    options,
  });
  const text = (name: string, value: string): Body => ({ name, type: 3, value });

  function message(person: Person, content: string, more: Body = {}): Body {
    return {
      id: nextId(),
      channel_id: channelOf(person),
      ...(person.isDirect ? { channel_type: 1 } : { guild_id: GUILD }),
      author: userOf(person),
      type: 0,
      content,
      timestamp: '2026-11-21T12:00:00.000000+00:00',
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      pinned: false,
      ...more,
    };
  }

  const self = { id: SELF, username: 'valstuga', discriminator: '0', avatar: null, bot: true };

  return {
    forget: () => ids.clear(),
    interaction,
    message,
    deliver,
    answered,
    commandOf,
    text,
    command: (person: Person, name: string, options: Body[] = []) =>
      answered(interaction(person, 2, commandOf(name, options))),
    ask: (person: Person, question: string, options: Body[] = []) =>
      answered(interaction(person, 2, commandOf('ask', [text('question', question), ...options]))),
    /** The choices for something half typed. */
    async type(person: Person, [command, option, typed]: readonly [string, string, string]) {
      const options = [{ ...text(option, typed), focused: true }];
      const { body } = await deliver(interaction(person, 4, commandOf(command, options)));
      return body.data.choices as { name: string; value: string }[];
    },
    findSource(person: Person, content: string) {
      const target = nextId();
      const data = {
        id: nextId(),
        name: 'Find the source',
        type: 3,
        target_id: target,
        resolved: {
          messages: { [target]: { ...message({ name: 'somebody' }, content), id: target } },
        },
      };
      return answered(interaction(person, 2, data));
    },
    press(person: Person, data: string) {
      const payload = interaction(person, 3, { component_type: 2, custom_id: data, id: 1 });
      return answered({ ...payload, message: message({ name: 'valstuga' }, '', { author: self }) });
    },
    mention: (person: Person, content: string, more: Body = {}) =>
      message(person, `<@${SELF}> ${content}`, { mentions: [self], ...more }),
    reply: (person: Person, content: string, to: string, more: Body = {}) =>
      message(person, content, {
        type: 19,
        message_reference: { message_id: to },
        referenced_message: { ...message({ name: 'valstuga' }, ''), id: to, author: self },
        mentions: [self],
        ...more,
      }),
    /** Writes something, and waits for the bot's reply to it. */
    async write(payload: Body): Promise<Seen> {
      server.dispatch('MESSAGE_CREATE', payload);
      const call = await server.call(
        ({ body, path }) =>
          path.startsWith('/channels/') && body.message_reference?.message_id === payload.id,
      );
      return { body: call.body, call, id: server.answerOf(call)?.id };
    },
  };
}

export type People = ReturnType<typeof createPeople>;

/** All that can be read of a message. */
export function textOf(body: Body): string {
  const components = allOf(body.components ?? []);
  return [body.content ?? '', ...components.map(({ content, label }) => content ?? label ?? '')]
    .filter((each) => each !== '')
    .join('\n');
}

export const buttonsOf = (body: Body): Body[] =>
  allOf(body.components ?? []).filter(({ type }) => type === 2);

/** The data of the button with a label. */
export function dataOf(body: Body, label: string): string {
  const found = buttonsOf(body).find((each) => each.label === label);
  if (!found)
    throw new Error(`no button ${label} among ${buttonsOf(body).map((each) => each.label)}`);
  return found.custom_id;
}

export const isPrivate = ({ call }: Seen): boolean =>
  ((call.body.data?.flags ?? call.body.flags ?? 0) & 64) !== 0;
