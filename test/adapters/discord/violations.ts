import { LIMITS } from '../../../adapters/discord/limits.ts';

/** One call that the bot made. */
export interface Call {
  readonly method: string;
  /** Without the API's root and version. */
  readonly path: string;
  readonly body: Body;
  /** The names and contents of the files that came with it. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly authorization: string | null;
}

// biome-ignore lint/suspicious/noExplicitAny: what is sent is looked at as the JSON that it is.
export type Body = any;

/** What Discord would refuse of a call, or what nobody should be sent. */
export function violationsOf({ method, path, body, files }: Call): string[] {
  if (/^\/interactions\/.*\/callback$/.test(path)) return callbackViolations(body, files.length);
  if (/^\/(?:webhooks|channels)\//.test(path)) return messageViolations(body, files.length);
  if (method === 'PUT' && /\/commands$/.test(path)) return body.flatMap(commandViolations);
  return [];
}

const check = (message: string, holds: boolean): string[] => (holds ? [] : [message]);
const isLength = (text: unknown, least: number, most: number): boolean =>
  typeof text === 'string' && text.length >= least && text.length <= most;

function callbackViolations({ type, data }: Body, files: number): string[] {
  switch (type) {
    case 4:
      return messageViolations(data, files);
    case 5:
      return check('a deferral has no flags but 64', data.flags === 0 || data.flags === 64);
    case 8:
      return [
        ...check('more than 25 choices', data.choices.length <= LIMITS.choices),
        ...data.choices.flatMap(({ name, value }: Body) => [
          ...check(`choice name of ${name.length}`, isLength(name, 1, LIMITS.choice)),
          ...check(`choice value of ${value.length}`, isLength(value, 1, LIMITS.choice)),
        ]),
      ];
    default:
      return [`unknown callback type ${type}`];
  }
}

const V2 = 1 << 15;

function messageViolations(message: Body, files: number): string[] {
  const { allowed_mentions: mentions, flags = 0, components = [], content, attachments } = message;
  const all = allOf(components);
  const ids = all.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  const written = all.map((each) => each.content ?? '').join('');
  const isV2 = (flags & V2) !== 0;
  return [
    ...check('somebody may be mentioned', JSON.stringify(mentions?.parse) === '[]'),
    ...check('the author is mentioned', mentions?.replied_user === false),
    ...check('content beside components', !isV2 || content === undefined),
    ...check('components without their flag', isV2 || components.length === 0),
    ...check('nothing to show', components.length > 0 || isLength(content, 1, 2000)),
    ...check('an attachment without its file', (attachments?.length ?? 0) === files),
    ...check(`${all.length} components`, all.length <= LIMITS.components),
    ...check(`${written.length} characters`, written.length <= LIMITS.text),
    ...check('two buttons are alike', new Set(ids).size === ids.length),
    ...check('half a surrogate pair', !/\p{Surrogate}/u.test([written, content, ...ids].join())),
    ...all.flatMap(componentViolations),
  ];
}

/** Those within others included. */
export const allOf = (components: readonly Body[]): Body[] =>
  components.flatMap((each) => [
    each,
    ...allOf(each.components ?? []),
    ...(each.accessory ? allOf([each.accessory]) : []),
  ]);

function componentViolations(component: Body): string[] {
  const { type, content, components, label, custom_id: id, url, accessory } = component;
  switch (type) {
    case 1:
      return check('a row of no or many buttons', components.length >= 1 && components.length <= 5);
    case 2:
      return [
        ...check('a button without a label', isLength(label, 1, LIMITS.label)),
        ...check('a button of two kinds', (id === undefined) !== (url === undefined)),
        ...check('data too long', id === undefined || isLength(id, 1, LIMITS.customId)),
        ...check('address too long', url === undefined || isLength(url, 1, LIMITS.url)),
      ];
    case 9:
      return check(
        'a section is a text and a button',
        components.length === 1 && accessory.type === 2,
      );
    case 10:
      return check('an empty text', isLength(content, 1, LIMITS.text) && content.trim() !== '');
    case 14:
      return [];
    case 17:
      return check('an empty container', components.length > 0);
    default:
      return [`unknown component ${type}`];
  }
}

const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

function commandViolations(command: Body): string[] {
  const names = (each: Body): string[] => [
    each.name,
    ...Object.values<string>(each.name_localizations ?? {}),
  ];
  if (command.type === 3) {
    return names(command).flatMap((name) => check(`command name ${name}`, isLength(name, 1, 32)));
  }
  return [command, ...(command.options ?? [])].flatMap((each: Body) => [
    ...names(each).flatMap((name) =>
      check(`name ${name}`, NAME.test(name) && name === name.toLowerCase()),
    ),
    ...[each.description, ...Object.values(each.description_localizations)].flatMap((text) =>
      check(`description of ${each.name}`, isLength(text, 1, 100)),
    ),
  ]);
}
