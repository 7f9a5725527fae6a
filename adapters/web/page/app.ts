/** The lookup page's script: takes over what the server has sent, and goes on without the server. */
import { toStockholmTime } from '../../clock.ts';
import type { Source } from '../../source.ts';
import { privateQuestionOf } from './address.ts';
import { createAnswers } from './answers.ts';
import { createContentsList } from './contents-list.ts';
import { goBackFromCard } from './door-card.ts';
import { createDrawing } from './drawing.ts';
import { byId } from './element.ts';
import { goOffline } from './go-offline.ts';
import { keepAboveKeyboard } from './keyboard-inset.ts';
import { createLookup } from './lookup.ts';
import { createOffline } from './offline.ts';
import { addActions } from './quote-actions.ts';
import { onChosenLink, onShortcut } from './shortcuts.ts';
import { parseSources } from './source-data.ts';
import { createStanding } from './standing.ts';
import { pageWordsOf } from './words.ts';

const root = byId('lookup', HTMLElement);
const language = document.documentElement.lang === 'en' ? 'en' : 'sv';
const words = pageWordsOf(language);
const now = () => toStockholmTime(new Date());
const input = byId('q', HTMLInputElement);
const answer = byId('answer', HTMLElement);
const { engine, sources: sourceData = '[]' } = root.dataset;

let sources: readonly Source[] = parseSources(sourceData);
const offline = createOffline(language);
const answers = createAnswers({
  language,
  now,
  isPrivate: (text) => engine !== undefined && privateQuestionOf(location) === text,
});
const drawing = createDrawing({ answer, language, words, sources: () => sources });
const standing = createStanding({ line: byId('standing', HTMLElement), language, words });
const contents = createContentsList({
  browse: byId('browse', HTMLElement),
  documents: byId('documents', HTMLElement),
  language,
});
const lookup = createLookup({
  root,
  form: byId('ask', HTMLFormElement),
  input,
  clear: byId('clear', HTMLButtonElement),
  live: byId('live', HTMLElement),
  languageLink: document.querySelector<HTMLAnchorElement>('a.language'),
  language,
  words,
  answers,
  drawing,
  now,
  // Once the device answers, no reload may send the question: only a service worker holds it back.
  place: () => (standing.by === 'device' && !offline.isReady() ? 'fragment' : 'query'),
});

addActions(answer, words);
keepAboveKeyboard();
onShortcut(input);
onChosenLink(language, lookup.choose);
window.addEventListener('popstate', (event) => {
  if (goBackFromCard(event)) lookup.keepAddress();
  else lookup.readAddress();
});

if (engine !== undefined) {
  goOffline({
    engine,
    offline,
    answers,
    standing,
    words,
    isAwaited: privateQuestionOf(location) !== '',
    async onDevice(device, { sources: own }, isUpdate) {
      sources = own;
      contents.draw(await device.browse(language, now()), own, now().date);
      if (isUpdate) lookup.refresh();
    },
  });
}
goBackFromCard(history);
lookup.readAddress(answer.childElementCount > 0);
