import { originsIn } from './origins.ts';

/**
 * For pages that show a survey inside of themselves: tells them how high it is, so that it needs no scroll bar of its own. A page that
 * is not on the survey's list is told nothing; it can't show the survey either. A file of its own, which only such surveys' pages ask for.
 */
const root = document.getElementById('root');
const origins = originsIn(document.getElementById('embedded')?.dataset.origins);
if (root && window.parent !== window) {
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // The browser hands it over only where the page around has that origin.
    for (const origin of origins) window.parent.postMessage({ kind: 'medvirk-height', height }, origin);
  }).observe(root);
}
