import { describe, expect, it } from '@jest/globals';
import type { Question, QuestionnaireContent } from '@medvirk/questionnaire';
import { type PaperFacts, paperForm } from './paper-form.ts';

const option = (code: string, nb: string) => ({ code, texts: { nb } });
const points = (count: number, labelled: boolean) =>
  Array.from({ length: count }, (_, value) => ({
    value,
    texts: (labelled ? { nb: `Trinn ${value}` } : {}) as Record<string, string>,
  }));
const form = (questions: Question[], over: Partial<PaperFacts> = {}) =>
  paperForm({
    content: {
      title: { nb: 'Prøve' },
      languages: ['nb'],
      sections: [{ code: 's', title: { nb: 'Del' }, questions }],
    } as unknown as QuestionnaireContent,
    language: 'nb',
    title: 'Prøve',
    organisation: 'Prøvebyen',
    unit: 'Post A',
    purpose: 'For å bli bedre.',
    contact: 'post@test.example',
    anonymous: true,
    ...over,
  });
const answersTo = (question: Question) => form([question]).sections[0]?.questions[0]?.answers;
const scale = (count: number, labelled: boolean): Question => ({
  type: 'scale',
  code: 'q',
  texts: { nb: 'Hvor bra?' },
  points: points(count, labelled),
  higherIsBetter: true,
  display: 'labels',
});

describe('paperForm', () => {
  it('numbers what is asked, and not what is only told', () => {
    const { sections } = form([
      { type: 'information', code: 'i', texts: { nb: 'Nå kommer to spørsmål.' } },
      { type: 'short-text', code: 'a', texts: { nb: 'Hva?' }, allowDontKnow: true },
      { type: 'long-text', code: 'b', texts: { nb: 'Hvorfor?' }, showIf: { op: 'answered', question: 'a' } },
    ]);
    expect(sections[0]?.questions.map(({ number, text }) => [number, text])).toEqual([
      [undefined, 'Nå kommer to spørsmål.'],
      [1, 'Hva?'],
      [2, 'Hvorfor?'],
    ]);
    expect(sections[0]?.questions[1]?.away).toEqual(['Vet ikke']);
    expect(sections[0]?.questions[2]?.notes).toEqual(['Hopp over hvis dette ikke gjelder deg.']);
  });

  it('gives boxes, lines and numbers, whichever a pen can fill', () => {
    expect(answersTo(scale(5, true))).toEqual([
      { kind: 'boxes', options: ['Trinn 0', 'Trinn 1', 'Trinn 2', 'Trinn 3', 'Trinn 4'], several: false },
    ]);
    expect(answersTo(scale(11, false))?.[0]).toMatchObject({ kind: 'row' });
    expect(answersTo(scale(101, false))).toEqual([{ kind: 'lines', count: 1, label: 'Et tall fra 0 til 100:' }]);
    const several: Question = {
      type: 'multiple-choice',
      code: 'm',
      texts: { nb: 'Hva?' },
      options: [option('a', 'A'), { ...option('o', 'Annet'), other: true }],
    };
    expect(answersTo(several)).toEqual([
      { kind: 'boxes', options: ['A', 'Annet'], several: true },
      { kind: 'lines', count: 1, label: 'Annet, skriv gjerne:' },
    ]);
    const long: Question = {
      type: 'single-choice',
      code: 'l',
      texts: { nb: 'Kommune?' },
      options: Array.from({ length: 60 }, (_, index) => option(`k${index}`, `K${index}`)),
    };
    expect(answersTo(long)).toEqual([{ kind: 'lines', count: 1 }]);
  });

  it('leaves out what a pen cannot answer', () => {
    expect(form([{ type: 'calculated', code: 'c', texts: { nb: 'Sum' }, expression: '1' }]).sections).toEqual([]);
  });

  it('says that it is voluntary, and anonymous only where it is', () => {
    expect(form([]).intro.join(' ')).toContain('anonymt');
    expect(form([], { anonymous: false }).intro.join(' ')).not.toContain('anonymt');
    expect(form([]).intro.join(' ')).toContain('frivillig');
  });
});
