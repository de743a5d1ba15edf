import type { ResponseInput } from '@medvirk/api-contract';
import type { GivenAnswer } from '@medvirk/questionnaire';
import { INVOLVEMENT } from '../../apps/local/src/seed/responses/comments-involvement.ts';
import type { SeededRandom } from '../../apps/local/src/seed/seeded-random.ts';

const SCALES = [
  'waiting-why',
  'waiting-now',
  'respect-now',
  'involvement-why',
  'involvement-now',
  'information-now',
  'safety-now',
  'coordination-now',
  'home-why',
  'home-now',
  'home-whom',
] as const;

const IDENTIFIERS = ['Ring meg på 98 76 54 32.', 'Skriv til kari.nordmann@example.no.', 'Jeg bor i Storgata 12 B.'];

/** Sixteen answers to the demo's questionnaire; one is a comment with something in it that must be masked. */
export function anExperienceResponse(random: SeededRandom, id: string): ResponseInput {
  const answers: Record<string, GivenAnswer> = {};
  const answer = (code: string, value: number | string | string[]): void => {
    answers[code] = { state: 'answered', value };
  };
  for (const code of SCALES) {
    if (random.chance(0.06)) answers[code] = { state: 'dont-know' };
    else answer(code, 1 + random.whole(5));
  }
  answer('waiting-better', random.shuffled(['told', 'screen', 'message']).slice(0, 1 + random.whole(2)));
  answer('home-better', random.shuffled(['call', 'written', 'talk']).slice(0, 1 + random.whole(2)));
  answer('involvement-better', `${random.pick(INVOLVEMENT).text} ${random.pick(IDENTIFIERS)}`);
  answer('overall', random.whole(11));
  answer('age', random.pick(['under-30', '30-49', '50-69', '70']));
  return { id, role: random.chance(0.9) ? 'patient' : 'on-behalf', language: 'nb', answers };
}
