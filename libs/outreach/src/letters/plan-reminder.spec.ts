import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { letterNumber } from './letter-number.ts';
import { planReminder, type ReminderFacts, type ReminderRound, takesAnswers } from './plan-reminder.ts';

/** Twenty letters that were posted on the 1st, of which the first `answered` are answered. */
const facts = (answered: number, changes: Partial<ReminderFacts> = {}): ReminderFacts => ({
  privacyMode: 'confidential',
  open: true,
  today: '2026-11-20',
  reminders: 2,
  spacingDays: 7,
  stopped: false,
  postedOn: '2026-11-01',
  numbered: true,
  states: Array.from({ length: 20 }, (_, index) => (index < answered ? 'answered' : index % 2 ? 'made' : 'opened')),
  rounds: [],
  k: 5,
  answeredInUnit: answered,
  toldElsewhere: 0,
  ...changes,
});
const from = (first: number) => Array.from({ length: 21 - first }, (_, index) => first + index);
const listed = (first: number, fetchedOn: string | null = '2026-11-09'): ReminderRound => ({
  kind: 'listed',
  orderedOn: '2026-11-08',
  fetchedOn,
  letters: from(first),
});

describe('a reminder of letters', () => {
  it('lists those that are not answered, opened or not', () => {
    expect(planReminder(facts(5))).toEqual({ kind: 'listed', letters: from(6) });
  });

  it.each([
    ['closed', { open: false }],
    ['stopped', { stopped: true }],
    ['not-posted', { postedOn: null }],
    ['not-fetched', { rounds: [listed(6, null)] }],
    ['all-sent', { rounds: [listed(6), listed(11)] }],
    ['all-sent', { reminders: 0 }],
  ] as const)('is not made where it is %s', (why, changes) => {
    expect(planReminder(facts(5, changes))).toEqual({ kind: 'none', why, earliest: null });
  });

  it('waits for its day, counted from the letters before', () => {
    expect(planReminder(facts(5, { today: '2026-11-07' }))).toEqual({
      kind: 'none',
      why: 'too-soon',
      earliest: '2026-11-08',
    });
    expect(planReminder(facts(5, { today: '2026-11-08' })).kind).toBe('listed');
    const after = { rounds: [listed(6, '2026-11-12')], today: '2026-11-18' };
    expect(planReminder(facts(11, after))).toMatchObject({ why: 'too-soon', earliest: '2026-11-19' });
    expect(planReminder(facts(11, { ...after, today: '2026-11-19' }))).toEqual({ kind: 'listed', letters: from(12) });
  });

  it('goes to all where the survey is anonymous, whoever has opened', () => {
    expect(planReminder(facts(12, { privacyMode: 'anonymous' }))).toEqual({ kind: 'to-all', why: 'anonymous' });
  });

  it('goes to all where the letters carry no number', () => {
    expect(planReminder(facts(12, { numbered: false }))).toEqual({ kind: 'to-all', why: 'not-numbered' });
  });

  it('goes to all where fewer than k would be told to have answered since the list before', () => {
    expect(planReminder(facts(4))).toEqual({ kind: 'to-all', why: 'too-few' });
    expect(planReminder(facts(0))).toEqual({ kind: 'to-all', why: 'too-few' });
    expect(planReminder(facts(9, { rounds: [listed(6)] }))).toEqual({ kind: 'to-all', why: 'too-few' });
    expect(planReminder(facts(10, { rounds: [listed(6)] })).kind).toBe('listed');
  });

  it('goes to all where the unit’s own count would then tell of fewer than k others', () => {
    expect(planReminder(facts(8, { answeredInUnit: 10 }))).toEqual({ kind: 'to-all', why: 'too-few' });
    expect(planReminder(facts(8, { answeredInUnit: 13 })).kind).toBe('listed');
    expect(planReminder(facts(8, { answeredInUnit: 18, toldElsewhere: 8 }))).toMatchObject({ why: 'too-few' });
  });

  it('lists in an identified survey however few have answered: who they are is known there', () => {
    expect(planReminder(facts(1, { privacyMode: 'identified' }))).toEqual({ kind: 'listed', letters: from(2) });
    expect(planReminder(facts(20, { privacyMode: 'identified' }))).toEqual({ kind: 'to-all', why: 'nobody-left' });
  });

  it('leaves out who was left out before, also after having taken the answer back', () => {
    const states = facts(12).states.map((state, index) => (index === 0 ? 'opened' : state));
    expect(planReminder(facts(12, { rounds: [listed(6)], states }))).toEqual({ kind: 'listed', letters: from(13) });
  });

  it('never tells of fewer than k at a time, writes to nobody who has answered, and never too often or too soon', () => {
    const history = fc.array(
      fc.record({ days: fc.integer({ min: 0, max: 12 }), answer: fc.array(fc.nat(29), { maxLength: 9 }) }),
      { maxLength: 12 },
    );
    const k = 3;
    fc.assert(
      fc.property(history, fc.nat(3), fc.integer({ min: 1, max: 9 }), (steps, reminders, spacingDays) => {
        const states = Array.from({ length: 30 }, () => 'made');
        const rounds: ReminderRound[] = [];
        let told = 30;
        let day = 0;
        let lastDay = 0;
        for (const { days, answer } of steps) {
          for (const letter of answer) states[letter] = 'answered';
          day += days;
          const today = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
          const answeredInUnit = states.filter((state) => state === 'answered').length;
          const plan = planReminder(
            facts(0, { postedOn: '2026-01-01', today, reminders, spacingDays, states, rounds, k, answeredInUnit }),
          );
          if (plan.kind === 'none') continue;
          expect(day - lastDay).toBeGreaterThanOrEqual(spacingDays);
          lastDay = day;
          if (plan.kind === 'listed') {
            expect(told - plan.letters.length).toBeGreaterThanOrEqual(k);
            for (const letter of plan.letters) expect(states[letter - 1]).not.toBe('answered');
            told = plan.letters.length;
          }
          const letters = plan.kind === 'listed' ? plan.letters : [];
          rounds.push({ kind: plan.kind, orderedOn: today, fetchedOn: today, letters });
        }
        expect(rounds.length).toBeLessThanOrEqual(reminders);
      }),
    );
  });
});

describe('takesAnswers', () => {
  const survey = { status: 'open', opensOn: '2026-11-01', closesOn: '2026-11-30' };

  it.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('says of %s: %s', (today, takes) => expect(takesAnswers(survey, today)).toBe(takes));

  it('goes on without a last day, and not once it was closed by hand', () => {
    expect(takesAnswers({ ...survey, closesOn: null }, '2030-01-01')).toBe(true);
    expect(takesAnswers({ ...survey, status: 'closed' }, '2026-11-15')).toBe(false);
  });
});

describe('the number on a letter', () => {
  it('says which order and which letter, and is no formula and no date', () => {
    expect(letterNumber(3, 17)).toBe('B3-0017');
    expect(letterNumber(12, 1000)).toBe('B12-1000');
  });
});
