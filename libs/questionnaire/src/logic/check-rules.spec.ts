import { describe, expect, it } from '@jest/globals';
import {
  aCalculated,
  aContent,
  aDate,
  aGrid,
  aHidden,
  aMultipleChoice,
  aNumber,
  aRepeat,
  aScale,
  aSection,
  aShortText,
  aSingleChoice,
  aTime,
} from '../content/a-question.builder.ts';
import type { QuestionnaireContent } from '../content/content.ts';
import type { ContentProblem } from '../content/content-problem.ts';
import type { Question } from '../content/question.ts';
import { checkRules } from './check-rules.ts';
import type { Condition } from './condition.ts';

const at = { section: 's1', question: 'q' };
const words = (text: string) => ({ nb: text });
/** One question of each kind that rules can look at, and then `q` with what is tried. */
const EARLIER: Question[] = [
  aSingleChoice('one'),
  aMultipleChoice('many'),
  aScale('scale'),
  aNumber('number'),
  aShortText('text'),
  aDate('date'),
  aTime('time'),
  aGrid('grid'),
  aRepeat('repeat'),
  aCalculated('sum'),
  aHidden('from'),
];
const withScore = (questions: Question[], more: Partial<QuestionnaireContent> = {}) =>
  aContent(questions, { scores: [{ code: 'pain', texts: {}, items: ['scale'], rule: 'mean' }], ...more });
const shownIf = (showIf: Condition) => withScore([...EARLIER, aScale('q', { showIf })]);

