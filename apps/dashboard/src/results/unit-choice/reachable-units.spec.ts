import { describe, expect, it } from '@jest/globals';
import type { UnitView } from '@medvirk/api-contract';
import { chosenUnit, reachableUnits } from './reachable-units.ts';

const aUnit = (id: string, parentId: string | null, name = id): UnitView => ({
  id,
  name,
  parentId,
  openedOn: '2020-01-01',
  closedOn: null,
  history: [],
});
const units = [
  aUnit('ward-b', 'clinic', 'B'),
  aUnit('hospital', null),
  aUnit('clinic', 'hospital'),
  aUnit('ward-a', 'clinic', 'A'),
];
const ids = (assignments: Parameters<typeof reachableUnits>[1]) =>
  reachableUnits(units, assignments, 'results:read', 'nb').map((unit) => `${'-'.repeat(unit.depth)}${unit.id}`);

describe('the units that a reader may choose', () => {
  it('are the whole tree, parents first, for a role in the whole organisation', () => {
    expect(ids([{ role: 'quality-team', unit: null }])).toEqual(['hospital', '-clinic', '--ward-a', '--ward-b']);
  });

  it('start at the unit of the role for a leader', () => {
    expect(ids([{ role: 'leader', unit: 'clinic' }])).toEqual(['clinic', '-ward-a', '-ward-b']);
  });

  it('are none for a role that may not read results', () => {
    expect(ids([{ role: 'administrator', unit: null }])).toEqual([]);
  });

  it('count each unit once when roles overlap', () => {
    expect(
      ids([
        { role: 'leader', unit: 'ward-a' },
        { role: 'leader', unit: 'clinic' },
      ]),
    ).toEqual(['clinic', '-ward-a', '-ward-b']);
  });

  it('default to the topmost, also when the address asks for a unit out of reach', () => {
    const reachable = reachableUnits(units, [{ role: 'leader', unit: 'clinic' }], 'results:read', 'nb');
    expect(chosenUnit(reachable, null)?.id).toBe('clinic');
    expect(chosenUnit(reachable, 'ward-b')?.id).toBe('ward-b');
    expect(chosenUnit(reachable, 'hospital')?.id).toBe('clinic');
    expect(chosenUnit([], 'ward-b')).toBeUndefined();
  });
});
