import '@fontsource-variable/inter';
import '@digdir/designsystemet-css/theme';
import '@digdir/designsystemet-css';
import './app/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { applyColourScheme, savedColourScheme } from './app/colour-scheme.ts';
import { startTexts } from './app/i18n.ts';

applyColourScheme(savedColourScheme());
await startTexts();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