describe('a rule', () => {
  it.each<[Condition]>([
    [{ op: 'answered', question: 'grid.x' }],
    [{ op: 'state', question: 'repeat', states: ['skipped'] }],
    [{ op: 'all-answered', questions: ['grid', 'one'] }],
    [{ op: 'equals', question: 'one', value: 'b' }],
    [{ op: 'equals', question: 'grid.x', value: 'c' }],
    [{ op: 'equals', question: 'scale', value: 5 }],
    [{ op: 'not-equals', question: 'text', value: 'x' }],
    [{ op: 'none-of', question: 'number', values: [7] }],
    [{ op: 'one-of', question: 'from', values: ['poster'] }],
    [{ op: 'equals', question: 'sum', value: 2 }],
    [{ op: 'includes-any', question: 'many', values: ['none'] }],
    [{ op: 'includes-none', question: 'one', values: ['a'] }],
    [{ op: 'selected-count', question: 'many', from: 1, to: 1 }],
    [{ op: 'selected-count', question: 'repeat', from: 2 }],
    [{ op: 'at-least', question: 'sum', value: 2 }],
    [{ op: 'between', question: 'scale', from: 2, to: 2 }],
    [{ op: 'contains', question: 'text', text: 'x' }],
    [{ op: 'matches', question: 'text', pattern: '\\d+' }],
    [{ op: 'before', question: 'date', date: '2026-01-01' }],
    [{ op: 'relative-date', question: 'date', is: 'on', than: { question: 'date', days: 1 } }],
    [{ op: 'relative-date', question: 'date', is: 'on', than: { today: true } }],
    [{ op: 'score', score: 'pain', from: 1, to: 1 }],
    [{ op: 'score-band', score: 'pain', bands: ['low'] }],
    [{ op: 'unit', units: ['any'] }],
    [{ op: 'drawn', draw: 'd', from: 0, to: 0 }],
    [{ op: 'expression', expression: '{scale} > 1' }],
  ])('like %j is right', (rule) => {
    expect(checkRules(shownIf(rule))).toEqual([]);
    expect(checkRules(shownIf({ op: 'not', of: { op: 'any', of: [rule] } }))).toEqual([]);
  });

  it.each<[Condition, ContentProblem['code'], string]>([
    [{ op: 'answered', question: 'gone' }, 'unknown-question-in-rule', 'gone'],
    [{ op: 'answered', question: 'grid' }, 'unknown-question-in-rule', 'grid'],
    [{ op: 'all-answered', questions: ['one', 'gone'] }, 'unknown-question-in-rule', 'gone'],
    [{ op: 'equals', question: 'one', value: 'z' }, 'unknown-option-in-rule', 'z'],
    [{ op: 'not-equals', question: 'one', value: 3 }, 'unknown-option-in-rule', '3'],
    [{ op: 'equals', question: 'scale', value: 6 }, 'unknown-option-in-rule', '6'],
    [{ op: 'one-of', question: 'from', values: ['poster', 'mail'] }, 'unknown-option-in-rule', 'mail'],
    [{ op: 'includes-all', question: 'many', values: ['a', 'z'] }, 'unknown-option-in-rule', 'z'],
    [{ op: 'equals', question: 'number', value: '7' }, 'rule-does-not-fit', 'number'],
    [{ op: 'one-of', question: 'text', values: [7] }, 'rule-does-not-fit', 'text'],
    [{ op: 'includes-any', question: 'scale', values: ['1'] }, 'rule-does-not-fit', 'scale'],
    [{ op: 'selected-count', question: 'text', from: 1 }, 'rule-does-not-fit', 'text'],
    [{ op: 'selected-count', question: 'many', from: 2, to: 1 }, 'impossible-limits', '2-1'],
    [{ op: 'at-most', question: 'one', value: 1 }, 'rule-does-not-fit', 'one'],
    [{ op: 'greater', question: 'text', value: 1 }, 'rule-does-not-fit', 'text'],
    [{ op: 'between', question: 'date', from: 1, to: 2 }, 'rule-does-not-fit', 'date'],
    [{ op: 'between', question: 'scale', from: 3, to: 2 }, 'impossible-limits', '3-2'],
    [{ op: 'starts-with', question: 'scale', text: 'x' }, 'rule-does-not-fit', 'scale'],
    [{ op: 'matches', question: 'one', pattern: 'x' }, 'rule-does-not-fit', 'one'],
    [{ op: 'matches', question: 'text', pattern: '(' }, 'unreadable-pattern', '1'],
    [{ op: 'after', question: 'time', date: '2026-01-01' }, 'rule-does-not-fit', 'time'],
    [
      { op: 'relative-date', question: 'date', is: 'on', than: { question: 'gone' } },
      'unknown-question-in-rule',
      'gone',
    ],
    [{ op: 'relative-date', question: 'date', is: 'on', than: { question: 'one' } }, 'rule-does-not-fit', 'one'],
    [{ op: 'relative-date', question: 'one', is: 'on', than: { today: true } }, 'rule-does-not-fit', 'one'],
    [{ op: 'score', score: 'gone' }, 'unknown-score-in-rule', 'gone'],
    [{ op: 'score-band', score: 'gone', bands: ['low'] }, 'unknown-score-in-rule', 'gone'],
    [{ op: 'score', score: 'pain', from: 2, to: 1 }, 'impossible-limits', '2-1'],
    [{ op: 'drawn', draw: 'd', from: 5, to: 4 }, 'impossible-limits', '5-4'],
    [{ op: 'expression', expression: '{scale} >' }, 'wrong-expression', '{scale} >'],
    [{ op: 'expression', expression: '{gone} > 1' }, 'wrong-expression', '{gone}'],
    [{ op: 'expression', expression: '{scale} + 1' }, 'wrong-expression', '{scale} + 1'],
  ])('like %j is wrong: %s (%s)', (rule, code, detail) => {
    expect(checkRules(shownIf(rule))).toEqual([{ code, detail, ...at }]);
    expect(checkRules(shownIf({ op: 'all', of: [{ op: 'not', of: rule }] }))).toEqual([{ code, detail, ...at }]);
  });
});

