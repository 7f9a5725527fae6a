import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { LIMITS } from './limits.ts';
import { shortened } from './markdown.ts';

/** What one message shows: components, or a file with a line about it. */
export type Message =
  | { readonly kind: 'components'; readonly components: APIMessageTopLevelComponent[] }
  | { readonly kind: 'file'; readonly text: string; readonly file: MessageFile };

export interface MessageFile {
  readonly name: string;
  readonly contentType: string;
  readonly data: string;
}

/** Falun red, as the cottages where parties meet voters. */
const COLOUR = 0x80_18_18;

export const text = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

export const separator = (): APISeparatorComponent => ({ type: ComponentType.Separator });

/** Text with a button beside it. */
export const section = (content: string, accessory: APIButtonComponent): APISectionComponent => ({
  type: ComponentType.Section,
  components: [text(content)],
  accessory,
});

/** A button that the bot is told of. */
export const button = (
  label: string,
  data: string,
  style: ButtonStyle.Primary | ButtonStyle.Secondary = ButtonStyle.Secondary,
): APIButtonComponent => ({
  type: ComponentType.Button,
  style,
  label: shortened(label, LIMITS.label),
  custom_id: data,
});

/** A button that leads to a page; none when the address is too long for one. */
export const linkButton = (label: string, url: string | null): APIButtonComponent[] =>
  url === null || url.length > LIMITS.url
    ? []
    : [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url }];

/** Buttons in rows of five; none twice, for Discord refuses a message with two that are alike. */
export function rows(
  buttons: readonly APIButtonComponent[],
): APIActionRowComponent<APIButtonComponent>[] {
  const keyOf = (each: APIButtonComponent): string => ('custom_id' in each ? each.custom_id : '');
  const different = buttons.filter(
    (each, i) =>
      keyOf(each) === '' || buttons.findIndex((other) => keyOf(other) === keyOf(each)) === i,
  );
  const count = Math.ceil(different.length / LIMITS.buttonsInRow);
  return Array.from({ length: count }, (_, i) => ({
    type: ComponentType.ActionRow,
    components: different.slice(i * LIMITS.buttonsInRow, (i + 1) * LIMITS.buttonsInRow),
  }));
}

export const container = (components: readonly APIComponentInContainer[]): Message => ({
  kind: 'components',
  components: [
    { type: ComponentType.Container, accent_color: COLOUR, components: [...components] },
  ],
});

/** A line that the bot says itself, with no frame around it. */
export const aside = (content: string): Message => ({
  kind: 'components',
  components: [text(content)],
});

/** How much text components hold, those within others included. */
export function textLength(components: readonly { readonly type: ComponentType }[]): number {
  return components.reduce((sum, each) => {
    const { content = '', components: inner = [] } = each as {
      readonly content?: string;
      readonly components?: readonly { readonly type: ComponentType }[];
    };
    return sum + content.length + textLength(inner);
  }, 0);
}
