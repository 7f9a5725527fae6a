import { button, element } from './element.ts';
import {
  canShare,
  copy,
  type QuoteOnPage,
  renderSharing,
  type Sharing,
  share,
} from './quote-on-page.ts';
import { firstSentences } from './sentences.ts';
import type { PageWords } from './words.ts';

/** One quote over the whole screen, to be read by somebody who stands on the other side of a door. */
export function openDoorCard(quote: QuoteOnPage, words: PageWords): void {
  // One is on its way out.
  if (leave !== null) return;
  const text = firstSentences(quote.text);
  const said = element('p', { class: 'toast', role: 'status' });
  const tell = (sharing: Sharing): void => {
    said.textContent = renderSharing(sharing, words) ?? '';
  };
  const dialog = element(
    'dialog',
    { class: 'door', 'aria-label': words.doorCard, 'data-size': sizeOf(text) },
    element('div', { class: 'door-body', tabindex: '0' }, ...contents(quote, text, words)),
    said,
    element(
      'div',
      { class: 'door-actions' },
      button(words.close, { class: 'primary' }, () => dialog.close()),
      button(words.copy, {}, () => void copy(quote).then(tell)),
      ...(canShare() ? [button(words.share, {}, () => void share(quote).then(tell))] : []),
    ),
  );
  document.body.append(dialog);
  const letGo = keepAwake();
  history.pushState(OF_A_CARD, '');
  leave = () => dialog.close();
  dialog.addEventListener('close', () => {
    letGo();
    dialog.remove();
    if (leave !== null) history.back();
  });
  dialog.showModal();
}

/** Closes the card that the history has just gone back from; null when there is none. */
let leave: (() => void) | null = null;

const OF_A_CARD = { isCard: true };

/**
 * On a phone "back" leaves what covers the screen, and not what is beneath it.
 * @returns whether that was a card, so that the page beneath stays as it is.
 */
export function goBackFromCard({ state }: Pick<PopStateEvent, 'state'>): boolean {
  const close = leave;
  leave = null;
  close?.();
  if (close !== null) return true;
  // Forward to a card that is closed, or reloaded on it.
  const isCard = (state as Partial<typeof OF_A_CARD> | null)?.isCard === true;
  if (isCard) history.back();
  return isCard;
}

function contents(quote: QuoteOnPage, text: string, words: PageWords): HTMLElement[] {
  const { heading, moment, language, translation, source, text: whole } = quote;
  return [
    ...(heading === null ? [] : [element('p', { class: 'door-place' }, heading)]),
    ...(moment === null ? [] : [element('p', { class: 'door-moment' }, moment)]),
    element('blockquote', { class: 'door-quote', ...(language && { lang: language }) }, text),
    ...(text === whole ? [] : [element('p', { class: 'label' }, words.shortened)]),
    // Of a part of a quote there is no translation: it is of the whole.
    ...(translation === null || text !== whole
      ? []
      : [element('p', { class: 'door-translation' }, translation)]),
    element('p', { class: 'door-source' }, source),
  ];
}

/** The shorter, the larger: the style sheet has a size for each. */
function sizeOf({ length }: string): 'short' | 'medium' | 'long' {
  if (length <= 90) return 'short';
  return length <= 190 ? 'medium' : 'long';
}

/** A screen that goes dark while it is held out is of no use. */
function keepAwake(): () => void {
  const lock = navigator.wakeLock?.request('screen').catch(() => null);
  return () => void lock?.then((held) => held?.release());
}
