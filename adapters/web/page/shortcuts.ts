import type { Language } from '../../../src/language/stop-words.ts';

/** The slash leads to the field, as on other pages where one searches. */
export function onShortcut(input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (key !== '/' || ctrlKey || metaKey || altKey || isTyping) return;
    if (document.querySelector('dialog[open]')) return;
    event.preventDefault();
    input.select();
    input.focus();
  });
}

/** Links that ask a question ask it here, unless they are opened elsewhere. */
export function onChosenLink(language: Language, choose: (question: string) => void): void {
  document.addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link || link.origin !== location.origin || link.pathname !== '/') return;
    const query = new URLSearchParams(link.search);
    if ((query.get('lang') ?? language) !== language || link.hash !== '') return;
    event.preventDefault();
    choose(query.get('q') ?? '');
  });
}
