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

/** Whole numbers below this, as points of scales are, have a place of their own: most answers are one, and a map is slower. */
const SMALL = 16;

interface Times {
  /** By point. */
  readonly points: Uint32Array;
  /** By other bare values. */
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
    for (const [question, { points, bare, composed }] of this.byQuestion) {
      for (const [value, times] of points.entries()) {
        if (times > 0) yield { question, answer: unpackAnswer(value), times };
      }
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
        times = { points: new Uint32Array(SMALL), bare: new Map(), composed: new Map() };
        place.byQuestion.set(question, times);
      }
      this.count(times, question, answers[question]);
    }
  }

  private count({ points, bare, composed }: Times, question: string, value: unknown): void {
    if (typeof value === 'object' && value !== null) {
      if (Array.isArray(value) && this.stateOnly.has(question)) this.raise(bare, 0);
      else this.raise(composed, JSON.stringify(value));
    } else if (this.stateOnly.has(question)) {
      this.raise(bare, 0);
    } else if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < SMALL) {
      const before = points[value] ?? 0;
      if (before === 0) this.differentHeld += 1;
      points[value] = before + 1;
    } else {
      this.raise(bare, value);
    }
  }

  private raise<Key>(counts: Map<Key, number>, key: Key): void {
    const before = counts.get(key);
    if (before === undefined) this.differentHeld += 1;
    counts.set(key, (before ?? 0) + 1);
  }
}
