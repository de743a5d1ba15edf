import { describe, expect, it } from '@jest/globals';
import {
  aConsent,
  aContent,
  aHidden,
  aMultipleChoice,
  aNumber,
  anAllocation,
  aRanking,
  aRepeat,
  aScale,
  aSection,
  aSingleChoice,
  aTime,
} from '../content/a-question.builder.ts';
import type { AnsweringContext } from '../logic/answering-context.ts';
import type { AnswerValue, GivenAnswer, GivenAnswers } from './answer.ts';
import { asAsked } from './as-asked.ts';
import { compileForm } from './compile-form.ts';
import { countAnswers } from './count-answers.ts';
import { problemsOfSection, validateResponse } from './validate-response.ts';

const CONTEXT: AnsweringContext = { role: 'patient', language: 'nb' };
const answered = (value: AnswerValue): GivenAnswer => ({ state: 'answered', value });

describe('a check of a whole section', () => {
  const agree = (severity: 'ask' | 'stop', more: object = {}) => ({
    code: 'agree',
    holds: { op: 'at-most' as const, question: 'nights', value: 7 },
    message: { nb: 'Var det flere netter enn uker har?' },
    severity,
    ...more,
  });
  const formWith = (severity: 'ask' | 'stop', more: object = {}) =>
    compileForm(
      aContent([], {
        sections: [
          aSection('stay', [aNumber('nights', { required: true }), aNumber('visits')], {
            checks: [agree(severity)],
            ...more,
          }),
          aSection('end', [aScale('last')]),
        ],
      }),
    );
  const nights = (count: number): GivenAnswers => ({ nights: answered(count) });
  const said = {
    question: 'nights',
    code: 'check',
    check: 'agree',
    message: { nb: 'Var det flere netter enn uker har?' },
  };

  it('stops the response, and is said at the last shown question that it looks at', () => {
    expect(validateResponse(formWith('stop'), nights(8), CONTEXT)).toEqual({ ok: false, problems: [said] });
    expect(validateResponse(formWith('stop'), nights(7), CONTEXT).ok).toBe(true);
    expect(problemsOfSection(formWith('stop'), 'stay', nights(8), CONTEXT)).toEqual([said]);
    expect(problemsOfSection(formWith('stop'), 'end', nights(8), CONTEXT)).toEqual([]);
    expect(problemsOfSection(formWith('stop'), 'nowhere', nights(8), CONTEXT)).toEqual([]);
  });

  it('asks, lets stand what the person lets stand, and keeps that it was let stand', () => {
    const ask = { ...said, severity: 'ask' };
    expect(validateResponse(formWith('ask'), nights(8), CONTEXT)).toMatchObject({
      ok: true,
      asks: [ask],
      confirmed: [],
    });
    const confirmed = validateResponse(formWith('ask'), nights(8), CONTEXT, ['agree']);
    expect(confirmed).toMatchObject({ ok: true, asks: [], confirmed: ['agree'] });
    const another = validateResponse(formWith('ask'), nights(8), CONTEXT, ['another']);
    expect(another).toMatchObject({ asks: [ask], confirmed: [] });
    expect(problemsOfSection(formWith('ask'), 'stay', nights(8), CONTEXT, ['agree'])).toEqual([]);
  });

  it('never lets a person let stand what stops', () => {
    expect(validateResponse(formWith('stop'), nights(8), CONTEXT, ['agree']).ok).toBe(false);
    expect(problemsOfSection(formWith('stop'), 'stay', nights(8), CONTEXT, ['agree'])).toEqual([said]);
  });

  it('names only what must be mended where something else is wrong too, and is not asked before that is mended', () => {
    const given = { nights: answered('many'), visits: answered(1) };
    expect(validateResponse(formWith('ask'), given, CONTEXT)).toEqual({
      ok: false,
      problems: [{ question: 'nights', code: 'wrong-type' }],
    });
    // A question that nobody knows stands beside what has been let stand.
    const unknown = { ...nights(8), ghost: answered(1) };
    expect(validateResponse(formWith('ask'), unknown, CONTEXT, ['agree'])).toEqual({
      ok: false,
      problems: [{ question: 'ghost', code: 'unknown-question' }],
    });
  });

  it('is not asked about a section that is not shown', () => {
    const showIf = { op: 'answered' as const, question: 'go' };
    const form = compileForm(
      aContent([], {
        sections: [
          aSection('start', [aScale('go'), aNumber('nights')]),
          aSection('stay', [aNumber('visits')], { checks: [agree('stop')], showIf }),
        ],
      }),
    );
    expect(validateResponse(form, nights(8), CONTEXT).ok).toBe(true);
    // What it looks at stands elsewhere: said at the last question that is shown here.
    expect(validateResponse(form, { ...nights(8), go: answered(1) }, CONTEXT)).toMatchObject({
      ok: false,
      problems: [{ question: 'visits', check: 'agree' }],
    });
  });
});

