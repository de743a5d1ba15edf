import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { AnsweringContext } from '../logic/answering-context.ts';
import { aRandomForm, type Edit, someContext, someEdits, Tape } from './a-random-form.builder.ts';
import type { GivenAnswer, GivenAnswers } from './answer.ts';
import { compileForm } from './compile-form.ts';
import { endingOf, type Form, type VisibleSection, visibleQuestions, visibleSections } from './form.ts';
import { type LiveForm, openForm } from './live-form.ts';
import { type Met, type Outcome, referenceForm } from './reference-form.builder.ts';
import { validateLive, validateResponse } from './validate-response.ts';

function outcomeOf(live: LiveForm): Outcome {
  const keys = [...live.form.questions.keys()];
  const scores = live.form.content.scores ?? [];
  return {
    sections: live.sections().map(shownSection),
    answers: Object.fromEntries(keys.map((key) => [key, live.answer(key)])),
    scores: Object.fromEntries(scores.map(({ code }) => [code, live.score(code) ?? null])),
    ending: live.ending()?.code ?? null,
  };
}

function shownSection({ section, questions }: VisibleSection): Outcome['sections'][number] {
  const codesOf = (parts: readonly { code: string }[]) => parts.map(({ code }) => code);
  const met = questions.map((question): Met => {
    const choices =
      'options' in question
        ? question.options
        : question.type === 'grid' && 'options' in question.cells
          ? question.cells.options
          : question.type === 'number'
            ? (question.units ?? [])
            : [];
    return {
      code: question.code,
      text: question.texts.nb ?? '',
      required: 'required' in question && question.required === true,
      options: codesOf(choices),
      rows: question.type === 'grid' ? codesOf(question.rows) : [],
    };
  });
  return [section.code, section.title.nb ?? '', met];
}

/** Compared as text, and asked only where they differ: both else take longer than much of what is tried here ten thousand times. */
function expectSame(one: unknown, other: unknown): void {
  const [said, expected] = [JSON.stringify(one), JSON.stringify(other)];
  if (said !== expected) expect(said).toBe(expected);
}

function apply(edits: readonly Edit[]): Record<string, GivenAnswer> {
  const answers: Record<string, GivenAnswer> = {};
  for (const { key, answer } of edits) {
    if (answer) answers[key] = answer;
    else delete answers[key];
  }
  return answers;
}

const numbers = fc.array(fc.nat(9999), { minLength: 1, maxLength: 400 });

describe('a live form', () => {
  it('is what the answers make of it, whatever the way to them: ten thousand detours over forms with every rule and effect', () => {
    const seen = { hidden: 0, jumped: 0, calculated: 0, filtered: 0, refused: 0 };
    fc.assert(
      fc.property(numbers, (row) => {
        const choices = new Tape(row);
        const content = aRandomForm(choices);
        const context = someContext(choices);
        const detour = someEdits(choices, content);
        const edits = someEdits(choices, content);
        const form = compileForm(content);
        const live = openForm(form, context);
        for (const { key, answer } of detour) live.set(key, answer);
        for (const { key } of detour) live.set(key, undefined);
        for (const { key, answer } of edits.toReversed()) live.set(key, answer);
        for (const { key, answer } of edits) live.set(key, answer);
        const answers = apply(edits);
        const outcome = outcomeOf(live);
        expectSame(outcome, referenceForm(content, answers, context));
        expectSame(inOnePass(form, answers, context), [outcome.sections, outcome.ending]);
        const check = validateResponse(form, answers, context);
        expectSame(validateLive(live), check);
        count(seen, outcome, check.ok);
      }),
      { numRuns: 10_000 },
    );
    // The forms above are worth the test: much is hidden, jumped over, calculated, no longer offered, and refused.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(300);
  }, 240_000);

  it('sends what counts and nothing else: what was hidden weighs nothing, left out or sent along', () => {
    fc.assert(
      fc.property(numbers, (row) => {
        const choices = new Tape(row);
        const content = aRandomForm(choices);
        const context = someContext(choices);
        const form = compileForm(content);
        const answers = apply(someEdits(choices, content).filter(({ key }) => key !== 'gone'));
        const counted = openForm(form, context, answers).counted();
        const check = validateResponse(form, answers, context);
        expectSame(validateResponse(form, counted, context), check);
        for (const key of Object.keys(counted)) expect(visibleQuestions(form, answers, context).has(key)).toBe(true);
        if (!check.ok) return;
        const hidden = Object.keys(check.answers).filter((key) => !visibleQuestions(form, answers, context).has(key));
        for (const key of hidden) expect(check.answers[key]).toEqual({ state: 'not-shown' });
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it('is after each answer what it would be if all were worked out anew', () => {
    fc.assert(
      fc.property(numbers, (row) => {
        const choices = new Tape(row);
        const content = aRandomForm(choices);
        const context = someContext(choices);
        const form = compileForm(content);
        const live = openForm(form, context);
        for (const { key, answer } of someEdits(choices, content)) {
          live.set(key, answer);
          expectSame(outcomeOf(live), outcomeOf(openForm(form, context, live.given())));
        }
        const other = someContext(choices);
        live.setContext(other);
        expectSame(outcomeOf(live), outcomeOf(openForm(form, other, live.given())));
      }),
      // The example: a change of person that changes nothing but the order of sections.
      { numRuns: 300, examples: [[[0, 0, 9177, 0, 7455, 6813, 0, 5926]]] },
    );
  }, 120_000);
});

function inOnePass(form: Form, answers: GivenAnswers, context: AnsweringContext) {
  return [visibleSections(form, answers, context).map(shownSection), endingOf(form, answers, context)?.code ?? null];
}

function count(seen: Record<string, number>, { sections, answers, ending }: Outcome, ok: boolean): void {
  const add = (name: string, when: boolean) => {
    seen[name] = (seen[name] ?? 0) + (when ? 1 : 0);
  };
  add(
    'hidden',
    Object.values(answers).some(({ state }) => state === 'not-shown'),
  );
  add('jumped', ending === 'early' && sections.length < 3);
  add('calculated', answers.ahead?.state === 'answered');
  add('filtered', sections.length > 0);
  add('refused', !ok);
}
