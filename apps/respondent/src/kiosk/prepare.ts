import type { KioskStart } from '@medvirk/api-contract';
import type { Engines } from '@medvirk/questionnaire';
import { loadEngines } from '../answering/load-engines.ts';
import { loadKindsFor } from '../question/kinds/load-kinds.ts';
import { mediaAddress } from '../question/media/media-address.ts';
import { SCREEN_LANGUAGES } from '../texts/screen-language.ts';
import { loadScreenTexts } from '../texts/screen-texts.ts';
import { assetsIn } from './assets-in.ts';

/**
 * Fetches now what the pages otherwise fetch when it is needed: on a tablet the network may be gone by then. Pictures and sounds are
 * left to the browser's cache; a film is fetched when somebody plays it. Rejects where the questions themselves can't be shown.
 */
export async function prepare({ invitation }: KioskStart): Promise<Engines> {
  const { content } = invitation;
  const [engines] = await Promise.all([
    loadEngines(content),
    loadKindsFor(content),
    ...SCREEN_LANGUAGES.map((language) => loadScreenTexts(language, true)),
  ]);
  void Promise.allSettled([
    import('../question/identifiers-in.ts'),
    import('../listen/listen-control.tsx'),
    ...assetsIn(content).map((asset) => fetch(mediaAddress(asset), { credentials: 'omit' })),
  ]);
  return engines;
}
