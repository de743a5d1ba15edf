import en from './texts/en.json';
import nb from './texts/nb.json';
import nn from './texts/nn.json';

/** All languages at once: when they are needed, none can be fetched. */
const TEXTS = { nb, nn, en };

/** What is said without contact: in English where it has not been written in the page's language. */
export function offlineTexts(language: string) {
  const [known, texts] = Object.entries(TEXTS).find(([each]) => each === language) ?? ['en', en];
  return { language: known, ...texts };
}
