import { type CountedCell, type Form, visitCounted } from '@medvirk/questionnaire';
import type { AggregateCell, ResponseToCount } from './fold.repository.ts';

type Counts = Record<CountedCell['kind'], Map<string, number>>;

type Counted = Pick<ResponseToCount, 'unitId' | 'role' | 'month' | 'answers'>;

interface Place {
  readonly unitId: string;
  readonly month: string;
  readonly role: string;
  readonly questions: Map<string, Counts>;
}

/**
 * What responses add to the aggregates, counted in memory: maps inside maps, since putting a key together for every count would
 * take longer than counting.
 */
export class Tally {
  private readonly places = new Map<string, Place>();
  private cellsHeld = 0;

  /** Cells that stand in it. */
  get size(): number {
    return this.cellsHeld;
  }

  add(form: Form, { unitId, role, month, answers }: Counted): void {
    const { questions } = this.place(unitId, month, role);
    visitCounted(form, answers, (question, kind, value) => {
      let counts = questions.get(question);
      if (!counts) {
        counts = { response: new Map(), state: new Map(), value: new Map() };
        questions.set(question, counts);
      }
      const before = counts[kind].get(value);
      if (before === undefined) this.cellsHeld += 1;
      counts[kind].set(value, (before ?? 0) + 1);
    });
  }

  cells(): AggregateCell[] {
    const cells: AggregateCell[] = [];
    for (const { unitId, month, role, questions } of this.places.values()) {
      for (const [question, counts] of questions) {
        for (const kind of ['response', 'state', 'value'] as const) {
          for (const [value, count] of counts[kind]) cells.push({ unitId, month, role, question, kind, value, count });
        }
      }
    }
    return cells;
  }

  clear(): void {
    this.places.clear();
    this.cellsHeld = 0;
  }

  private place(unitId: string, month: string, role: string): Place {
    const key = `${unitId}|${month}|${role}`;
    const known = this.places.get(key);
    if (known) return known;
    const place = { unitId, month, role, questions: new Map<string, Counts>() };
    this.places.set(key, place);
    return place;
  }
}
