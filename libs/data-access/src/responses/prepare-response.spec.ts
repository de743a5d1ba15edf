import { describe, expect, it } from '@jest/globals';
import { type Condition, compileForm, type QuestionnaireContent } from '@medvirk/questionnaire';
import { unpackAnswers } from './packed-answers.ts';
import { prepareResponse, ResponseRefused } from './prepare-response.ts';

const content: QuestionnaireContent = {
  title: { nb: 'Prøve' },
  languages: ['nb'],
  sections: [
    {
      code: 's1',
      title: { nb: 'Del' },
      questions: [
        { type: 'long-text', code: 'said', texts: { nb: 'Fortell' }, lens: 'better', theme: 'x' },
        { type: 'number', code: 'age', texts: { nb: 'Alder' }, role: 'background', required: true },
      ],
    },
  ],
};
const place = { organisationId: 'o', surveyId: 's', versionId: 'v', unitId: 'u', form: compileForm(content) };
const input = (said: string, id = '6a3f1a52-9c5e-4b7e-8f0a-3f1d2c4b5a69') => ({
  id,
  role: 'patient' as const,
  language: 'nb',
  answers: { said: { state: 'answered' as const, value: said }, age: { state: 'answered' as const, value: 44 } },
});
const prepare = (said: string) => prepareResponse(place, input(said), '2026-05-01');

