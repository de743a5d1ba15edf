import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellColumns } from './cell-columns.ts';
import type { AggregateCell } from './fold.repository.ts';

const few = (...of: string[]) => fc.constantFrom(...of);
const cells = fc.uniqueArray(
  fc.record<AggregateCell>({
    unitId: few('a', 'b', 'c'),
    month: few('2026-01-01', '2026-02-01'),
    role: few('patient', 'parent'),
    question: few('', 'q', 'q1', 'q10'),
    kind: few('state', 'value'),
    value: few('', '1', '10', '2'),
    count: fc.nat(9),
  }),
  { selector: ({ count: _, ...key }) => JSON.stringify(key) },
);
const keyOf = ({ count: _, ...key }: AggregateCell): string => Object.values(key).join('|');

describe('cellColumns', () => {
  it('says the same cells, each once, in the order of places and then of what is counted', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const { places, counted, cells: rows } = cellColumns(all);
        const back = rows.cell.map(({ count }, index): AggregateCell => {
          const [place, of] = [(rows.place[index] ?? 0) - 1, (rows.counted[index] ?? 0) - 1];
          return {
            unitId: places.units[place] ?? '?',
            month: places.months[place] ?? '?',
            role: places.roles[place] ?? '?',
            question: counted.questions[of] ?? '?',
            kind: counted.kinds[of] ?? '?',
            value: counted.values[of] ?? '?',
            count,
          };
        });
        expect(back.map(keyOf)).toEqual(all.map(keyOf).sort());
        expect(new Map(back.map((cell) => [keyOf(cell), cell]))).toEqual(
          new Map(all.map((cell) => [keyOf(cell), cell])),
        );
        expect(new Set(places.units.map((unit, at) => `${unit} ${places.months[at]} ${places.roles[at]}`)).size).toBe(
          places.units.length,
        );
      }),
    );
  });

  it('holds nothing where there is nothing', () => {
    expect(cellColumns([]).cells).toEqual({ place: [], counted: [], cell: [] });
  });
});
