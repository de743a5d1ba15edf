import { watchLeaving } from '../leaving/watch-leaving.ts';
import { screenLanguageOf } from '../texts/screen-language.ts';
import { offlineTexts } from './offline-texts.ts';

/** How long it is said that contact is back, in milliseconds. */
const SAID_FOR = 6000;

/**
 * Says at the foot of the page when the device has lost contact, where the answers are meanwhile, and when contact is back. Made without
 * React and apart from the page: it comes after everything that is needed to answer, and holds up nothing.
 */
function watchContact(): void {
  const note = document.createElement('div');
  note.setAttribute('role', 'status');
  Object.assign(note.style, { position: 'sticky', insetBlockEnd: '0', zIndex: '1' });
  document.body.append(note);

  const say = (...lines: string[]): void => {
    note.replaceChildren();
    if (lines.length === 0) return;
    const box = document.createElement('div');
    box.className = 'ds-alert';
    box.dataset.color = 'warning';
    box.append(
      ...lines.map((line, at) => {
        const part = document.createElement('p');
        if (at === 0 && lines.length > 1) part.style.fontWeight = '600';
        part.textContent = line;
        return part;
      }),
    );
    note.append(box);
  };
  /** The page's own language can change at any time; where the screen has no words in it, English stands around it. */
  const texts = () => {
    const said = offlineTexts(screenLanguageOf(document.documentElement.lang));
    note.lang = said.language;
    note.dir = 'ltr';
    return said;
  };
  const lost = (): void => say(texts().lost, texts().what);
  addEventListener('offline', lost);
  addEventListener('online', () => {
    const { back } = texts();
    say(back);
    setTimeout(() => {
      if (note.textContent === back) say();
    }, SAID_FOR);
  });
  if (!navigator.onLine) lost();
}

watchContact();
// Comes along here: it too is needed by nobody before the page can be answered.
watchLeaving();
