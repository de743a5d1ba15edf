import type { SurveyInformation, ToldView } from '@medvirk/api-contract';
import type { QuestionnaireContent, Texts } from '@medvirk/questionnaire';
import { type EntityManager, In } from 'typeorm';
import { SurveyEntity, SurveyUnitEntity } from './survey.entity.ts';
import type { Admission, PrivacyMode, SurveyStatus } from './survey-status.ts';

/** A survey as stored, with the version that it fields and its units. */
export interface StoredSurvey {
  id: string;
  versionId: string;
  versionNumber: number;
  questionnaireTitle: Texts;
  title: Texts;
  status: SurveyStatus;
  privacyMode: PrivacyMode;
  admission: Admission;
  opensOn: string;
  closesOn: string | null;
  information: SurveyInformation;
  declined: number;
  toldSlug: string;
  told: ToldView | null;
  /** Sites that may show it inside of their own pages. */
  embedOrigins: string[];
  units: { unitId: string; linkCode: string }[];
}

interface SurveyRow extends Omit<StoredSurvey, 'units'> {
  units: { unitId: string; linkCode: string }[] | null;
}

const SELECT = `
  SELECT s.id, s.version_id AS "versionId", v.number AS "versionNumber", v.content->'title' AS "questionnaireTitle",
    s.title, s.status, s.privacy_mode AS "privacyMode", s.admission, s.opens_on::text AS "opensOn", s.closes_on::text AS "closesOn",
    s.information, s.declined, s.told_slug AS "toldSlug", s.told, s.embed_origins AS "embedOrigins",
    (SELECT json_agg(json_build_object('unitId', u.unit_id, 'linkCode', u.link_code))
     FROM survey_unit u WHERE u.survey_id = s.id) AS units
  FROM survey s JOIN questionnaire_version v ON v.id = s.version_id`;

