import type { ApiError } from '@medvirk/api-client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { BrowserRouter, useLocation } from 'react-router';
import { Frame } from './frame.tsx';
import { Loading } from './loading.tsx';
import { AppRoutes } from './routes.tsx';
import { SessionGate } from './session.tsx';
import { Toasts } from './toasts.tsx';

/** Pages that links in messages lead to: they need nobody to be signed in. */
const FROM_MESSAGES = new Map([
  ['/member', lazy(() => import('../messages/member-page.tsx'))],
  ['/no-more', lazy(() => import('../messages/no-more-page.tsx'))],
  ['/stop-digest', lazy(() => import('../messages/stop-digest-page.tsx'))],
]);

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      // Only what may pass by itself is worth asking again: no connection, or a server that is busy.
      retry: (failures, error) => {
        const { status } = error as ApiError;
        return failures < 2 && (status === 0 || status === 503);
      },
      refetchOnWindowFocus: true,
    },
  },
});

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <Toasts>
          <Door />
        </Toasts>
      </BrowserRouter>
    </QueryClientProvider>
  );
}

/** A link in a message is a way in of its own; everything else is behind the sign-in. */
function Door() {
  const FromMessage = FROM_MESSAGES.get(useLocation().pathname);
  if (FromMessage) {
    return (
      <Suspense fallback={<Loading wholePage />}>
        <FromMessage />
      </Suspense>
    );
  }
  return (
    <SessionGate>
      <Frame>
        <AppRoutes />
      </Frame>
    </SessionGate>
  );
}
