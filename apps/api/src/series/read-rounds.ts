import type { Permission } from '@medvirk/access';
import type { SeriesRound } from '@medvirk/api-contract';
import type { Store } from '@medvirk/data-access';
import type { Round } from '@medvirk/improvement';
import { type ComparabilityMark, comparabilityOf, type ItemOf, itemsOf, questionOfItem } from '@medvirk/questionnaire';
import { questionFacts } from '../improvement/question-facts.ts';
import type { SurveyCountsCache } from '../results/survey-counts-cache.ts';
import { readFrame, type SurveyFrame } from '../results/survey-frame.ts';
import type { SignedIn } from '../session/signed-in.ts';

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
  const versions = new Map((await store.versions.all()).map((version) => [version.id, version.questionnaireId]));
  const surveys = (await store.surveys.all())
    .filter((survey) => survey.status !== 'draft' && versions.get(survey.versionId) === frame.version.questionnaireId)
    .sort((a, b) => (a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : a.id < b.id ? -1 : 1));
  const rounds: RoundRead[] = [];
  for (const { id } of surveys) {
    const own =
      id === about.survey ? frame : await readFrame(store, user, permission, { ...about, survey: id }, today, cache);
    const question = scaleIn(own);
    if (!question) continue;
    const before = rounds.at(-1);
    const code = questionOfItem(question);
    const { mark, reasons } = before ? comparedWith(before.frame, own, code) : { mark: 'first' as const, reasons: [] };
    rounds.push({
      frame: own,
      round: {
        surveyId: id,
        question,
        facts: questionFacts(own, question, now),
        comparable: mark !== 'not-comparable',
      },
      shown: {
        surveyId: id,
        title: own.survey.title,
        versionId: own.version.id,
        versionNumber: own.version.number,
        from: own.survey.opensOn,
        mark,
        reasons,
        texts: question.texts,
      },
    });
  }
  return rounds;
}

function comparedWith(
  before: SurveyFrame,
  after: SurveyFrame,
  code: string,
): { mark: Exclude<ComparabilityMark, 'new'>; reasons: string[] } {
  if (before.version.id === after.version.id) return { mark: 'same', reasons: [] };
  const found = comparabilityOf(before.version.content, after.version.content).find(
    ({ question }) => question === code,
  );
  if (!found || found.mark === 'new') return { mark: 'not-comparable', reasons: [] };
  return { mark: found.mark, reasons: [...found.reasons] };
}