export class SurveyRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Newest first. */
  async all(): Promise<StoredSurvey[]> {
    const rows: SurveyRow[] = await this.manager.query(`${SELECT} ORDER BY s.created_at DESC, s.id`);
    return rows.map(toStored);
  }

  async find(id: string): Promise<StoredSurvey | undefined> {
    const rows: SurveyRow[] = await this.manager.query(`${SELECT} WHERE s.id = $1`, [id]);
    return rows.map(toStored)[0];
  }

  /** The content that the survey's answers were given to. */
  async contentOf(surveyId: string): Promise<{ versionId: string; content: QuestionnaireContent } | undefined> {
    const rows: { versionId: string; content: QuestionnaireContent }[] = await this.manager.query(
      `SELECT v.id AS "versionId", v.content FROM survey s JOIN questionnaire_version v ON v.id = s.version_id WHERE s.id = $1`,
      [surveyId],
    );
    return rows[0];
  }

  async create(survey: {
    versionId: string;
    title: Texts;
    opensOn: string;
    closesOn: string | null;
    information: SurveyInformation;
    toldSlug: string;
    /** Left out: whoever has an open link may answer. */
    admission?: Admission;
    /** Left out: anonymous. */
    privacyMode?: PrivacyMode;
    units: { unitId: string; linkCode: string }[];
  }): Promise<string> {
    const { units, admission = 'open', privacyMode = 'anonymous', ...columns } = survey;
    const { id } = await this.manager.getRepository(SurveyEntity).save({
      ...columns,
      organisationId: this.organisationId,
      status: 'draft',
      privacyMode,
      admission,
      told: null,
    });
    await this.manager
      .getRepository(SurveyUnitEntity)
      .insert(units.map((unit) => ({ ...unit, surveyId: id, organisationId: this.organisationId })));
    return id;
  }

  /** Holds a survey until the transaction ends, so that it can't open under a change of what respondents are told. */
  async hold(id: string): Promise<void> {
    await this.manager.query('SELECT 1 FROM survey WHERE id = $1 FOR UPDATE', [id]);
  }

  /** Changes a draft. Units that it has keep their links; `added` are new to it. */
  async change(
    id: string,
    {
      added,
      ...columns
    }: {
      opensOn: string;
      closesOn: string | null;
      information: SurveyInformation;
      admission?: Admission | undefined;
      privacyMode?: PrivacyMode | undefined;
      added: { unitId: string; linkCode: string }[];
    },
  ): Promise<void> {
    await this.manager.getRepository(SurveyEntity).update({ id }, columns);
    await this.manager
      .getRepository(SurveyUnitEntity)
      .insert(added.map((unit) => ({ ...unit, surveyId: id, organisationId: this.organisationId })));
  }

  async setClosing(id: string, closesOn: string | null): Promise<void> {
    await this.manager.getRepository(SurveyEntity).update({ id }, { closesOn });
  }

  async setStatus(id: string, status: SurveyStatus): Promise<void> {
    await this.manager.getRepository(SurveyEntity).update({ id }, { status });
  }

  async setTitle(id: string, title: Texts): Promise<void> {
    await this.manager.getRepository(SurveyEntity).update({ id }, { title });
  }

  async setEmbedOrigins(id: string, origins: readonly string[]): Promise<void> {
    await this.manager.query('UPDATE survey SET embed_origins = $2 WHERE id = $1', [id, origins]);
  }

  async setTold(id: string, told: ToldView | null): Promise<void> {
    await this.manager.getRepository(SurveyEntity).update({ id }, { told });
  }

  /** What was deleted because its time had passed, newest first. */
  erasures(id: string): Promise<{ erasedOn: string; givenBefore: string; responses: number }[]> {
    return this.manager.query(
      `SELECT erased_on::text AS "erasedOn", given_before::text AS "givenBefore", responses
       FROM erasure WHERE survey_id = $1 ORDER BY erased_on DESC, id`,
      [id],
    );
  }

  /** Days on which anonymous answers were thrown away because they were too few to be shown, newest first. */
  async discards(id: string): Promise<string[]> {
    const rows: { day: string }[] = await this.manager.query(
      'SELECT discarded_on::text AS day FROM discarded WHERE survey_id = $1 ORDER BY 1 DESC',
      [id],
    );
    return rows.map(({ day }) => day);
  }

  async countDeclined(id: string): Promise<void> {
    await this.manager.query('UPDATE survey SET declined = declined + 1 WHERE id = $1', [id]);
  }

  /** Adds to how many have come how far. */
  async addSteps(id: string, steps: ReadonlyMap<string, number>): Promise<void> {
    await this.manager.query(
      `INSERT INTO survey_step (survey_id, organisation_id, step, count)
       SELECT $1, $2, s, n FROM unnest($3::text[], $4::bigint[]) AS t(s, n)
       ON CONFLICT (survey_id, step) DO UPDATE SET count = survey_step.count + excluded.count`,
      [id, this.organisationId, [...steps.keys()], [...steps.values()]],
    );
  }

  /** How many have come how far, by step. */
  async steps(id: string): Promise<Map<string, number>> {
    const rows: { step: string; count: number }[] = await this.manager.query(
      'SELECT step, count::float8 AS count FROM survey_step WHERE survey_id = $1',
      [id],
    );
    return new Map(rows.map(({ step, count }) => [step, count]));
  }

  /** Responses counted so far, per survey and unit. */
  async responseCounts(surveyIds: string[]): Promise<Map<string, Map<string, number>>> {
    if (surveyIds.length === 0) return new Map();
    const rows: { survey_id: string; unit_id: string; count: number }[] = await this.manager.query(
      `SELECT survey_id, unit_id, sum(count)::int AS count FROM aggregate
       WHERE survey_id = ANY($1) AND question = '' AND kind = 'response' GROUP BY survey_id, unit_id`,
      [surveyIds],
    );
    const bySurvey = new Map<string, Map<string, number>>();
    for (const row of rows) {
      const units = bySurvey.get(row.survey_id) ?? new Map<string, number>();
      units.set(row.unit_id, row.count);
      bySurvey.set(row.survey_id, units);
    }
    return bySurvey;
  }

  async usesUnit(unitIds: string[]): Promise<boolean> {
    return this.manager.getRepository(SurveyUnitEntity).existsBy({ unitId: In(unitIds) });
  }
}

function toStored(row: SurveyRow): StoredSurvey {
  return { ...row, units: row.units ?? [] };
}
