import type { Permission } from '@medvirk/access';
import { setCsrfToken } from '@medvirk/api-client';
import { contract, type SessionView } from '@medvirk/api-contract';
import { createContext, type ReactNode, useContext } from 'react';
import { useRouteQuery } from './api.ts';
import { ErrorMessage } from './error-message.tsx';
import { Loading } from './loading.tsx';
import { StartPage } from './start-page.tsx';

/** A session where somebody is signed in. */
export interface Session {
  person: NonNullable<SessionView['person']>;
  organisation: NonNullable<SessionView['organisation']>;
  assignments: SessionView['assignments'];
  may: (permission: Permission) => boolean;
}

const SessionContext = createContext<Session | undefined>(undefined);

/** Lets the app in when somebody is signed in; shows the start page when nobody is. */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useRouteQuery(contract.session.get, {}, { staleTime: 5 * 60_000 });
  if (session.isPending) return <Loading wholePage />;
  if (session.isError) return <ErrorMessage error={session.error} onRetry={() => session.refetch()} />;
  const { person, organisation, assignments, permissions, csrfToken } = session.data;
  setCsrfToken(csrfToken);
  if (!person || !organisation) return <StartPage />;
  const value: Session = {
    person,
    organisation,
    assignments,
    may: (permission) => permissions.includes(permission),
  };
  return <SessionContext value={value}>{children}</SessionContext>;
}

/** @throws Error outside of SessionGate */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionGate around it');
  return session;
}
