import { describe, expect, it } from '@jest/globals';
import type { FormFields, InvitationView } from '@medvirk/api-contract';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { atStart } from './at-start.ts';
import { type Carried, readCarried } from './carried.ts';
import { walk } from './walk.ts';

const ID = '3f0c2f5e-8a55-4a3e-9a52-0f3f2f1f1c11';
const nb = (text: string) => ({ nb: text });
const content: QuestionnaireContent = {
  title: nb('Hjemreise'),
  languages: ['nb', 'en'],
  sections: [
    {
      code: 'first',
      title: nb('Først'),
      questions: [
        { type: 'single-choice', code: 'came', texts: nb('Kom du?'), required: true, options: [yes('y'), yes('n')] },
        {
          type: 'long-text',
          code: 'why',
          texts: nb('Hvorfor ikke?'),
          showIf: { op: 'equals', question: 'came', value: 'n' },
        },
      ],
    },
    { code: 'last', title: nb('Sist'), questions: [{ type: 'number', code: 'days', texts: nb('Døgn?'), min: 1 }] },
  ],
};
const invitation = { content, unit: { name: 'Sengepost', path: [] as string[] } } as unknown as InvitationView;

/** Walks on from where a page stood; what comes next carries the id that the first step made. */
function step(from: Carried, fields: FormFields) {
  return walk(invitation, { carried: JSON.stringify(from), ...fields }, atStart('nb'), () => ID);
}
const at = (section: string, more: Partial<Carried> = {}): Carried => ({
  ...atStart('nb'),
  role: 'patient',
  step: { page: 'section', section, editing: false },
  ...more,
});
const answered = (value: string | number) => ({ state: 'answered' as const, value });

