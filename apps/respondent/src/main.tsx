import { lazy, Suspense } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { placeAt } from './address.ts';
import { AnsweringPage } from './answering/answering-page.tsx';
import { BROUGHT, type BroughtAlong } from './plain/brought.ts';
import { rolesOffered } from './start/roles-offered.ts';
import { screenLanguageOf } from './texts/screen-language.ts';
import { loadScreenTexts } from './texts/screen-texts.ts';
import { speechOf } from './texts/speech.tsx';
import './look/look.css';

// Who answers never pays for the page that tells what came of it.
const ToldPage = lazy(() => import('./told/told-page.tsx'));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with id "root"');
const place = placeAt(window.location.pathname);
const linkCode = place.page === 'answer' ? place.linkCode : undefined;
const brought = document.getElementById(BROUGHT);
if (place.page === 'told') {
  createRoot(root).render(
    <Suspense>
      <ToldPage slug={place.slug} />
    </Suspense>,
  );
} else if (brought?.textContent) {
  void takeOver(root, JSON.parse(brought.textContent));
} else {
  createRoot(root).render(<AnsweringPage linkCode={linkCode} />);
}

/** The page is there already, made on the server: only life is missing. What was ticked while the scripts came stays ticked. */
async function takeOver(root: HTMLElement, { language, invitation }: BroughtAlong): Promise<void> {
  const speech = speechOf(language, await loadScreenTexts[screenLanguageOf(language)]());
  const ticked = document.querySelector<HTMLInputElement>('input[name="respondent-role"]:checked')?.value;
  const role = rolesOffered(invitation.content).find((offered) => offered === ticked);
  hydrateRoot(root, <AnsweringPage linkCode={linkCode} brought={{ invitation, speech, role }} />);
}
