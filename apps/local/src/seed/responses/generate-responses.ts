import type { ResponseInput } from '@medvirk/api-contract';
import { responseIdOf } from '@medvirk/interchange';
import type { GivenAnswer, RespondentRole } from '@medvirk/questionnaire';
import type { DemoWard } from '../organisation/units.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { type DemoComment, HOME_AFTER_SURGERY, HOME_ELSEWHERE } from './comments-home.ts';
import { INVOLVEMENT } from './comments-involvement.ts';
import { levelOf } from './scores.ts';

/** A response before it has been checked, with its ward and month. */
export interface GeneratedResponse {
  ward: string;
  /** Months from this one. */
  month: number;
  input: ResponseInput;
}

const ROLES: readonly (readonly [RespondentRole, number])[] = [
  ['patient', 78],
  ['next-of-kin', 12],
  ['on-behalf', 6],
  ['parent', 4],
];
const LANGUAGES = ['nb', 'nn', 'en'] as const;

/** Everything a demo survey of `months` months is answered with, oldest month first. */
export function generateResponses(
  random: SeededRandom,
  wards: readonly DemoWard[],
  months: { from: number; to: number },
): GeneratedResponse[] {
  const decks = new Map<string, DemoComment[]>([
    ['after-surgery', random.shuffled(HOME_AFTER_SURGERY)],
    ['elsewhere', random.shuffled(HOME_ELSEWHERE)],
    ['involvement', random.shuffled(INVOLVEMENT)],
  ]);
  const responses: GeneratedResponse[] = [];
  for (let month = months.from; month <= months.to; month += 1) {
    for (const { key: ward, monthly } of wards) {
      const count = Math.max(6, Math.round(monthly * (0.85 + 0.3 * random.next())));
      for (let index = 0; index < count; index += 1) {
        responses.push({ ward, month, input: respond(random, ward, month, decks) });
      }
    }
  }
  return responses;
}

function respond(
  random: SeededRandom,
  ward: string,
  month: number,
  decks: ReadonlyMap<string, DemoComment[]>,
): ResponseInput {
  const role = ROLES[random.weighted(ROLES.map(([, weight]) => weight))]?.[0] ?? 'patient';
  // One mood colours all answers of a person: that is what ties them to the answer about the whole.
  const mood = (random.next() + random.next() - 1) * 0.28;
  const answers: Record<string, GivenAnswer> = {};
  const scale = (question: string): number | undefined => {
    if (random.chance(0.04)) return undefined; // skipped
    if (random.chance(0.025)) {
      answers[question] = { state: 'dont-know' };
      return undefined;
    }
    const value = pointOf(random, levelOf(ward, question, month) + (question.endsWith('-why') ? mood / 3 : mood));
    answers[question] = { state: 'answered', value };
    return value;
  };
  const experiences = [
    'waiting-now',
    'respect-now',
    'involvement-now',
    'information-now',
    'safety-now',
    'coordination-now',
    'home-now',
    'home-whom',
    ...(role === 'next-of-kin' || role === 'parent' ? ['kin-now'] : []),
  ].flatMap((question) => scale(question) ?? []);
  for (const question of ['waiting-why', 'involvement-why', 'home-why']) scale(question);
  choose(
    random,
    answers,
    'waiting-better',
    answers['waiting-now'],
    ['told', 'screen', 'message', 'quiet'],
    [5, 4, 4, 2],
  );
  choose(
    random,
    answers,
    'home-better',
    answers['home-now'],
    ['call', 'written', 'talk', 'medicine'],
    ward === 'day-surgery' ? [8, 4, 2, 2] : [3, 4, 3, 4],
  );

  const mean = experiences.reduce((sum, value) => sum + value, 0) / Math.max(1, experiences.length);
  const overall = Math.round((mean - 1) * 2.5 + (random.next() - 0.5) * 2);
  if (random.chance(0.96)) answers.overall = { state: 'answered', value: Math.min(10, Math.max(0, overall)) };
  if (random.chance(0.05)) answers.age = { state: 'prefer-not-to-say' };
  else
    answers.age = {
      state: 'answered',
      value: ['under-30', '30-49', '50-69', '70'][random.weighted([14, 26, 36, 24])] ?? '70',
    };

  const comment = write(random, ward, month, answers, decks);
  const language = comment?.language ?? LANGUAGES[random.weighted([78, 17, 5])] ?? 'nb';
  return { id: responseIdOf(random.bytes()), role, language, answers };
}

/** Share of answers that have nothing to do with the usual: good wards have unhappy days too. */
const UNUSUAL = 0.1;

/** A point from 1 to 5 around a level from 0 to 1. */
function pointOf(random: SeededRandom, level: number): number {
  if (random.chance(UNUSUAL)) return 1 + random.whole(5);
  const spread = (random.next() + random.next() + random.next() - 1.5) * 1.5;
  return Math.min(5, Math.max(1, Math.round(1 + level * 4 + spread)));
}

function choose(
  random: SeededRandom,
  answers: Record<string, GivenAnswer>,
  question: string,
  experience: GivenAnswer | undefined,
  options: readonly string[],
  weights: readonly number[],
): void {
  if (experience?.state !== 'answered' || random.chance(0.25)) return;
  const content = Number(experience.value) >= 4 && random.chance(0.6);
  const chosen = new Set<string>();
  const wanted = random.chance(0.35) ? 2 : 1;
  while (!content && chosen.size < wanted) chosen.add(options[random.weighted(weights)] ?? 'nothing');
  answers[question] = { state: 'answered', value: content ? ['nothing'] : [...chosen] };
}

/** Each comment is used once. Those who are less content write more, and after surgery most about what changed. */
function write(
  random: SeededRandom,
  ward: string,
  month: number,
  answers: Record<string, GivenAnswer>,
  decks: ReadonlyMap<string, DemoComment[]>,
): DemoComment | undefined {
  const home = answers['home-now'];
  const missed = home?.state === 'answered' && Number(home.value) <= 3;
  if (missed && random.chance(ward === 'day-surgery' ? (month >= -6 ? 0.28 : 0.14) : 0.05)) {
    const comment = decks.get(ward === 'day-surgery' ? 'after-surgery' : 'elsewhere')?.pop();
    if (comment) answers['home-words'] = { state: 'answered', value: comment.text };
    if (comment) return comment;
  }
  if (!random.chance(0.025)) return undefined;
  const comment = decks.get('involvement')?.pop();
  if (comment) answers['involvement-better'] = { state: 'answered', value: comment.text };
  return comment;
}
