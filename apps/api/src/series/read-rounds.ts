import type { Permission } from '@medvirk/access';
import type { SeriesRound } from '@medvirk/api-contract';
import type { Store, StoredVersion } from '@medvirk/data-access';
import type { Round } from '@medvirk/improvement';
import { type ItemOf, itemsOf, questionOfItem } from '@medvirk/questionnaire';
import { questionFacts } from '../improvement/question-facts.ts';
import type { SurveyCountsCache } from '../results/survey-counts-cache.ts';
import { readFrame, type SurveyFrame } from '../results/survey-frame.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { comparabilityAcross } from '../versions/comparability.ts';

/** A survey in which the question was asked in the unit, ready to be drawn and explained. */
export interface RoundRead {
  frame: SurveyFrame;
  round: Round;
  shown: SeriesRound;
}

interface About {
  survey: string;
  unit: string;
  question: string;
}

/** What reading a series takes. */
export interface SeriesReading {
  store: Store;
  user: SignedIn;
  permission: Permission;
  cache: SurveyCountsCache;
  now: Date;
  today: string;
}

/**
 * Every survey of the same questionnaire in which a scale question was asked, oldest first, up to the given one and after it,
 * each with whether it may stand in one line with the one before. Empty when the question is no scale in the given survey.
 * @throws DomainError NOT_FOUND for what lies outside what the reader's role covers
 */
export async function readRounds(reading: SeriesReading, about: About): Promise<RoundRead[]> {
  const { store, user, permission, cache, now, today } = reading;
  const frame = await readFrame(store, user, permission, about, today, cache);
  const scaleIn = ({ version }: SurveyFrame): ItemOf<'scale'> | undefined =>
    itemsOf(version.content).find(
      (item): item is ItemOf<'scale'> => item.code === about.question && item.type === 'scale',
    );
  if (!scaleIn(frame)) return [];
  const family = await store.versions.ofQuestionnaire(frame.version.questionnaireId);
  const surveys = (await store.surveys.all())
    .filter(({ status, versionId }) => status !== 'draft' && family.some(({ id }) => id === versionId))
    .sort((a, b) => (a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : a.id < b.id ? -1 : 1));
  const rounds: RoundRead[] = [];
  for (const { id } of surveys) {
    const own =
      id === about.survey ? frame : await readFrame(store, user, permission, { ...about, survey: id }, today, cache);
    const question = scaleIn(own);
    if (!question) continue;
    const before = rounds.at(-1);
    const code = questionOfItem(question);
    const { mark, reasons, judgement } = before
      ? await comparedWith(store, family, [before.frame.version, own.version], code)
      : FIRST;
    rounds.push({
      frame: own,
      round: {
        surveyId: id,
        question,
        facts: questionFacts(own, question, now),
        comparable: mark !== 'not-comparable',
        reworded: mark === 'reworded',
      },
      shown: {
        surveyId: id,
        title: own.survey.title,
        versionId: own.version.id,
        versionNumber: own.version.number,
        from: own.survey.opensOn,
        mark,
        reasons,
        judgement,
        texts: question.texts,
      },
    });
  }
  return rounds;
}

type Compared = Pick<SeriesRound, 'mark' | 'reasons' | 'judgement'>;

const FIRST: Compared = { mark: 'first', reasons: [], judgement: null };

/**
 * The question of a round beside that of the round before, over every version in between: as the rule says, and as people have
 * judged. A round may go back to an older version; the steps between the two are the same ones.
 */
async function comparedWith(
  store: Store,
  family: readonly StoredVersion[],
  [before, after]: readonly [StoredVersion, StoredVersion],
  code: string,
): Promise<Compared> {
  if (before.id === after.id) return { mark: 'same', reasons: [], judgement: null };
  const [first, last] = [before.number, after.number].sort((a, b) => a - b);
  const between = family
    .filter(({ number }) => number >= (first ?? 0) && number <= (last ?? 0))
    .sort((a, b) => a.number - b.number);
  const found = (await comparabilityAcross(store, between)).find(({ question }) => question === code);
  if (!found || found.mark === 'new') return { mark: 'not-comparable', reasons: [], judgement: null };
  const { mark, reasons, judgement } = found;
  return {
    mark,
    reasons,
    judgement: judgement && { mark: judgement.mark, reason: judgement.reason, by: judgement.by },
  };
}