describe('questions with several answers', () => {
  const check = (question: Parameters<typeof aContent>[0][number], given: GivenAnswers) => {
    const found = validateResponse(compileForm(aContent([question])), given, CONTEXT);
    return found.ok ? [] : found.problems.map(({ code, limit }) => (limit === undefined ? code : `${code} ${limit}`));
  };

  it('have points shared out in whole, where something was shared out or must be', () => {
    const given = (a: number, b: number) => ({ 'q.a': answered(a), 'q.b': answered(b) });
    expect(check(anAllocation('q'), given(4, 6))).toEqual([]);
    expect(check(anAllocation('q'), given(4, 5))).toEqual(['wrong-sum 10']);
    expect(check(anAllocation('q'), given(5, 6))).toEqual(['sum-too-large 10']);
    expect(check(anAllocation('q', { rule: 'at-most' }), given(4, 5))).toEqual([]);
    expect(check(anAllocation('q', { rule: 'at-most' }), given(5, 6))).toEqual(['sum-too-large 10']);
    expect(check(anAllocation('q'), {})).toEqual([]);
    expect(check(anAllocation('q', { required: true }), {})).toEqual(['required']);
  });

  it('ask for a consent that must be given, and take a no where it need not', () => {
    expect(check(aConsent('q', { required: true }), { q: answered('no') })).toEqual(['consent-needed']);
    expect(check(aConsent('q', { required: true }), { q: answered('yes') })).toEqual([]);
    expect(check(aConsent('q'), { q: answered('no') })).toEqual([]);
  });

  it('take as many in a group as there may be, and no more', () => {
    const stays = (count: number) => ({
      q: answered({
        instances: Array.from({ length: count }, () => ({ how: { state: 'answered' as const, value: 3 } })),
      }),
    });
    expect(check(aRepeat('q', { minInstances: 1 }), stays(3))).toEqual([]);
    expect(check(aRepeat('q', { minInstances: 2 }), stays(1))).toEqual(['too-few-instances 2']);
    expect(check(aRepeat('q'), stays(4))).toEqual(['too-many-instances 3']);
    const unit = aNumber('weight', {
      required: false,
      units: [
        { code: 'kg', texts: { nb: 'kg' } },
        { code: 'g', texts: { nb: 'g' } },
      ],
    });
    const group = aRepeat('q', { questions: [unit] });
    expect(check(group, { q: answered({ instances: [{}] }) })).toEqual([]);
  });

  it('refuse what nobody was offered to say', () => {
    expect(check(aScale('q'), { q: { state: 'dont-know' } })).toEqual(['state-not-offered']);
    expect(check(aScale('q', { allowDontKnow: false }), { q: { state: 'dont-know' } })).toEqual(['state-not-offered']);
    expect(check(aScale('q', { allowDontKnow: true }), { q: { state: 'not-relevant' } })).toEqual([
      'state-not-offered',
    ]);
    expect(check(aScale('q', { allowDontKnow: true }), { q: { state: 'dont-know' } })).toEqual([]);
  });

  it('take as many as were asked for, to the last one', () => {
    const three = aMultipleChoice('q', { minSelected: 2, maxSelected: 2 });
    expect(check(three, { q: answered(['a', 'b']) })).toEqual([]);
    expect(check(three, { q: answered(['a']) })).toEqual(['too-few-chosen 2']);
    expect(check(three, { q: answered(['a', 'b', 'c']) })).toEqual(['too-many-chosen 2']);
    expect(check(three, { q: answered(['none']) })).toEqual([]);
    expect(check(three, { q: answered(['none', 'a']) })).toEqual(['exclusive-with-others']);
    // More asked for than there are to choose together: all of them will do.
    expect(check(aMultipleChoice('q', { minSelected: 9 }), { q: answered(['a', 'b', 'c']) })).toEqual([]);
    expect(check(aMultipleChoice('q', { minSelected: 9 }), { q: answered(['a', 'b']) })).toEqual(['too-few-chosen 3']);
    expect(check(aRanking('q', { maxRanked: 2, minRanked: 1 }), { q: answered(['a', 'b']) })).toEqual([]);
    expect(check(aRanking('q', { maxRanked: 2, minRanked: 1 }), { q: answered(['a', 'b', 'c']) })).toEqual([
      'too-many-ranked 2',
    ]);
  });

  it('hold times to their limits, which are in', () => {
    const within = aTime('q', { min: '08:00', max: '16:00' });
    expect(check(within, { q: answered('08:00') })).toEqual([]);
    expect(check(within, { q: answered('16:00') })).toEqual([]);
    expect(check(within, { q: answered('07:59') })).toEqual(['too-early 08:00']);
    expect(check(within, { q: answered('16:01') })).toEqual(['too-late 16:00']);
    expect(check(within, { q: answered('24:00') })).toEqual(['not-a-time']);
    expect(check(aTime('q'), { q: answered(8) })).toEqual(['not-a-time']);
    expect(check(aTime('q'), { q: answered('8:00') })).toEqual(['not-a-time']);
  });
});

