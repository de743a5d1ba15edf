import type { Check } from '../../report/finding.ts';
import { type Answered, answerOurs, answerSurveyJs, type Step } from './answer-forms.ts';
import { type Pair, questionnaireFinding } from './questionnaire-finding.ts';
import { aRuledForm, codeOf, type RuledForm } from './ruled-forms.ts';

const SIZES = [20, 200, 400, 2000];
const ROUNDS = 5;
const WARM_UP = 2;
/** Answers in a round. */
const ANSWERS = 200;

/** What one answer costs in a form with many rules, beside the model under SurveyJS. */
export const questionnaire: Check = {
  what: 'one answer to forms of 20 to 2,000 questions with a rule at every other, beside survey-core',
  async run(say) {
    const pairs: Pair[] = [];
    for (const size of SIZES) {
      const form = aRuledForm(size);
      const ours: Answered[] = [];
      const surveyjs: Answered[] = [];
      for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
        const steps = stepsThrough(form, round);
        const own = answerOurs(form.ours, steps);
        const other = answerSurveyJs(form.surveyjs, steps);
        if (own.shown.join() !== other.shown.join()) throw new Error(`${size} questions: the two show different ones`);
        if (round < WARM_UP) continue;
        ours.push(own);
        surveyjs.push(other);
      }
      pairs.push({ questions: size, rules: form.rules, ours, surveyjs });
      say(`${size} questions: done`);
    }
    return questionnaireFinding(pairs, ROUNDS);
  },
};

/** Up and down the form, each time with another answer, so that what hangs on it comes and goes. */
function stepsThrough({ questions }: RuledForm, round: number): Step[] {
  const stride = questions > ANSWERS ? Math.floor(questions / ANSWERS) | 1 : 1;
  return Array.from({ length: ANSWERS }, (_, at) => ({
    question: codeOf((at * stride + round) % questions),
    value: `o${1 + ((at + Math.floor((at * stride) / questions) + round) % 4)}`,
  }));
}
