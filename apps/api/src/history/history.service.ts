import type { QuestionHistoryView } from '@medvirk/api-contract';
import { Database, type Store, type StoredSurvey, type StoredVersion, type TrailEntry } from '@medvirk/data-access';
import { type Question, questionsOf } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { SignOffService } from '../co-design/sign-off.service.ts';
import { found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { comparabilityAcross } from '../versions/comparability.ts';
import { unitToRead } from './unit-to-read.ts';

const questionIn = ({ content }: StoredVersion, code: string): Question | undefined =>
  questionsOf(content).find((question) => question.code === code);

/** The whole life of one question, from the trail and from what it points to. */
@Injectable()
export class HistoryService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly stands: SignOffService;

  constructor(database: Database, clock: Clock, stands: SignOffService) {
    this.database = database;
    this.clock = clock;
    this.stands = stands;
  }

  question(user: SignedIn, versionId: string, code: string): Promise<QuestionHistoryView> {
    return this.database.within(user.organisationId, async (store) => {
      const { questionnaireId, councilId } = found(await store.versions.find(versionId));
      const family = (await store.versions.ofQuestionnaire(questionnaireId)).sort((a, b) => a.number - b.number);
      const having = family.filter((version) => questionIn(version, code));
      const newest = found(having.at(-1));
      const question = found(questionIn(newest, code));
      const council = councilId ? await store.councils.find(councilId, this.clock.today()) : undefined;
      const proposals = (await store.proposals.ofQuestionnaire(questionnaireId)).filter(
        (proposal) => proposal.question === code,
      );
      const stands = await this.standsOn(store, user, having);
      const seen = new Set(stands.map(({ id }) => id));
      const instrument = 'instrument' in question ? question.instrument : undefined;
      const notice = newest.content.instruments?.find((each) => each.code === instrument);
      const surveys = await store.surveys.all();
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      return {
        question: code,
        texts: 'texts' in question ? question.texts : {},
        standing: newest === family.at(-1),
        councilName: council?.name ?? null,
        takenIn: proposals.filter(({ answer }) => answer !== null && answer.decision !== 'declined').length,
        instrument: notice ? { title: notice.title, owner: notice.owner, licence: notice.licence } : null,
        events: (await store.trail.ofQuestion(questionnaireId, code))
          // While a vote is open nobody learns who has voted, here as little as anywhere.
          .filter(({ kind, subjectId }) => kind !== 'signed-off' || (subjectId !== null && seen.has(subjectId)))
          .map((entry) => toEvent(entry, family)),
        proposals,
        stands,
        versions: await this.versions(store, family, having, code),
        surveys: surveys.flatMap((survey) => {
          const version = having.find(({ id }) => id === survey.versionId);
          return version ? [toSurvey(survey, version, unitToRead(user, survey, tree))] : [];
        }),
      };
    });
  }

  private async standsOn(
    store: Store,
    user: SignedIn,
    versions: readonly StoredVersion[],
  ): Promise<QuestionHistoryView['stands']> {
    const stands: QuestionHistoryView['stands'] = [];
    for (const version of versions) {
      const visible = await this.stands.visible(store, version, user);
      stands.push(...visible.map((stand) => ({ ...stand, versionNumber: version.number })));
    }
    return stands;
  }

  private async versions(
    store: Store,
    family: readonly StoredVersion[],
    having: readonly StoredVersion[],
    code: string,
  ): Promise<QuestionHistoryView['versions']> {
    const views: QuestionHistoryView['versions'] = [];
    for (const version of having) {
      const before = family[family.indexOf(version) - 1];
      const marks = before ? await comparabilityAcross(store, [before, version]) : [];
      const question = questionIn(version, code);
      views.push({
        id: version.id,
        number: version.number,
        status: version.status,
        publishedAt: version.publishedAt?.toISOString() ?? null,
        texts: question && 'texts' in question ? question.texts : {},
        approval: version.approval,
        comparability: marks.find((mark) => mark.question === code) ?? null,
      });
    }
    return views;
  }
}

function toEvent(entry: TrailEntry, family: readonly StoredVersion[]): QuestionHistoryView['events'][number] {
  return {
    number: entry.number,
    at: entry.at.toISOString(),
    kind: entry.kind,
    by: entry.actorName,
    versionNumber: family.find(({ id }) => id === entry.versionId)?.number ?? null,
    aboutQuestion: entry.question !== null,
    subjectId: entry.subjectId,
    details: entry.details,
  };
}

function toSurvey(survey: StoredSurvey, { number }: StoredVersion, unitId: string | null) {
  const { id, title, status, opensOn, closesOn } = survey;
  return { id, title, status, opensOn, closesOn, versionNumber: number, unitId };
}
