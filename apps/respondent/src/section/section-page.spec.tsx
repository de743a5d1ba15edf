import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { InvitationView } from '@medvirk/api-contract';
import { type AnswerProblem, compileForm, type GivenAnswer, type ShownQuestion } from '@medvirk/questionnaire';
import { renderToStaticMarkup } from 'react-dom/server';
import { answerSheet } from '../answering/answer-sheet.ts';
import type { ScreenTexts } from '../texts/screen-texts.ts';
import { SpeechProvider, speechOf } from '../texts/speech.tsx';
import { SectionPage } from './section-page.tsx';

const nb = JSON.parse(readFileSync(new URL('../texts/nb.json', import.meta.url), 'utf8')) as ScreenTexts;
const en = JSON.parse(readFileSync(new URL('../texts/en.json', import.meta.url), 'utf8')) as ScreenTexts;

const respect: ShownQuestion = {
  code: 'respect',
  type: 'scale',
  texts: { nb: 'Ble du møtt med respekt?' },
  required: true,
  allowNotRelevant: true,
  display: 'numbers',
  higherIsBetter: true,
  points: [
    { value: 0, texts: { nb: 'Aldri' } },
    { value: 1, texts: {} },
    { value: 2, texts: { nb: 'Alltid' } },
  ],
};
const comment: ShownQuestion = { code: 'comment', type: 'long-text', texts: { nb: 'Vil du si mer?' }, maxLength: 40 };

const invitation = {
  information: {},
  title: { nb: 'Hvordan var det hos oss?' },
  council: {
    name: 'Utvalget',
    approvals: 3,
    dissents: [{ questions: ['respect'], reason: 'To ting i ett.' }],
    override: null,
  },
} as unknown as InvitationView;

function page(given: {
  answers?: Record<string, GivenAnswer>;
  problems?: AnswerProblem[];
  language?: string;
  editing?: boolean;
}): string {
  const language = given.language ?? 'nb';
  const section = { code: 's', title: { nb: 'Møtet' }, questions: [respect, comment] };
  const form = compileForm({ title: { nb: 'Møtet' }, languages: ['nb'], sections: [section] });
  return renderToStaticMarkup(
    <SpeechProvider value={speechOf(language, language === 'nb' ? nb : en)}>
      <SectionPage
        invitation={invitation}
        shown={{ section, questions: [respect, comment] }}
        part={2}
        parts={5}
        sheet={answerSheet(form, { role: 'patient', language }, given.answers)}
        problemsIn={() => given.problems ?? []}
        sentBack={given.problems !== undefined}
        editing={given.editing ?? false}
        onNext={() => {}}
        onPause={() => {}}
        onBack={() => {}}
      />
    </SpeechProvider>,
  );
}

const count = (html: string, part: string) => html.split(part).length - 1;

describe('a section', () => {
  it('says in words how far one has come, and which questions must be answered', () => {
    const html = page({});
    expect(html.replace(/<[^>]+>/g, '')).toContain('Del 2 av 5: Møtet');
    expect(count(html, 'må besvares')).toBe(1);
  });

  it('groups a scale under its question, and shows what its ends mean', () => {
    const html = page({});
    expect(html).toMatch(/<fieldset[^>]*><legend><h2[^>]*>Ble du møtt med respekt\?/);
    expect(html).toContain('0 = Aldri');
    expect(html).toContain('2 = Alltid');
  });

  it('lets one group hold the scale and the answers that stand apart from it', () => {
    expect(count(page({}), 'name="respect"')).toBe(4);
  });

  it('says a problem with the same words on top and at the field, and links the two', () => {
    const html = page({ problems: [{ question: 'respect', code: 'required' }] });
    expect(count(html, 'Velg et svar på «Ble du møtt med respekt?».')).toBe(2);
    expect(html).toContain('href="#answer-respect"');
    expect(html).toMatch(/<input type="radio" id="answer-respect"/);
    expect(html).toMatch(/<fieldset[^>]*aria-describedby="problem-respect"/);
  });

  it('keeps quiet about mistakes until the person has tried to go on', () => {
    expect(page({})).not.toContain('ds-error-summary');
  });

  it('tells how much room is left once it is getting short', () => {
    const written = (length: number) => ({ comment: { state: 'answered', value: 'a'.repeat(length) } }) as const;
    expect(page({ answers: written(10) })).not.toContain('tegn igjen');
    expect(page({ answers: written(30) })).toContain('10 tegn igjen');
    expect(page({ answers: written(43) })).toContain('3 tegn for mye');
  });

  it('prints disagreement with the question it is about, and only there', () => {
    expect(count(page({}), 'To ting i ett.')).toBe(1);
  });

  it('marks the language of the questions where the screen speaks another', () => {
    const html = page({ language: 'de' });
    expect(html).toContain('<span lang="de" dir="auto">Ble du møtt med respekt?</span>');
    expect(html).toContain('Part 2 of 5');
  });

  it('leads back to the review when something is being changed', () => {
    expect(page({ editing: true })).toContain('Ferdig med endringen');
  });
});
