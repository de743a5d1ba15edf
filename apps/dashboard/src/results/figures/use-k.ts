import { contract } from '@medvirk/api-contract';
import { useRouteQuery } from '../../app/api.ts';

/** The least number of respondents behind a shown figure is never set lower than this. */
const LEAST_K = 5;

/** The organisation's limit for what is shown; its lower bound until the answer is here. */
export function useK(): number {
  const organisation = useRouteQuery(contract.organisation.get, {}, { staleTime: 5 * 60_000 });
  return organisation.data?.k ?? LEAST_K;
}
