import { resolve } from 'node:path';
import { defineConfig, mergeConfig, type Plugin } from 'vite';
import { keepPages } from './keep-pages-plugin.ts';
import own from './vite.config.ts';

const BASE = '/respondent/kiosk/';
const SOURCE = resolve(import.meta.dirname, 'src');
/** On a tablet responses are sealed before they are sent, and the receipt leads nowhere: these parts stand in for those that everybody has. */
const STAND_INS: Readonly<Record<string, string>> = {
  [`${SOURCE}/api/public-api.ts`]: `${SOURCE}/kiosk/kiosk-api.ts`,
  [`${SOURCE}/attachment/attachment-answer.tsx`]: `${SOURCE}/kiosk/no-attachments.tsx`,
  [`${SOURCE}/ending/receipt-page.tsx`]: `${SOURCE}/kiosk/kiosk-receipt.tsx`,
};

function standIns(): Plugin {
  return {
    name: 'medvirk-kiosk-stand-ins',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || importer.startsWith(`${SOURCE}/kiosk/`)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return (found && STAND_INS[found.id]) ?? found;
    },
  };
}

/**
 * The pages as a tablet in a waiting room shows them. A build of its own, so that nothing of it weighs on those who answer on
 * their own device.
 */
export default mergeConfig(
  own,
  defineConfig({
    base: BASE,
    plugins: [standIns(), keepPages(BASE)],
    build: {
      outDir: 'dist/kiosk',
      manifest: false,
      copyPublicDir: false,
      rolldownOptions: { input: 'kiosk.html' },
    },
  }),
);
