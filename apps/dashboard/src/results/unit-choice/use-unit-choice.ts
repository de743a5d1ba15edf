import type { Permission } from '@medvirk/access';
import { contract } from '@medvirk/api-contract';
import { useSearchParams } from 'react-router';
import { useRouteQuery } from '../../app/api.ts';
import { useSession } from '../../app/session.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { chosenUnit, type ReachableUnit, reachableUnits } from './reachable-units.ts';

export interface UnitChoice {
  reachable: ReachableUnit[];
  chosen: ReachableUnit | undefined;
  isPending: boolean;
  error: Error | null;
  choose: (unitId: string) => void;
}

/** The unit that a page is about, kept in the address (?unit=) so that a link shows the same to whoever may see it. */
export function useUnitChoice(permission: Permission = 'results:read'): UnitChoice {
  const { assignments } = useSession();
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const units = useRouteQuery(contract.organisation.units, {}, { staleTime: 5 * 60_000 });
  const reachable = units.data ? reachableUnits(units.data.units, assignments, permission, language) : [];
  return {
    reachable,
    chosen: chosenUnit(reachable, search.get('unit')),
    isPending: units.isPending,
    error: units.error,
    choose: (unitId) =>
      setSearch(
        (now) => {
          now.set('unit', unitId);
          return now;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
}
