import type { TranslationAcceptance, TranslationDraft } from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';

export interface StoredTranslationDraft extends TranslationDraft {
  /** Null where a machine put it in. */
  by: string | null;
  at: Date;
}

export interface StoredTranslationAcceptance extends TranslationAcceptance {
  by: string;
  at: Date;
}

/** Words in other languages on their way into a questionnaire. */
export class TranslationRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  drafts(versionId: string): Promise<StoredTranslationDraft[]> {
    return this.manager.query(
      `SELECT d.key, d.language, d.text, d.source, d.origin, p.name AS by, d.made_at AS at
         FROM translation_draft d LEFT JOIN person p ON p.id = d.made_by WHERE d.version_id = $1`,
      [versionId],
    );
  }

  acceptances(questionnaireId: string): Promise<StoredTranslationAcceptance[]> {
    return this.manager.query(
      `SELECT a.key, a.language, a.source, a.text, p.name AS by, a.accepted_at AS at
         FROM translation_acceptance a JOIN person p ON p.id = a.accepted_by WHERE a.questionnaire_id = $1`,
      [questionnaireId],
    );
  }

  /** Each in the place of the draft that was there. */
  async putDrafts(
    versionId: string,
    drafts: readonly TranslationDraft[],
    by: string | undefined,
    at: Date,
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO translation_draft (version_id, language, key, organisation_id, text, source, origin, made_by, made_at)
       SELECT $1, d.language, d.key, $2, d.text, d.source, d.origin, $4, $5
         FROM jsonb_to_recordset($3) AS d(key text, language text, text text, source text, origin text)
       ON CONFLICT (version_id, language, key) DO UPDATE SET text = excluded.text, source = excluded.source,
         origin = excluded.origin, made_by = excluded.made_by, made_at = excluded.made_at`,
      [versionId, this.organisationId, JSON.stringify(drafts), by ?? null, at],
    );
  }

  async dropDrafts(versionId: string, language: string, keys: readonly string[]): Promise<void> {
    await this.manager.query(
      'DELETE FROM translation_draft WHERE version_id = $1 AND language = $2 AND key = ANY ($3)',
      [versionId, language, keys],
    );
  }

  async accept(
    questionnaireId: string,
    accepted: readonly TranslationAcceptance[],
    by: string,
    at: Date,
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO translation_acceptance
         (questionnaire_id, language, key, organisation_id, source, text, accepted_by, accepted_at)
       SELECT $1, a.language, a.key, $2, a.source, a.text, $4, $5
         FROM jsonb_to_recordset($3) AS a(key text, language text, source text, text text)
       ON CONFLICT (questionnaire_id, language, key) DO UPDATE SET source = excluded.source, text = excluded.text,
         accepted_by = excluded.accepted_by, accepted_at = excluded.accepted_at`,
      [questionnaireId, this.organisationId, JSON.stringify(accepted), by, at],
    );
  }
}
