import type { InvitationView } from '@medvirk/api-contract';
import { READING_VARIANTS } from '@medvirk/questionnaire';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { placeAt } from './address.ts';
import { AnsweringPage } from './answering/answering-page.tsx';
import { loadEngines } from './answering/load-engines.ts';
import { openLink } from './api/public-api.ts';
import { invitationCode } from './invited/invitation-code.ts';
import { BROUGHT, type BroughtAlong } from './plain/brought.ts';
import { needsRareWords } from './question/kinds/kind-of.ts';
import { loadKindsFor } from './question/kinds/load-kinds.ts';
import { rolesOffered } from './start/roles-offered.ts';
import { REASON_FIELD, ROLE_FIELD, VARIANT_FIELD } from './start/start-fields.ts';
import { REASONS } from './start/who-answers.tsx';
import { screenLanguageOf } from './texts/screen-language.ts';
import { loadScreenTexts } from './texts/screen-texts.ts';
import { speechOf } from './texts/speech.tsx';
import './look/look.css';

const root = document.getElementById('root') ?? document.body;
const place = placeAt(window.location.pathname);
const linkCode = place.page === 'answer' ? place.linkCode : undefined;
const brought = document.getElementById(BROUGHT);
if (place.page === 'told') {
  // Who answers never pays for the page that tells what came of it.
  import('./told/told-page.tsx').then(({ default: ToldPage }) =>
    createRoot(root).render(<ToldPage slug={place.slug} />),
  );
} else if (brought?.textContent) {
  // Without contact the page stays as it came, and works without scripts.
  takeOver(root, JSON.parse(brought.textContent)).catch(() => undefined);
} else {
  createRoot(root).render(<AnsweringPage linkCode={linkCode} />);
}

// What is said without contact has to be here before the contact is lost. Who gets no more than the page can do without.
import('./offline/watch-contact.ts').catch(() => undefined);

/** The page is there already, made on the server: only life is missing. What was ticked while the scripts came stays ticked. */
async function takeOver(root: HTMLElement, { language, invitation: brought }: BroughtAlong): Promise<void> {
  // The words that every page needs are fetched beside the survey; which others it needs is known when it is here.
  const [invitation] = await Promise.all([brought ?? fetched(), loadScreenTexts(screenLanguageOf(language), false)]);
  // Without it the page goes on as one that no script has taken over.
  if (!invitation) return;
  const rare = needsRareWords(invitation);
  const [texts, engines] = await Promise.all([
    loadScreenTexts(screenLanguageOf(language), rare),
    loadEngines(invitation.content),
    loadKindsFor(invitation.content),
  ]);
  const speech = speechOf(language, texts, rare);
  const person = {
    role: ticked(ROLE_FIELD, rolesOffered(invitation.content)),
    behalfReason: ticked(REASON_FIELD, REASONS),
    variant: ticked(VARIANT_FIELD, READING_VARIANTS),
  };
  const page = hydrateRoot(
    root,
    <AnsweringPage linkCode={linkCode} brought={{ invitation, engines, speech, person }} />,
  );
  if (invitationCode || invitation.admission === 'invited') {
    (await import('./invited/begin-invited.tsx')).beginInvited(page, invitation, linkCode, speech);
  }
}

/** What stands ticked in a field of the start page, where it is one that may be chosen. */
function ticked<T extends string>(field: string, choices: readonly T[]): T | undefined {
  const value = document.querySelector<HTMLInputElement>(`input[name="${field}"]:checked`)?.value;
  return choices.find((choice) => choice === value);
}

async function fetched(): Promise<InvitationView | undefined> {
  const outcome = await openLink(linkCode ?? '');
  return outcome.kind === 'answer' && outcome.value.open ? outcome.value : undefined;
}
