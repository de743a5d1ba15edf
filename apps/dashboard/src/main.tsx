import './app/no-generated-code.ts';
import '@fontsource-variable/inter';
import '@digdir/designsystemet-css/theme';
import '@digdir/designsystemet-css';
import './app/styles.css';
import { applyColourScheme, savedColourScheme } from './app/colour-scheme.ts';

applyColourScheme(savedColourScheme());
// Fetched after the lines above have run: in one bundle, the shapes would be made before the first line.
const { start } = await import('./app/start.tsx');
await start();
