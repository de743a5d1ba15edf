import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startTexts } from './i18n.ts';

/** Puts the app on the page when its texts are there. */
export async function start(): Promise<void> {
  await startTexts();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for the app');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
