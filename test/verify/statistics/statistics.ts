import type { Check } from '../../report/finding.ts';
import { verifiedFinding } from '../verified-finding.ts';
import { hasSurveyFiles, readSurveyFiles } from '../weighted-survey/survey-files.ts';
import { countWeightedSurvey, weightedSurveyValues } from '../weighted-survey/weighted-survey.ts';
import { anhojValues } from './anhoj-values.ts';
import { publishedValues } from './published-values.ts';
import { simulations } from './simulations.ts';

const PLAN = { seed: 20_260_101, series: 20_000 };

export const statistics: Check = {
  what: 'published values and long-run behaviour of every method',
  async run(say) {
    say('published values');
    const values = [...publishedValues(), ...anhojValues()];
    const survey = hasSurveyFiles() ? countWeightedSurvey(await readSurveyFiles()) : null;
    if (survey) values.push(...weightedSurveyValues(survey));
    say('simulations');
    const found = [...values, ...simulations(PLAN)];
    return verifiedFinding('statistics', found, 'every value to the digits that were published', [
      'A number agrees when it is the published one to the digits given; a simulated rate when it lies within the range given.',
      'Run charts about their own median: the published range, 1.4 to 3.7 %, is that of its ends, 12 and 40 points; between them it goes from 0.9 to 4.9 %.',
      survey
        ? `Of the weighted survey these come out otherwise than printed: ${[...survey.otherTotals, ...survey.otherCells, ...survey.otherBlanks].join('; ') || 'none'}.`
        : 'NOT RUN: the weighted survey, whose files are not here (MEDVIRK_CORPORA).',
      `The simulations start from seed ${PLAN.seed}: the same figures come out on every machine.`,
    ]);
  },
};
