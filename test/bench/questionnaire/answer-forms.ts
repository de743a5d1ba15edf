import { compileForm, openForm, type QuestionnaireContent } from '@medvirk/questionnaire';
import { Model } from 'survey-core';

/** One answer to one question. */
export interface Step {
  readonly question: string;
  readonly value: string;
}

export interface Answered {
  /** Milliseconds for each answer, with what is shown after it. */
  readonly times: readonly number[];
  /** Milliseconds until the form could take the first answer. */
  readonly opening: number;
  /** Codes of the questions that are shown in the end. */
  readonly shown: readonly string[];
}

const TODAY = '2026-03-02';

export function answerOurs(content: QuestionnaireContent, steps: readonly Step[]): Answered {
  const begun = performance.now();
  const live = openForm(compileForm(content), { role: 'patient', language: 'nb', today: TODAY });
  live.sections();
  const opening = performance.now() - begun;
  const times = steps.map(({ question, value }) => {
    const before = performance.now();
    live.set(question, { state: 'answered', value });
    live.sections();
    return performance.now() - before;
  });
  const shown = live.sections().flatMap(({ questions }) => questions.map(({ code }) => code));
  return { times, opening, shown };
}

/** As its own screens do it: the model takes the value, and keeps for every question whether it is shown. */
export function answerSurveyJs(form: object, steps: readonly Step[]): Answered {
  const begun = performance.now();
  const model = new Model(form);
  const opening = performance.now() - begun;
  const times = steps.map(({ question, value }) => {
    const before = performance.now();
    model.setValue(question, value);
    return performance.now() - before;
  });
  const shown = model.getAllQuestions(true).map(({ name }) => name);
  return { times, opening, shown };
}
