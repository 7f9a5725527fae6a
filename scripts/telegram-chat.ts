import { createConversations } from '../adapters/conversations.ts';
import { createKnowledgeAssistant } from '../adapters/create-assistant.ts';
import { createLinks } from '../adapters/links.ts';
import { createAnswers } from '../adapters/telegram/answers.ts';
import { escapeHtml } from '../adapters/telegram/html.ts';
import { createLanguages } from '../adapters/telegram/languages.ts';
import { parseLocalDateTime } from '../src/language/local-date-time.ts';
import { drawChat, type PicturedMessage } from './draw-chat.ts';

const QUESTIONS = ['how much cheaper are swimming lessons?', 'when is the Skärholmen meeting?'];
/** When the meetings were still to come. */
const NOW = parseLocalDateTime('2016-12-20T18:00');

/** A conversation with the bot, as messages that it would send. */
export async function drawTelegramChat(): Promise<string> {
  const answers = createAnswers({
    assistant: await createKnowledgeAssistant(),
    now: () => NOW,
    links: createLinks('https://fraga.example'),
    conversations: createConversations(),
    languages: createLanguages(),
  });
  const asker = { key: 'picture', language: 'en', isInGroup: false } as const;
  const messages: PicturedMessage[] = [];
  for (const question of QUESTIONS) {
    messages.push({ isFromBot: false, html: escapeHtml(question), buttons: [] });
    for (const { html, buttons } of await answers.question(question, asker)) {
      messages.push({ isFromBot: true, html, buttons: buttons.flat().map(({ label }) => label) });
    }
  }
  return drawChat(messages);
}