describe('looking ahead', () => {
  const ahead: Condition = { op: 'answered', question: 'later' };
  const back: Condition = { op: 'answered', question: 'one' };
  const option = (showIf: Condition) => ({ options: [{ code: 'a', texts: words('a'), showIf }] });
  const check = (holds: Condition) => ({ code: 'c', holds, message: words('x'), severity: 'stop' as const });
  it.each<[string, (rule: Condition) => Question]>([
    ['when it is shown', (showIf) => aScale('q', { showIf })],
    ['when it is required', (requiredIf) => aScale('q', { requiredIf })],
    ['an option', (showIf) => aSingleChoice('q', option(showIf))],
    ['a row', (showIf) => aGrid('q', { rows: [{ code: 'x', texts: words('x'), showIf }] })],
    ['an option of a grid', (showIf) => aGrid('q', { cells: { kind: 'single', ...option(showIf) } })],
    ['a unit', (showIf) => aNumber('q', { units: [...option(showIf).options, { code: 'b', texts: words('b') }] })],
    ['a check', (holds) => aScale('q', { checks: [check(holds)] })],
  ])('is refused for %s', (_, made) => {
    const content = (rule: Condition) => aContent([aSingleChoice('one'), made(rule), aScale('later')]);
    expect(checkRules(content(back))).toEqual([]);
    expect(checkRules(content(ahead))).toEqual([{ code: 'rule-looks-ahead', detail: 'later', ...at }]);
  });

  it('is refused for the question itself, but for its checks', () => {
    const own: Condition = { op: 'at-least', question: 'q', value: 2 };
    expect(checkRules(aContent([aScale('q', { requiredIf: own })]))).toEqual([
      { code: 'rule-looks-ahead', detail: 'q', ...at },
    ]);
    expect(checkRules(aContent([aScale('q', { checks: [check(own)] })]))).toEqual([]);
  });

  it('is refused beyond the section for its jumps and checks, and never for an ending', () => {
    const sections = (rule: Condition) => [
      aSection('s1', [aScale('one')], { jumps: [{ if: rule, to: { section: 's2' } }], checks: [check(rule)] }),
      aSection('s2', [aScale('later')]),
    ];
    const endings = [{ code: 'e', title: words('Takk {{later|x}}'), showIf: ahead }];
    expect(checkRules(aContent([], { sections: sections(back), endings }))).toEqual([]);
    expect(checkRules(aContent([], { sections: sections(ahead) }))).toEqual([
      { code: 'rule-looks-ahead', detail: 'later', section: 's1' },
      { code: 'rule-looks-ahead', detail: 'later', section: 's1' },
    ]);
  });

  it('is allowed by way of what is calculated, as long as it makes no circle', () => {
    const by: Condition = { op: 'answered', question: 'c' };
    const content = (expression: string) =>
      aContent([aCalculated('c', { expression }), aScale('q', { showIf: by }), aScale('later')]);
    expect(checkRules(content('{later} + 1'))).toEqual([]);
    expect(checkRules(content('{q} + 1'))).toEqual([{ code: 'rules-in-a-circle', detail: 'c → q → c' }]);
  });

  it('makes a circle by way of a score, too', () => {
    const content = withScore([aScale('scale', { showIf: { op: 'score', score: 'pain', from: 1 } })]);
    expect(checkRules(content)).toEqual([{ code: 'rules-in-a-circle', detail: 'scale → pain → scale' }]);
  });
});

describe('a choice carried forward', () => {
  const from = (question: string) =>
    checkRules(
      aContent([
        ...EARLIER,
        aSingleChoice('q', { optionsFrom: { question, which: 'chosen' } }),
        aMultipleChoice('later'),
        aGrid('g', { rowsFrom: { question: 'many', which: 'not-chosen' } }),
      ]),
    );

  it('comes from an earlier question with options', () => {
    expect(from('many')).toEqual([]);
    expect(from('gone')).toEqual([{ code: 'unknown-question-in-rule', detail: 'gone', ...at }]);
    expect(from('scale')).toEqual([{ code: 'rule-does-not-fit', detail: 'scale', ...at }]);
    expect(from('later')).toEqual([{ code: 'rule-looks-ahead', detail: 'later', ...at }]);
    expect(from('q')).toEqual([{ code: 'rule-looks-ahead', detail: 'q', ...at }]);
  });
});

describe('answers in texts', () => {
  const asked = (text: string) =>
    checkRules(aContent([aSingleChoice('one'), aScale('q', { texts: words(text) }), aScale('later')]));

  it('are of earlier questions, with words for when there is none', () => {
    expect(asked('Hva med {{one|det}}?')).toEqual([]);
    expect(asked('Hva med {{gone|det}}?')).toEqual([{ code: 'unknown-question-in-text', detail: 'gone', ...at }]);
    expect(asked('Hva med {{later|det}}?')).toEqual([{ code: 'text-looks-ahead', detail: 'later', ...at }]);
    expect(asked('Hva med {{q|det}}?')).toEqual([{ code: 'text-looks-ahead', detail: 'q', ...at }]);
    expect(asked('Hva med {{one}} og {{one| }}?')).toEqual([
      { code: 'no-fallback-in-text', language: 'nb', detail: 'one', ...at },
      { code: 'no-fallback-in-text', language: 'nb', detail: 'one', ...at },
    ]);
  });

  it('come to nothing before anything is asked', () => {
    expect(checkRules(aContent([aScale('q')], { title: words('Om {{q|alt}}') }))).toEqual([
      { code: 'text-looks-ahead', detail: 'q' },
    ]);
  });
});

