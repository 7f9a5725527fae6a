import { type APIMessageTopLevelComponent, MessageFlags, type RawFile } from 'discord.js';
import type { Message } from './components.ts';

export interface Visibility {
  /** For one pair of eyes. */
  readonly isPrivate: boolean;
}

export interface Body {
  readonly flags?: number;
  readonly content?: string;
  readonly components?: APIMessageTopLevelComponent[];
  readonly attachments?: readonly { id: string; filename: string }[];
  readonly allowed_mentions: { readonly parse: []; readonly replied_user: false };
  readonly files: RawFile[];
}

/** Whatever it says, it calls nobody: not those whom it quotes, nor whom it replies to. */
const NOBODY = { parse: [], replied_user: false } as const satisfies object;

/** A message as Discord takes it, with the files that go beside it. */
export function toBody(message: Message, visibility?: Visibility): Body {
  const flags = visibility?.isPrivate ? MessageFlags.Ephemeral : 0;
  const allowed_mentions = { ...NOBODY, parse: [] as [] };
  switch (message.kind) {
    case 'components': {
      const { components } = message;
      return {
        flags: flags | MessageFlags.IsComponentsV2,
        components,
        allowed_mentions,
        files: [],
      };
    }
    case 'file': {
      const { name, data, contentType } = message.file;
      return {
        ...(flags !== 0 && { flags }),
        content: message.text,
        attachments: [{ id: '0', filename: name }],
        allowed_mentions,
        files: [{ name, data, contentType }],
      };
    }
  }
}
