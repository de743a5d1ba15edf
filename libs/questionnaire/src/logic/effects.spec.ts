import { describe, expect, it } from '@jest/globals';
import { LONGEST_ITEM_KEY } from '../content/item-key.ts';
import { CarryForward, Ending, Jump } from './effects.ts';
import { RandomOrder } from './order/random-order.ts';

const fits = (shape: { safeParse(value: unknown): { success: boolean } }, value: unknown): boolean =>
  shape.safeParse(value).success;

describe('what rules do to a form', () => {
  it('carries what was chosen, or what was not, of one earlier question', () => {
    const longest = 'x'.repeat(LONGEST_ITEM_KEY);
    for (const which of ['chosen', 'not-chosen']) {
      for (const question of ['q', longest]) {
        expect(CarryForward.parse({ question, which })).toEqual({ question, which });
      }
    }
    expect(fits(CarryForward, { question: '', which: 'chosen' })).toBe(false);
    expect(fits(CarryForward, { question: `${longest}x`, which: 'chosen' })).toBe(false);
    expect(fits(CarryForward, { question: 'q', which: 'some' })).toBe(false);
    expect(fits(CarryForward, { question: 'q', which: 'chosen', more: 1 })).toBe(false);
  });

  it('leads on to one section or one ending, never to both', () => {
    const rule = { op: 'answered', question: 'q' } as const;
    const [section, ending] = [{ to: { section: 's' } }, { if: rule, to: { ending: 'e' } }];
    expect([Jump.parse(section), Jump.parse(ending)]).toEqual([section, ending]);
    expect(fits(Jump, { to: { section: 's', ending: 'e' } })).toBe(false);
    expect(fits(Jump, { to: {} })).toBe(false);
    expect(fits(Jump, { to: { section: 's' }, when: rule })).toBe(false);
  });

  it('ends with words, shown to those whom a rule says', () => {
    const ending = {
      code: 'e',
      title: { nb: 'Takk' },
      text: { nb: 'Du hører fra oss.' },
      showIf: { op: 'answered', question: 'q' },
    };
    expect(Ending.parse(ending)).toEqual(ending);
    expect(Ending.parse({ code: 'e', title: {} })).toEqual({ code: 'e', title: {} });
    expect(fits(Ending, { title: { nb: 'Takk' } })).toBe(false);
  });
});

describe('an order that is another for each', () => {
  const groupsOf = (groups: number, codes: number) => ({
    groups: Array.from({ length: groups }, () => Array.from({ length: codes }, (_, at) => `c${at}`)),
  });

  it('keeps from none to all at both ends, and groups of two to fifty together', () => {
    const right = [{}, { keepFirst: 0, keepLast: 0 }, { keepFirst: 500, keepLast: 500 }, groupsOf(0, 2)];
    for (const order of [...right, groupsOf(1, 2), groupsOf(50, 50)]) expect(RandomOrder.parse(order)).toEqual(order);
  });

  it.each([
    { keepFirst: -1 },
    { keepFirst: 501 },
    { keepFirst: 0.5 },
    { keepLast: -1 },
    { keepLast: 501 },
    groupsOf(1, 1),
    groupsOf(1, 51),
    groupsOf(51, 2),
    { keep: 1 },
  ])('is none like %j', (order) => {
    expect(fits(RandomOrder, order)).toBe(false);
  });
});
