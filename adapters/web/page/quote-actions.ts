import { openDoorCard } from './door-card.ts';
import { button, element } from './element.ts';
import {
  canShare,
  copy,
  holderOf,
  readQuote,
  renderSharing,
  type Sharing,
  share,
} from './quote-on-page.ts';
import type { PageWords } from './words.ts';

/** Gives each quote below `root` what can be done with it: show large, copy, share. */
export function addActions(root: Element, words: PageWords): void {
  for (const quote of root.querySelectorAll('.quote')) {
    const holder = holderOf(quote);
    if (holder.querySelector('[data-door]')) continue;
    const actions = holder.querySelector('.actions') ?? element('p', { class: 'actions' });
    actions.prepend(...buttonsFor(quote, holder, words));
    const link = holder.querySelector(':scope > .passage-link');
    if (link) actions.append(link);
    holder.append(actions);
  }
}

/** In a list the large card has the rest: three buttons for each line would drown the lines. */
function buttonsFor(quote: Element, holder: Element, words: PageWords): HTMLElement[] {
  const about = ` ${beginningOf(quote)}`;
  const named = (label: string) => ({ 'aria-label': `${label}:${about}` });
  const large = button(words.showLarge, { 'data-door': '', ...named(words.showLarge) }, () =>
    openDoorCard(readQuote(quote), words),
  );
  if (holder.tagName === 'LI') return [large];
  const said = element('span', { class: 'said', role: 'status' });
  const tell = (sharing: Sharing): void => {
    said.textContent = renderSharing(sharing, words) ?? '';
  };
  return [
    large,
    button(words.copy, named(words.copy), () => void copy(readQuote(quote)).then(tell)),
    ...(canShare()
      ? [button(words.share, named(words.share), () => void share(readQuote(quote)).then(tell))]
      : []),
    said,
  ];
}

const WORDS_OF_NAME = 5;

/** Which quote a button is about, for whoever hears the buttons alone. */
const beginningOf = (quote: Element): string =>
  (quote.textContent ?? '').trim().split(/\s+/).slice(0, WORDS_OF_NAME).join(' ');
