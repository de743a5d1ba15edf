import { contract, type VersionView } from '@medvirk/api-contract';
import { useRouteMutation } from '../app/api.ts';

/** Sends a proposal and has what hangs on it read again. */
export function usePropose(version: VersionView) {
  const propose = useRouteMutation(contract.questionnaires.propose, {
    outdates: [contract.questionnaires.proposals, contract.questionnaires.version, contract.home.get],
  });
  const params = { versionId: version.id };
  return {
    send: (body: Parameters<typeof propose.mutateAsync>[0]['body']) => propose.mutateAsync({ params, body }),
    sending: propose.isPending,
    error: propose.error,
    reset: propose.reset,
  };
}
