import { NO_TRACES } from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';
import { prepared } from '../database/connection.ts';
import { TREE_MARK, type TreeMark } from '../organisation/read-tree.ts';
import type { StoredVersion } from '../questionnaires/version.repository.ts';
import type { StoredSurvey } from '../surveys/survey.repository.ts';

/** A survey without the list of its units. */
export type SurveyAsSuch = Omit<StoredSurvey, 'units'>;

/** What stands around the figures of a survey. */
export interface Fielded {
  survey: SurveyAsSuch;
  version: StoredVersion;
  /** Least number of respondents that a figure may be about. */
  k: number;
  tree: TreeMark;
  /** Moves with every step of the release; the same again means that nothing new is to be seen. */
  step: number;
  /** Somebody has dissented from a version of the questionnaire. */
  hasDissents: boolean;
}

type Row = Omit<SurveyAsSuch, 'versionNumber' | 'questionnaireTitle'> &
  Pick<StoredVersion, 'questionnaireId' | 'councilId' | 'number' | 'revision' | 'content' | 'approval'> &
  Pick<StoredVersion, 'publishedAt' | 'updatedAt'> &
  TreeMark & {
    versionStatus: StoredVersion['status'];
    traces: StoredVersion['traces'] | null;
    k: number;
    step: number;
    hasDissents: boolean;
  };

const SELECT = prepared(
  `SELECT s.id, s.version_id AS "versionId", s.title, s.status, s.privacy_mode AS "privacyMode", s.admission,
     s.opens_on::text AS "opensOn", s.closes_on::text AS "closesOn", s.information, s.declined, s.told_slug AS "toldSlug",
     s.told, s.embed_origins AS "embedOrigins",
     v.questionnaire_id AS "questionnaireId", q.council_id AS "councilId", v.number, v.status AS "versionStatus",
     v.revision, v.content, v.traces, v.approval, v.published_at AS "publishedAt", v.updated_at AS "updatedAt",
     o.k, ${TREE_MARK}, coalesce(r.step, 0)::float8 AS step,
     EXISTS (SELECT FROM sign_off d JOIN questionnaire_version f ON f.id = d.version_id
       WHERE f.questionnaire_id = v.questionnaire_id AND d.stand = 'dissent') AS "hasDissents"
   FROM survey s JOIN questionnaire_version v ON v.id = s.version_id JOIN questionnaire q ON q.id = v.questionnaire_id
     JOIN organisation o ON o.id = s.organisation_id LEFT JOIN release_step r ON r.survey_id = s.id
   WHERE s.id = $1`,
);

/** Read in one go: each page of figures begins with it, and going to the database takes longer than what is done there. */
export async function readFielded(manager: EntityManager, surveyId: string): Promise<Fielded | undefined> {
  const rows: Row[] = await manager.query(SELECT, [surveyId]);
  const [row] = rows;
  if (!row) return undefined;
  const { k, mark, own, step, hasDissents, ...stored } = row;
  const { questionnaireId, councilId, number, versionStatus, revision, content, traces, ...more } = stored;
  const { approval, publishedAt, updatedAt, ...survey } = more;
  return {
    survey: { ...survey, versionNumber: number, questionnaireTitle: content.title },
    version: {
      id: survey.versionId,
      questionnaireId,
      councilId,
      number,
      status: versionStatus,
      revision,
      content,
      traces: traces ?? NO_TRACES,
      approval,
      publishedAt,
      updatedAt,
    },
    k,
    tree: { mark, own },
    step,
    hasDissents,
  };
}
