import type { KnowledgeAssistant } from './create-assistant.ts';

/** An answer as it is counted: nothing of what was asked, or by whom. */
export interface Answered {
  readonly outcome: 'answered' | 'not-found' | 'failed';
  readonly language: 'sv' | 'en' | null;
  readonly milliseconds: number;
}

/** The same assistant, each answer of which is told of. */
export function createObservedAssistant(
  assistant: KnowledgeAssistant,
  onAnswered: (answered: Answered) => void,
): KnowledgeAssistant {
  return {
    ...assistant,
    ask(question) {
      const start = performance.now();
      const since = (): number => performance.now() - start;
      try {
        const turn = assistant.ask(question);
        const { outcome, language } = turn.reply.answer;
        onAnswered({ outcome, language, milliseconds: since() });
        return turn;
      } catch (error) {
        onAnswered({ outcome: 'failed', language: null, milliseconds: since() });
        throw error;
      }
    },
  };
}
