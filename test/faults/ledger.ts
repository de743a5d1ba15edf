import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ResponseInput } from '@medvirk/api-contract';
import { prepareResponse } from '@medvirk/data-access';
import { compileForm } from '@medvirk/questionnaire';
import { EXPERIENCE } from '../../apps/local/src/seed/questionnaires/experience-questionnaire.ts';
import type { SeededRandom } from '../../apps/local/src/seed/seeded-random.ts';
import { anExperienceResponse } from '../builders/experience-response.ts';
import type { ExperienceSurvey } from '../builders/experience-survey.ts';
import { post } from './post.ts';
import type { Strikes } from './strikes.ts';

/** What the senders know, kept outside the house: what they sent, and what they were promised. */
export interface Ledger {
  /** Hash of every response sent, by id. */
  readonly sent: Map<string, string>;
  readonly acknowledged: Set<string>;
  /** Tries beyond the first. */
  retries: number;
  /** Tries answered with 503. */
  refused: number;
  /** Tries that got no answer. */
  unanswered: number;
  /** Answers that no sender should ever get. */
  readonly wrong: string[];
}

export interface LoadOfResponses {
  readonly url: string;
  readonly survey: ExperienceSurvey;
  readonly count: number;
  readonly connections: number;
  readonly random: SeededRandom;
  readonly strikes: Strikes;
}

const form = compileForm(EXPERIENCE);
/** A sender who has got no receipt for this long gives up, in milliseconds: the house is not coming back. */
const PATIENCE = 90_000;

/** Sends responses as browsers do: each again and again under the same id, until it is acknowledged. */
export async function sendAll({ url, survey, count, connections, random, strikes }: LoadOfResponses): Promise<Ledger> {
  const ledger: Ledger = { sent: new Map(), acknowledged: new Set(), retries: 0, refused: 0, unanswered: 0, wrong: [] };
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const responses = Array.from({ length: count }, () => {
    const ward = random.pick(survey.wards);
    return { ward, input: anExperienceResponse(random, uuidFrom(random)) };
  });
  for (const { ward, input } of responses) {
    const { response } = prepareResponse({ ...survey, unitId: ward.unitId, form }, input, '2000-01-01');
    ledger.sent.set(input.id, response.bodyHash.toString('hex'));
  }
  let next = 0;
  const sender = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) {
      const one = responses[n];
      if (!one) return;
      await strikes.mayBegin(n);
      await untilAcknowledged(`${url}/api/answer/${one.ward.linkCode}/responses`, one.input, agent, ledger);
      strikes.acknowledged(ledger.acknowledged.size);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, sender));
  } finally {
    agent.destroy();
  }
  return ledger;
}

async function untilAcknowledged(address: string, input: ResponseInput, agent: Agent, ledger: Ledger): Promise<void> {
  const body = JSON.stringify(input);
  for (const end = performance.now() + PATIENCE; performance.now() < end; ledger.retries += 1) {
    const answer = await post(address, body, agent);
    if (answer === undefined) ledger.unanswered += 1;
    else if (answer.status === 503) ledger.refused += 1;
    else {
      const right = (answer.status === 201 || answer.status === 200) && JSON.parse(answer.text).id === input.id;
      if (right) ledger.acknowledged.add(input.id);
      else ledger.wrong.push(`${answer.status} ${answer.text}`);
      return;
    }
    await sleep(40 + ((ledger.retries * 7) % 60));
  }
  ledger.wrong.push(`no receipt within ${PATIENCE / 1000} s`);
}

/** A UUID version 4 out of a seed. */
export function uuidFrom(random: SeededRandom): string {
  const hex = Buffer.from(random.bytes()).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
