import { type ApiError, call, type Given } from '@medvirk/api-client';
import type { Route, RouteAnswer } from '@medvirk/api-contract';
import {
  type QueryClient,
  type UseMutationOptions,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';

/** The cache key of one answer: the route, then what was asked. All answers of a route share the key's first part. */
function keyOf<R extends Route>(route: R, given: Given<R>): readonly [string, Given<R>] {
  return [route.path, given];
}

type QueryOptions<R extends Route, T> = Omit<UseQueryOptions<RouteAnswer<R>, ApiError, T>, 'queryKey' | 'queryFn'>;

/**
 * Reads a GET route of the contract.
 * @example const home = useRouteQuery(contract.home.get, {});
 */
export function useRouteQuery<R extends Route, T = RouteAnswer<R>>(
  route: R,
  given: Given<R>,
  options: QueryOptions<R, T> = {},
): UseQueryResult<T, ApiError> {
  return useQuery<RouteAnswer<R>, ApiError, T>({
    queryKey: keyOf(route, given),
    queryFn: ({ signal }) => call(route, given, signal),
    ...options,
  });
}

interface MutationOptions<R extends Route>
  extends Omit<UseMutationOptions<RouteAnswer<R>, ApiError, Given<R>>, 'mutationFn'> {
  /** GET routes whose answers are out of date after this change. */
  outdates?: readonly Route[];
}

/**
 * Changes something through a route of the contract.
 * @example const support = useRouteMutation(contract.questionnaires.support, { outdates: [contract.questionnaires.proposals] });
 */
export function useRouteMutation<R extends Route>(
  route: R,
  { outdates = [], onSuccess, ...options }: MutationOptions<R> = {},
): UseMutationResult<RouteAnswer<R>, ApiError, Given<R>> {
  const client = useQueryClient();
  return useMutation<RouteAnswer<R>, ApiError, Given<R>>({
    mutationFn: (given) => call(route, given),
    onSuccess: async (...args) => {
      await Promise.all(outdates.map((read) => client.invalidateQueries({ queryKey: [read.path] })));
      await onSuccess?.(...args);
    },
    ...options,
  });
}

/** Puts an answer that came with a change where the reading of it will find it. A reading from before the change is dropped. */
export function keepAnswer<R extends Route>(
  client: QueryClient,
  route: R,
  given: Given<R>,
  answer: RouteAnswer<R>,
): void {
  void client.cancelQueries({ queryKey: keyOf(route, given), exact: true });
  client.setQueryData(keyOf(route, given), answer);
}
