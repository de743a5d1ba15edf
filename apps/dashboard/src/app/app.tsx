import type { ApiError } from '@medvirk/api-client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router';
import { Frame } from './frame.tsx';
import { AppRoutes } from './routes.tsx';
import { SessionGate } from './session.tsx';
import { Toasts } from './toasts.tsx';

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
          <SessionGate>
            <Frame>
              <AppRoutes />
            </Frame>
          </SessionGate>
        </Toasts>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