describe('the door to the answer store', () => {
  it('lets no identifier through, and tells which kinds it took out', () => {
    const { response, masked } = prepare('Jeg heter ikke noe, men 13097248022 er meg. Ring 98 76 54 32');
    expect(response.answers).not.toMatch(/13097248022|98 76 54 32/);
    expect(masked.sort()).toEqual(['personal-number', 'phone']);
  });

  it('keeps which comments may be quoted, among those that were written and asked for', () => {
    const named = { ...input('Ventetiden var lang'), mayQuote: ['said', 'age', 'nothing'] };
    const { response } = prepareResponse(place, named, '2026-05-01');
    expect(JSON.parse(response.circumstances)).toEqual({ mayQuote: ['said'] });
    expect(prepare('Ventetiden var lang').response.circumstances).toBe('');
  });

  it('masks what is written inside a repeating group, and nothing else there', () => {
    const stays: QuestionnaireContent = {
      ...content,
      sections: [
        {
          code: 's1',
          title: { nb: 'Del' },
          questions: [
            {
              type: 'repeat',
              code: 'stays',
              texts: { nb: 'Opphold' },
              instanceTexts: { nb: 'Opphold' },
              minInstances: 0,
              maxInstances: 2,
              questions: [
                { type: 'long-text', code: 'said', texts: { nb: 'Fortell' } },
                { type: 'date', code: 'day', texts: { nb: 'Dag' } },
              ],
            },
          ],
        },
      ],
    };
    const stay = {
      said: { state: 'answered' as const, value: 'Ring 98 76 54 32' },
      day: { state: 'answered' as const, value: '2026-03-01' },
    };
    const answers = { stays: { state: 'answered' as const, value: { instances: [stay, {}] } } };
    const { response, masked } = prepareResponse(
      { ...place, form: compileForm(stays) },
      { ...input('x'), answers },
      '2026-05-01',
    );
    expect(response.answers).not.toContain('98 76 54 32');
    expect(JSON.parse(response.answers)).toMatchObject({ stays: { value: { instances: [{ day: stay.day }, {}] } } });
    expect(masked).toEqual(['phone']);
  });

  it('takes out what the database can not hold, so that one text never fails the responses beside it', () => {
    const { response } = prepare('hei\u0000 du \ud800 der');
    expect(JSON.parse(response.answers)).toMatchObject({ said: 'hei du \ufffd der' });
  });

  it('gives equal responses equal hashes and others other ones', () => {
    expect(prepare('bra').response.bodyHash).toEqual(prepare('bra').response.bodyHash);
    expect(prepare('bra').response.bodyHash).not.toEqual(prepare('dårlig').response.bodyHash);
  });

  it('masks what is calculated from what was written', () => {
    const repeated: QuestionnaireContent = {
      ...content,
      sections: content.sections.map((section) => ({
        ...section,
        questions: [
          ...section.questions,
          { type: 'calculated', code: 'again', texts: {}, expression: "join('Sagt: ', {said})" },
        ],
      })),
    };
    const { response } = prepareResponse(
      { ...place, form: compileForm(repeated) },
      input('Ring 98 76 54 32'),
      '2026-05-01',
    );
    expect(response.answers).not.toContain('98 76 54 32');
    expect(JSON.parse(response.answers)).toMatchObject({ again: expect.stringContaining('Sagt: Ring') });
  });

  it('lets rules see the day, the units above and the response itself', () => {
    const born = { type: 'date', code: 'born', texts: { nb: 'Født' }, role: 'background' } as const;
    const calculated = (code: string, expression: string) =>
      ({ type: 'calculated', code, texts: {}, expression }) as const;
    const shown = (code: string, showIf: Condition) =>
      ({ type: 'number', code, texts: { nb: code }, role: 'background', showIf }) as const;
    const looking: QuestionnaireContent = {
      ...content,
      sections: [
        {
          code: 's1',
          title: { nb: 'Del' },
          questions: [
            born,
            calculated('age', 'age({born})'),
            shown('clinic', { op: 'unit', units: ['clinic'] }),
            shown('elsewhere', { op: 'unit', units: ['x'] }),
            shown('drawn', { op: 'drawn', draw: 'd', from: 0, to: 99 }),
          ],
        },
      ],
    };
    const form = compileForm(looking);
    const given = { ...input('x'), answers: { born: { state: 'answered' as const, value: '2000-06-01' } } };
    const states = (answeredOn: string | undefined, today: string | undefined) => {
      const { response } = prepareResponse(
        { ...place, unitsAbove: ['clinic'], form },
        { ...given, answeredOn },
        '2026-05-01',
        today,
      );
      const answers = unpackAnswers(JSON.parse(response.answers));
      const { age } = answers;
      return [
        age?.state === 'answered' ? age.value : undefined,
        answers.clinic?.state,
        answers.elsewhere?.state,
        answers.drawn?.state,
      ];
    };
    const same = ['skipped', 'not-shown', 'skipped'];
    expect(states('2026-05-31', '2026-06-01')).toEqual([25, ...same]);
    expect(states('2026-06-02', '2026-06-01')).toEqual([26, ...same]);
    expect(states(undefined, '2026-06-01')).toEqual([26, ...same]);
    // A calendar that is wrong by more than a week is not believed.
    expect(states('2026-05-24', '2026-06-01')).toEqual([26, ...same]);
    expect(states('2026-05-25', '2026-06-01')).toEqual([25, ...same]);
    expect(states(undefined, undefined)).toEqual([undefined, ...same]);
  });

  it('keeps which checks the person let stand, and refuses one that they were not asked about', () => {
    const check = {
      code: 'old',
      holds: { op: 'at-most', question: 'age', value: 100 },
      message: { nb: 'Er du så gammel?' },
      severity: 'ask',
    } as const;
    const [section] = content.sections;
    const asking = { ...content, sections: section ? [{ ...section, checks: [check] }] : [] };
    const old = { ...input('x'), answers: { ...input('x').answers, age: { state: 'answered' as const, value: 103 } } };
    const prepared = (confirmed?: string[]) =>
      prepareResponse({ ...place, form: compileForm(asking) }, { ...old, confirmed }, '2026-05-01').response;
    expect(() => prepared()).toThrow(ResponseRefused);
    expect(() => prepared(['other'])).toThrow(ResponseRefused);
    expect(JSON.parse(prepared(['other', 'old']).circumstances)).toEqual({ confirmed: ['old'] });
    expect(prepare('x').response.circumstances).toBe('');
    const { bodyHash } = prepareResponse(place, old, '2026-05-01').response;
    expect(prepared(['old']).bodyHash).not.toEqual(bodyHash);
  });

  it('keeps how somebody read, and why they answered for another, and nothing where there is nothing to say', () => {
    const kept = (more: object) =>
      prepareResponse(place, { ...input('x'), ...more }, '2026-05-01').response.circumstances;
    expect(JSON.parse(kept({ role: 'on-behalf', behalfReason: 'too-ill', variant: 'easy' }))).toEqual({
      behalfReason: 'too-ill',
      variant: 'easy',
    });
    expect(kept({ variant: 'standard', behalfReason: 'too-ill' })).toBe('');
  });

  it('refuses what the form refuses, and a language that is not offered', () => {
    const bare = { ...input('x'), answers: {} };
    expect(() => prepareResponse(place, bare, '2026-05-01')).toThrow(ResponseRefused);
    expect(() => prepareResponse(place, { ...input('x'), language: 'en' }, '2026-05-01')).toThrow(ResponseRefused);
  });
});