describe('one step without scripts', () => {
  it('asks who answers before anything else', () => {
    expect(step(atStart('nb'), { do: 'next' })).toMatchObject({ carried: { step: { page: 'start' } }, sentBack: true });
    expect(step(atStart('nb'), { do: 'next', 'respondent-role': 'parent' })).toMatchObject({
      carried: { role: 'parent', step: { page: 'section', section: 'first' } },
      sentBack: false,
    });
  });

  it('keeps a page that lacks something, with what was written on it', () => {
    expect(step(at('last'), { do: 'next', days: '0' })).toMatchObject({
      carried: { answers: { days: answered(0) }, step: { section: 'last' } },
      sentBack: true,
    });
  });

  it('shows a question that an answer has brought up before it goes on, and goes on then', () => {
    const shown = step(at('first'), { do: 'next', came: 'n' });
    expect(shown).toMatchObject({ carried: { step: { section: 'first' } }, sentBack: false });
    expect(step(shown.carried, { do: 'next', came: 'n', why: '' })).toMatchObject({
      carried: { step: { section: 'last' } },
    });
  });

  it('carries the leave to quote a comment, gives it with the answer, and takes it back when the box is left empty', () => {
    const allowed = step(at('first'), { do: 'next', came: 'n', why: 'Fordi ventetiden var lang', 'why:quote': 'yes' });
    const there = step(allowed.carried, { do: 'next', came: 'n', why: 'Fordi', 'why:quote': 'yes' });
    expect(there.carried.mayQuote).toEqual(['why']);
    const review = step(there.carried, { do: 'next', days: '2' });
    expect(step(review.carried, { do: 'send' })).toMatchObject({ response: { mayQuote: ['why'] } });
    expect(step(review.carried, { do: 'pause' })).toMatchObject({ draft: { mayQuote: ['why'] } });
    const back = step(at('first', { ...there.carried, step: at('first').step }), {
      do: 'next',
      came: 'n',
      why: 'Fordi',
    });
    expect(back.carried.mayQuote).toBeUndefined();
  });

  it('takes an answer away when its field comes back empty', () => {
    const before = at('last', { answers: { days: answered(2) } });
    expect(step(before, { do: 'next', days: '' }).carried.answers).toEqual({});
  });

  it('goes back with what stands on the page, also when that is wrong', () => {
    expect(step(at('last'), { do: 'back', days: '0' })).toMatchObject({
      carried: { answers: { days: answered(0) }, step: { page: 'section', section: 'first' } },
      sentBack: false,
    });
    expect(step(at('first'), { do: 'back' })).toMatchObject({ carried: { step: { page: 'start' } } });
  });

  it('sends what is shown and nothing else, under one id', () => {
    const review = at('last', {
      answers: { came: answered('y'), why: answered('hidden now'), days: answered(2) },
      step: { page: 'review' },
    });
    const sent = step(review, { do: 'send' });
    expect(sent).toMatchObject({
      kind: 'send',
      response: { id: ID, role: 'patient', language: 'nb', answers: { came: answered('y'), days: answered(2) } },
    });
    expect(sent.kind === 'send' && Object.keys(sent.response.answers)).toEqual(['came', 'days']);
    expect(step(sent.carried, { do: 'send' })).toEqual(sent);
  });

  it('does not send what must be mended first', () => {
    expect(step(at('last', { step: { page: 'review' } }), { do: 'send' })).toMatchObject({
      kind: 'page',
      carried: { step: { page: 'section', section: 'first', editing: true } },
      sentBack: true,
    });
  });

  it.each(['', '{}', 'null', '[1]', '{"language":"nb"}', 'x'.repeat(10)])(
    'begins again when a page carries %j, which none of ours does',
    (carried) => {
      expect(readCarried(carried)).toBeUndefined();
      const begun = walk(invitation, { carried, do: 'next' }, atStart('en'), () => ID);
      expect(begun.carried).toMatchObject({ language: 'en', answers: {}, step: { page: 'start' } });
    },
  );

  it('does not follow a page to a section that is not there', () => {
    expect(step(at('gone'), { do: 'next' }).kind).toBe('page');
    expect(step(at('first'), { do: 'edit nowhere' })).toMatchObject({ kind: 'page' });
  });

  it('takes along how somebody reads and why they answer for another, and nothing that is no answer to that', () => {
    const said = { 'respondent-role': 'on-behalf', 'behalf-reason': 'too-ill', 'reading-variant': 'easy' };
    expect(step(atStart('nb'), { do: 'next', ...said })).toMatchObject({
      carried: { role: 'on-behalf', behalfReason: 'too-ill', variant: 'easy', step: { section: 'first' } },
    });
    const odd = step(atStart('nb'), { do: 'next', ...said, 'behalf-reason': 'x', 'reading-variant': 'x' });
    expect(odd.carried).not.toHaveProperty('behalfReason');
    expect(odd.carried).not.toHaveProperty('variant');
    const whole = at('last', { step: { page: 'review' }, answers: { came: answered('y') } });
    const manner = { role: 'on-behalf', behalfReason: 'too-ill', variant: 'easy' } as const;
    expect(step({ ...whole, ...manner }, { do: 'send' })).toMatchObject({ kind: 'send', response: manner });
    // Who turned out to answer for themselves has no reason to give.
    const own = step({ ...whole, ...manner, role: 'patient' }, { do: 'send' });
    expect(own.kind === 'send' && own.response).not.toHaveProperty('behalfReason');
  });

  it('asks about what may be let stand, and sends along that it was', () => {
    const check = { op: 'at-most', question: 'days', value: 30 } as const;
    const long = { code: 'long', holds: check, message: nb('Så mange døgn?'), severity: 'ask' as const };
    const [first, last] = content.sections;
    if (!first || !last) throw new Error('the questionnaire has two sections');
    const asking = { ...invitation, content: { ...content, sections: [first, { ...last, checks: [long] }] } };
    const on = (from: Carried, fields: FormFields) =>
      walk(asking, { carried: JSON.stringify(from), ...fields }, atStart('nb'), () => ID);
    const asked = on(at('last', { answers: { came: answered('y') } }), { do: 'next', days: '40' });
    expect(asked).toMatchObject({ sentBack: true, carried: { step: { section: 'last' } } });
    const letStand = on(asked.carried, { do: 'anyway', days: '40' });
    expect(letStand).toMatchObject({ sentBack: false, carried: { step: { page: 'review' }, confirmed: ['long'] } });
    expect(on(letStand.carried, { do: 'send' })).toMatchObject({ response: { confirmed: ['long'] } });
    // Nobody can send past the question by going around it.
    const around = on({ ...letStand.carried, confirmed: [] }, { do: 'send' });
    expect(around).toMatchObject({ kind: 'page', sentBack: true, carried: { step: { section: 'last' } } });
  });

  it('takes what the link says, where the questionnaire lists it, and the person sees it', () => {
    const from = {
      type: 'hidden',
      code: 'from',
      texts: nb('Kilde'),
      source: { kind: 'parameter', name: 'via', values: [{ code: 'poster', texts: nb('Plakaten') }] },
    } as const;
    const [first] = content.sections;
    if (!first) throw new Error('the questionnaire has a section');
    const sections = [
      {
        ...first,
        questions: [...first.questions, { ...from, source: { ...from.source, values: [...from.source.values] } }],
      },
    ];
    const linked = { ...invitation, content: { ...content, sections } };
    const sent = (parameters: FormFields) => {
      const review = at('first', { step: { page: 'review' }, answers: { came: answered('y') } });
      const walked = walk(linked, { carried: JSON.stringify(review), do: 'send' }, atStart('nb'), () => ID, parameters);
      return walked.kind === 'send' ? walked.response.answers : undefined;
    };
    expect(sent({ via: 'poster' })).toEqual({ came: answered('y'), from: answered('poster') });
    expect(sent({ via: '13097248022' })).toEqual({ came: answered('y') });
  });
});

function yes(code: string) {
  return { code, texts: nb(code) };
}