describe('jumps and endings', () => {
  const jumping = (to: { section: string } | { ending: string }, more = {}) =>
    checkRules(
      aContent([], {
        sections: [
          aSection('s1', [aScale('q')]),
          aSection('s2', [aScale('r')], { jumps: [{ to }] }),
          aSection('s3', [aScale('s')]),
        ],
        endings: [{ code: 'e', title: words('Takk') }],
        ...more,
      }),
    );

  it('lead on, to what is there', () => {
    expect(jumping({ section: 's3' })).toEqual([]);
    expect(jumping({ ending: 'e' })).toEqual([]);
    expect(jumping({ section: 's2' })).toEqual([{ code: 'jump-looks-back', detail: 's2', section: 's2' }]);
    expect(jumping({ section: 's1' })).toEqual([{ code: 'jump-looks-back', detail: 's1', section: 's2' }]);
    expect(jumping({ section: 'gone' })).toEqual([{ code: 'unknown-jump', detail: 'gone', section: 's2' }]);
    expect(jumping({ ending: 'gone' })).toEqual([{ code: 'unknown-jump', detail: 'gone', section: 's2' }]);
  });

  it('do not go with sections in random order', () => {
    expect(jumping({ ending: 'e' }, { randomOrder: {} })).toEqual([{ code: 'jump-in-random-order', section: 's2' }]);
    expect(jumping({ ending: 'e' }, { randomOrder: { keepFirst: 2 } })).toEqual([]);
  });
});

describe('random order', () => {
  const rule: Condition = { op: 'answered', question: 'a' };
  const inSection = (randomOrder: object, from = aScale('b', { showIf: rule })) =>
    checkRules(aContent([], { sections: [aSection('s1', [aScale('a'), from, aScale('c')], { randomOrder })] }));

  it('parts no question from one that it looks at', () => {
    const problem = { code: 'rule-in-random-order', detail: 'a', section: 's1', question: 'b' };
    expect(inSection({})).toEqual([problem]);
    expect(inSection({ keepFirst: 1 })).toEqual([]);
    expect(inSection({ keepLast: 2 })).toEqual([]);
    expect(inSection({ groups: [['a', 'b']] })).toEqual([]);
    expect(inSection({ groups: [['b', 'c']] })).toEqual([problem]);
    expect(inSection({}, aScale('b', { texts: words('Om {{a|det}}?') }))).toEqual([problem]);
  });

  it('parts no section from one that it looks at', () => {
    const whole = (randomOrder: object) =>
      checkRules(
        aContent([], {
          sections: [aSection('s1', [aScale('a')]), aSection('s2', [aScale('b', { showIf: rule })])],
          randomOrder,
        }),
      );
    expect(whole({})).toEqual([{ code: 'rule-in-random-order', detail: 'a', section: 's2', question: 'b' }]);
    expect(whole({ keepFirst: 1 })).toEqual([]);
  });
});

describe('names', () => {
  it('of scores, endings and checks are there once, and scores name what is there', () => {
    const check = {
      code: 'c',
      holds: { op: 'answered', question: 'q' } as const,
      message: words('x'),
      severity: 'ask' as const,
    };
    const score = { code: 's', texts: {}, items: ['q', 'gone'], reversed: ['r'], rule: 'mean' as const };
    const ending = { code: 'e', title: words('Takk') };
    const content = aContent([], {
      sections: [aSection('s1', [aScale('q', { checks: [check] })], { checks: [check] })],
      endings: [ending, ending],
      scores: [score, { ...score, items: ['s1'], reversed: [] }],
    });
    expect(checkRules(content)).toEqual([
      { code: 'unknown-question-in-score', detail: 's: gone' },
      { code: 'unknown-question-in-score', detail: 's: r' },
      { code: 'duplicate-code', detail: 'c' },
      { code: 'duplicate-code', detail: 'e' },
      { code: 'duplicate-code', detail: 's' },
    ]);
  });

  it('of what is calculated can be read', () => {
    expect(checkRules(aContent([aScale('a'), aCalculated('q', { expression: '{a} + {x}' })]))).toEqual([
      { code: 'wrong-expression', detail: '{x}', ...at },
    ]);
  });
});
