import type { UnitView } from '@medvirk/api-contract';
import type { DataSource, EntityManager } from 'typeorm';
import { entryOn } from './unit-on.ts';

/** Which tree it is: the same mark, the same tree. */
export interface TreeMark {
  mark: string;
  /** This transaction has changed it: what it reads may be undone, or change again under the same mark. */
  own: boolean;
}

/** Columns of a `TreeMark`, of an organisation `o`. */
export const TREE_MARK = `o.tree_mark::text AS mark, o.tree_mark IS NOT DISTINCT FROM pg_current_xact_id_if_assigned() AS own`;

interface KeptTree {
  readonly mark: string;
  readonly today: string;
  readonly units: readonly UnitView[];
}

/** Organisations whose trees are remembered at once, per database. */
const MOST = 200;
const KEPT = new WeakMap<DataSource, Map<string, KeptTree>>();
const BY_NAME = new Intl.Collator('nb');

/** The units of an organisation on a day, by name; from memory where the mark says that nothing has changed. */
export async function readTree(
  manager: EntityManager,
  organisationId: string,
  today: string,
  { mark, own }: TreeMark,
): Promise<readonly UnitView[]> {
  const trees = KEPT.get(manager.connection) ?? new Map<string, KeptTree>();
  KEPT.set(manager.connection, trees);
  const kept = trees.get(organisationId);
  if (!own && kept?.mark === mark && kept.today === today) return kept.units;
  const units = await readUnits(manager, today);
  if (own) return units;
  if (trees.size >= MOST) trees.clear();
  trees.set(organisationId, { mark, today, units });
  return units;
}

interface Row {
  id: string;
  openedOn: string;
  closedOn: string | null;
  history: { from: string; name: string; parentId: string | null }[] | null;
}

async function readUnits(manager: EntityManager, today: string): Promise<readonly UnitView[]> {
  const rows: Row[] = await manager.query(
    `SELECT u.id, u.opened_on::text AS "openedOn", u.closed_on::text AS "closedOn", h.history
     FROM unit u LEFT JOIN (
       SELECT unit_id, json_agg(json_build_object('from', valid_from, 'name', name, 'parentId', parent_id)
         ORDER BY valid_from) AS history FROM unit_history GROUP BY unit_id
     ) h ON h.unit_id = u.id ORDER BY u.id`,
  );
  const units = rows.map(({ history, ...unit }): UnitView => {
    const entry = entryOn(
      (history ?? []).map((each) => ({ ...each, validFrom: each.from })),
      today,
    );
    const { name = '', parentId = null } = entry ?? {};
    return Object.freeze({ ...unit, name, parentId, history: history ?? [] });
  });
  return Object.freeze(units.sort((a, b) => BY_NAME.compare(a.name, b.name)));
}
