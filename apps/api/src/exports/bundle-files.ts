import type { FileLanguage } from '@medvirk/api-contract';
import { explainMethod } from '@medvirk/improvement';
import { LEVEL } from '../results/survey-counts.ts';
import type { SurveyFrame } from '../results/survey-frame.ts';

/** Methods that figures are made with; each says its source. */
const METHODS = ['wilson', 'newcombe', 't', 'welch', 'run-chart', 'funnel', 'control-chart', 'before-after'] as const;

/** What stands beside the data, so that somebody else comes to the same figures: questions, limits, methods. */
export function bundleFiles(
  { survey, version, unit, units, period, k, tree }: SurveyFrame,
  { withAnswers, made, language }: { withAnswers: boolean; made: string; language: FileLanguage },
): { path: string; text: string }[] {
  const method = {
    made,
    survey: { id: survey.id, title: survey.title, status: survey.status, privacyMode: survey.privacyMode },
    version: { id: version.id, number: version.number, approval: version.approval?.by ?? 'none' },
    unit,
    units: units.map((id) => ({ id, name: tree.nameOf(id), parent: tree.parentOf(id) ?? null })),
    period,
    release: {
      k,
      rule: 'No figure about fewer than k respondents, none that can be worked out from others, decided over the whole unit tree.',
      answers: withAnswers
        ? 'Row by row, with keys held back until k share each combination (local suppression, Sweeney 2002).'
        : 'Not included: not allowed for the caller, or the survey is not closed.',
    },
    confidence: LEVEL,
    // Nothing in these figures is drawn by chance, so there is no seed to give.
    seed: null,
    methods: Object.fromEntries(METHODS.map((name) => [name, explainMethod(name, language)])),
  };
  return [
    { path: 'method.json', text: `${JSON.stringify(method, null, 2)}\n` },
    { path: 'questionnaire.json', text: `${JSON.stringify(version.content, null, 2)}\n` },
  ];
}
