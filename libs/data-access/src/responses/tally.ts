import {
  type CountedCell,
  type Form,
  type StoredAnswer,
  visitCounted,
  visitCountedAnswer,
} from '@medvirk/questionnaire';
import type { AggregateCell, ResponseToCount } from './fold.repository.ts';
import type { SameAnswers } from './same-answers.ts';

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

  /** What responses add whose same answers were put together. */
  static ofSame(form: Form, same: SameAnswers): Tally {
    const tally = new Tally();
    for (const each of same.places) {
      for (const answer of each.different()) tally.addAnswer(form, each.place, answer);
      tally.addResponses(form, each.place, each.responses);
    }
    return tally;
  }

  /** Cells that stand in it. */
  get size(): number {
    return this.cellsHeld;
  }

  add(form: Form, { unitId, role, month, answers }: Counted): void {
    const { questions } = this.place(unitId, month, role);
    visitCounted(form, answers, (question, kind, value) => this.count(questions, question, kind, value, 1));
  }

  /** The same answer to one item, given so many times in one place. */
  addAnswer(
    form: Form,
    { unitId, role, month }: Omit<Counted, 'answers'>,
    { question, answer, times }: { question: string; answer: StoredAnswer; times: number },
  ): void {
    const item = form.questions.get(question);
    if (!item) return;
    const { questions } = this.place(unitId, month, role);
    visitCountedAnswer(item, answer, (kind, value) => this.count(questions, question, kind, value, times));
  }

  /** So many responses in one place, of which each item without an answer was not shown. To be called when all answers are in. */
  addResponses(form: Form, { unitId, role, month }: Omit<Counted, 'answers'>, times: number): void {
    const { questions } = this.place(unitId, month, role);
    this.count(questions, '', 'response', '', times);
    for (const code of form.questions.keys()) {
      let missing = times;
      for (const count of questions.get(code)?.state.values() ?? []) missing -= count;
      if (missing > 0) this.count(questions, code, 'state', 'not-shown', missing);
    }
  }

  private count(
    questions: Map<string, Counts>,
    question: string,
    kind: CountedCell['kind'],
    value: string,
    times: number,
  ): void {
    let counts = questions.get(question);
    if (!counts) {
      counts = { response: new Map(), state: new Map(), value: new Map() };
      questions.set(question, counts);
    }
    const before = counts[kind].get(value);
    if (before === undefined) this.cellsHeld += 1;
    counts[kind].set(value, (before ?? 0) + times);
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
