import type { APIButtonComponent } from 'discord.js';
import type { Catalogue } from '../../src/assistant/catalogue.ts';
import { encodeButton } from '../button.ts';
import { button } from './components.ts';
import { buttonWordsOf, type Drawing } from './drawing.ts';
import { BUTTON_LIMIT } from './limits.ts';

const MOST_TOPICS = 3;

/** Something to press for whoever does not know what to ask: some topics, and the meetings. */
export function exampleButtons(catalogue: Catalogue, drawing: Drawing): APIButtonComponent[] {
  const { language } = drawing;
  const topics = catalogue.topics(language).slice(0, MOST_TOPICS);
  const actions = [
    ...topics.map(({ title, anchor }) => ({
      label: title,
      action: { kind: 'topic', anchor, language } as const,
    })),
    {
      label: buttonWordsOf(drawing).meetings,
      action: { kind: 'list', of: 'meetings', from: 0, language } as const,
    },
  ];
  return actions.flatMap(({ label, action }) => {
    const data = encodeButton(action, BUTTON_LIMIT);
    return data === undefined ? [] : [button(label, data)];
  });
}
