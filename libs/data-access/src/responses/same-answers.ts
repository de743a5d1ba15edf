import type { StoredAnswer } from '@medvirk/questionnaire';
import { type PackedAnswers, unpackAnswer } from './packed-answers.ts';

/** Where and as whom responses were given. */
export interface Place {
  readonly unitId: string;
  readonly month: string;
  readonly role: string;
}

/** How many gave one item the same answer in one place. */
export interface SameAnswer {
  readonly question: string;
  readonly answer: StoredAnswer;
  readonly times: number;
}

interface Times {
  /** By bare value. */
  readonly bare: Map<unknown, number>;
  /** By what is no bare value, as JSON. */
  readonly composed: Map<string, number>;
}

class PlaceAnswers {
  readonly place: Place;
  readonly byQuestion = new Map<string, Times>();
  responses = 0;

  constructor(place: Place) {
    this.place = place;
  }

  *different(): Generator<SameAnswer> {
    for (const [question, { bare, composed }] of this.byQuestion) {
      for (const [value, times] of bare) yield { question, answer: unpackAnswer(value), times };
      for (const [json, times] of composed) yield { question, answer: unpackAnswer(JSON.parse(json)), times };
    }
  }
}

/**
 * Puts the same answers of one place together, so that the rules of counting, which are slow, look at each different one once. Which
 * answers are the same needs no rule.
 */
export class SameAnswers {
  private readonly found = new Map<string, PlaceAnswers>();
  private readonly stateOnly: ReadonlySet<string>;
  private differentHeld = 0;

  /** @param stateOnly items whose values are not counted: what they say would keep every answer apart */
  constructor(stateOnly: readonly string[]) {
    this.stateOnly = new Set(stateOnly);
  }

  /** Different answers that stand in it. */
  get size(): number {
    return this.differentHeld;
  }

  get places(): Iterable<PlaceAnswers> {
    return this.found.values();
  }

  add(unitId: string, month: string, role: string, answers: PackedAnswers): void {
    const key = `${unitId}${month}${role}`;
    let place = this.found.get(key);
    if (!place) {
      place = new PlaceAnswers({ unitId, month, role });
      this.found.set(key, place);
    }
    place.responses += 1;
    for (const question in answers) {
      let times = place.byQuestion.get(question);
      if (!times) {
        times = { bare: new Map(), composed: new Map() };
        place.byQuestion.set(question, times);
      }
      this.count(times, question, answers[question]);
    }
  }

  private count({ bare, composed }: Times, question: string, value: unknown): void {
    if (typeof value !== 'object' || value === null) this.raise(bare, this.stateOnly.has(question) ? 0 : value);
    else if (Array.isArray(value) && this.stateOnly.has(question)) this.raise(bare, 0);
    else this.raise(composed, JSON.stringify(value));
  }

  private raise<Key>(counts: Map<Key, number>, key: Key): void {
    const before = counts.get(key);
    if (before === undefined) this.differentHeld += 1;
    counts.set(key, (before ?? 0) + 1);
  }
}