describe('what is counted of an answer', () => {
  const cells = (question: Parameters<typeof aContent>[0][number], value: AnswerValue) =>
    countAnswers(compileForm(aContent([question])), { q: { state: 'answered', value } })
      .filter(({ kind }) => kind === 'value')
      .map((cell) => cell.value);

  it('are listed values of a link, and never others', () => {
    expect(cells(aHidden('q'), 'poster')).toEqual(['poster']);
    expect(cells(aHidden('q'), '01017012345')).toEqual([]);
    expect(cells(aHidden('q', { source: { kind: 'constant', value: 'v2' } }), 'v2')).toEqual([]);
  });

  it('are bands of a number with their ends, and no number outside of them', () => {
    const bands = [
      { code: 'young', texts: { nb: 'Unge' }, to: 17 },
      { code: 'grown', texts: { nb: 'Voksne' }, from: 18, to: 66 },
      { code: 'old', texts: { nb: 'Eldre' }, from: 80 },
    ];
    const counted = (age: number) => cells(aNumber('q', { bands }), age);
    expect([0, 17, 18, 66, 67, 80, 99].map(counted)).toEqual([
      ['young'],
      ['young'],
      ['grown'],
      ['grown'],
      [],
      ['old'],
      ['old'],
    ]);
    expect(cells(aNumber('q', { bands }), 'text')).toEqual([]);
  });

  it('are classes of a number without bands, never the number itself where it lies in a wide one', () => {
    expect(cells(aNumber('q', { min: 0, max: 100 }), 37)).toEqual(['30..40']);
    expect(cells(aNumber('q', { min: 0, max: 100 }), 'text')).toEqual([]);
  });

  it('are nothing where the shape is another one', () => {
    expect(cells(aMultipleChoice('q'), 'a')).toEqual([]);
    expect(cells(aRanking('q'), 'a')).toEqual([]);
    expect(cells(aRepeat('q'), 'a')).toEqual([]);
  });
});

describe('a question as it is asked', () => {
  const picture = { asset: 'a'.repeat(64), alt: { nb: 'En seng' } };

  it('is in the words of the role, and in easy ones for who reads those', () => {
    const roleTexts = { parent: { nb: 'Ditt barn' }, staff: { nb: 'Du som ansatt' } };
    const question = aScale('q', { roleTexts });
    expect(asAsked(question, 'parent', 'standard').texts.nb).toBe('Ditt barn');
    expect(asAsked(question, 'parent-of-youth', 'standard').texts.nb).toBe('Ditt barn');
    expect(asAsked(question, 'patient', 'easy').texts.nb).toBe('Spørsmål q?');
    expect(asAsked(aScale('q', { easyTexts: { nb: 'Lett' } }), 'parent-of-youth', 'easy').texts.nb).toBe('Lett');
    expect(asAsked(aScale('q', { easyTexts: { nb: 'Lett' } }), 'parent', 'standard').texts.nb).toBe('Spørsmål q?');
    const plain = aScale('q');
    expect(asAsked(plain, 'patient', 'easy')).toBe(plain);
  });

  it('shows pictures for all options or a list with some', () => {
    const all = { options: { a: picture, b: picture, c: picture } };
    const shown = asAsked(aSingleChoice('q', { pictureVariant: all }), 'patient', 'pictures');
    expect(shown).toMatchObject({ display: 'pictures', options: [{ image: picture }, {}, {}] });
    const some = asAsked(aSingleChoice('q', { pictureVariant: { options: { a: picture } } }), 'patient', 'pictures');
    expect(some.display).toBeUndefined();
    expect(some.options[0]?.image).toEqual(picture);
    const ranked = asAsked(aRanking('q', { pictureVariant: all }), 'patient', 'pictures');
    expect(ranked).not.toHaveProperty('display');
    const every = { options: { ...all.options, none: picture } };
    expect(asAsked(aMultipleChoice('q', { pictureVariant: every }), 'patient', 'pictures').display).toBe('pictures');
    expect(asAsked(aScale('q', { pictureVariant: { image: picture } }), 'patient', 'pictures').image).toEqual(picture);
    expect(asAsked(aScale('q', { pictureVariant: { image: picture } }), 'patient', 'standard').image).toBeUndefined();
  });
});
