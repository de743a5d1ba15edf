import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { placeAt } from './address.ts';
import { AnsweringPage } from './answering/answering-page.tsx';
import './look/look.css';

// Who answers never pays for the page that tells what came of it.
const ToldPage = lazy(() => import('./told/told-page.tsx'));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with id "root"');
const place = placeAt(window.location.pathname);
createRoot(root).render(
  place.page === 'told' ? (
    <Suspense>
      <ToldPage slug={place.slug} />
    </Suspense>
  ) : (
    <AnsweringPage linkCode={place.page === 'answer' ? place.linkCode : undefined} />
  ),
);
