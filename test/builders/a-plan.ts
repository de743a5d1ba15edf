import { contract } from '@medvirk/api-contract';
import type { SurveyPlan } from '@medvirk/questionnaire';
import { mustCall } from './call-api.ts';

/** A plan that is thought through. */
export function aPlan(): SurveyPlan {
  return {
    aim: 'Finne ut hva som gjør hjemreisen trygg',
    who: 'Alle som reiser hjem',
    people: 1200,
    responseRate: 0.4,
    halfWidth: 0.05,
    pilot: 'done',
    pilotNote: 'Fem pasienter leste spørsmålene høyt',
    use: 'Avdelingsmøtet velger tiltak',
    useOn: '2027-02-01',
  };
}

/** Plans a survey and opens it, the way a team does. */
export async function planAndOpen(
  url: string,
  surveyId: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const params = { surveyId };
  await mustCall(url, contract.planning.save, { params, body: aPlan() }, headers);
  await mustCall(url, contract.surveys.move, { params, body: { to: 'open' } }, headers);
}
