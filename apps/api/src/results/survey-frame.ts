import type { Permission } from '@medvirk/access';
import type { Store, StoredVersion, SurveyAsSuch } from '@medvirk/data-access';
import type { Period } from '@medvirk/improvement';
import { standingDissents } from '@medvirk/participation';
import { itemsOf, questionsOf } from '@medvirk/questionnaire';
import { found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import type { SignedIn } from '../session/signed-in.ts';
import type { SurveyCounts } from './survey-counts.ts';
import type { SurveyCountsCache } from './survey-counts-cache.ts';

/** A survey in a unit, with all that figures are made and explained from. */
export interface SurveyFrame {
  survey: SurveyAsSuch;
  version: StoredVersion;
  /** The dissents that are printed with this version, with the names: for signed-in readers only. */
  dissents: { member: string; reason: string; questions: readonly string[] }[];
  tree: UnitTree;
  unit: { id: string; name: string };
  /** The unit and all below it. */
  units: readonly string[];
  period: Period;
  k: number;
  counts: SurveyCounts;
}

/** @throws DomainError NOT_FOUND for what does not exist here or lies outside what the reader's role covers */
export async function readFrame(
  store: Store,
  user: SignedIn,
  permission: Permission,
  at: { survey: string; unit: string },
  today: string,
  cache: SurveyCountsCache,
): Promise<SurveyFrame> {
  const { survey, version, k, tree: mark, step, hasDissents } = found(await store.results.fielded(at.survey));
  const tree = UnitTree.of(await store.organisation.units(today, mark));
  const unit = tree.require(user.assignments, permission, at.unit);
  return {
    survey,
    version,
    dissents: hasDissents ? await readDissents(store, version) : [],
    tree,
    unit: { id: unit.id, name: unit.name },
    units: tree.subtree(unit.id),
    period: { from: survey.opensOn, to: lastDay(survey, today) },
    k,
    counts: await cache.get(store, { surveyId: survey.id, tree, questions: itemsOf(version.content), k, step }),
  };
}

function lastDay({ opensOn, closesOn }: SurveyAsSuch, today: string): string {
  const end = closesOn !== null && closesOn < today ? closesOn : today;
  return end < opensOn ? opensOn : end;
}

async function readDissents(store: Store, version: StoredVersion): Promise<SurveyFrame['dissents']> {
  const given = await store.signOffs.dissentsOfQuestionnaire(version.questionnaireId);
  const nameOf = new Map(given.map(({ member }) => [member.id, member.name]));
  const stands = given.map((dissent) => ({
    ...dissent,
    member: dissent.member.id,
    version: dissent.versionId,
    at: new Date(dissent.at),
  }));
  const questions = questionsOf(version.content).map(({ code }) => code);
  return standingDissents(stands, { version: version.id, questions }).map((dissent) => ({
    member: nameOf.get(dissent.member) ?? '',
    reason: dissent.reason,
    questions: dissent.questions,
  }));
}

/** Dissents about a question: those that name it, and those about the whole. */
export function dissentsAbout(
  dissents: SurveyFrame['dissents'],
  question: string,
): { member: string; reason: string }[] {
  return dissents
    .filter(({ questions }) => questions.length === 0 || questions.includes(question))
    .map(({ member, reason }) => ({ member, reason }));
}
