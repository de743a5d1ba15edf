import { type Tone, WITHHELD_CONCERNS, type WordEntry, type WordLanguage } from '@medvirk/comments';
import type { EntityManager } from 'typeorm';

/** One line of a theme's word list, as it stands. */
export interface StoredThemeWord extends WordEntry {
  id: string;
  theme: string;
  language: WordLanguage;
  addedBy: string;
  addedById: string;
  /** False for a suggestion that nobody has taken yet. */
  accepted: boolean;
}

/** A comment as coding takes it. */
export interface CommentToCode {
  id: string;
  question: string;
  language: string;
  text: string;
}

/** What words made of a comment. */
export interface WordCode {
  id: string;
  themes: readonly string[];
  tone: Tone;
}

/** What somebody says a comment is about. */
export interface HandCode {
  personId: string;
  themes: string[];
  tone: Tone;
}

/** A comment that somebody has coded, beside what words made of it. */
export interface HandCodedComment extends CommentToCode, HandCode {
  byWords: string[];
}

/** How many released comments of a unit have a theme and a tone; `theme` null: all that are coded. Raw. */
export interface ThemeCount {
  unitId: string;
  question: string;
  theme: string | null;
  tone: Tone | null;
  count: number;
}

/** Where somebody may read comments: to which questions, from which units. */
export interface ReadableComments {
  questions: readonly string[];
  units: readonly string[];
}

/** Stands in counts for comments that are coded and have no theme. */
export const NO_THEME = '-';

/** By which people's words about a comment are found, whatever id it has today. */
export const HASH = `sha256(convert_to(c.text, 'UTF8'))`;

/** A comment that waits for the one who is named for it is nobody else's to read, until they have said that it gives no cause. */
export const NOT_WITHHELD = `(NOT c.concerns && '{${WITHHELD_CONCERNS.join(',')}}' OR EXISTS (
  SELECT FROM concern_review r WHERE r.survey_id = c.survey_id AND r.question = c.question
    AND r.text_hash = ${HASH} AND r.state = 'no-concern'))`;

/** Word lists, codes by words and codes by people. */
export class CodingRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Words that stand, by theme and alphabet; suggestions too. */
  words(): Promise<StoredThemeWord[]> {
    return this.manager.query(
      `SELECT w.id, w.theme, w.language, w.text, w.effect, p.name AS "addedBy", w.added_by AS "addedById",
         w.accepted_at IS NOT NULL AS accepted
       FROM theme_word w JOIN person p ON p.id = w.added_by
       WHERE w.removed_at IS NULL ORDER BY w.theme, w.language, w.text`,
    );
  }

  /** @returns the id, or undefined when the word stands there already */
  async addWord(
    word: WordEntry & { theme: string; language: WordLanguage; accepted: boolean },
    personId: string,
    now: Date,
  ): Promise<string | undefined> {
    const rows: { id: string }[] = await this.manager.query(
      `INSERT INTO theme_word (organisation_id, theme, language, text, effect, added_by, added_at, accepted_by, accepted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $8 THEN $6::uuid END, CASE WHEN $8 THEN $7::timestamptz END)
       ON CONFLICT (organisation_id, theme, language, text) WHERE removed_at IS NULL DO NOTHING RETURNING id`,
      [this.organisationId, word.theme, word.language, word.text, word.effect, personId, now, word.accepted],
    );
    if (rows[0] && word.accepted) await this.moveStamp();
    return rows[0]?.id;
  }

  async acceptWord(id: string, personId: string, now: Date): Promise<void> {
    await this.manager.query(
      'UPDATE theme_word SET accepted_by = $2, accepted_at = $3 WHERE id = $1 AND accepted_at IS NULL AND removed_at IS NULL',
      [id, personId, now],
    );
    await this.moveStamp();
  }

  async removeWord(id: string, personId: string, now: Date): Promise<void> {
    await this.manager.query(
      'UPDATE theme_word SET removed_by = $2, removed_at = $3 WHERE id = $1 AND removed_at IS NULL',
      [id, personId, now],
    );
    await this.moveStamp();
  }

  private async moveStamp(): Promise<void> {
    await this.manager.query(
      `INSERT INTO coding_stamp (organisation_id, stamp) VALUES ($1, 1)
       ON CONFLICT (organisation_id) DO UPDATE SET stamp = coding_stamp.stamp + 1`,
      [this.organisationId],
    );
  }

  async stamp(): Promise<number> {
    const rows: { stamp: number }[] = await this.manager.query('SELECT stamp FROM coding_stamp');
    return rows[0]?.stamp ?? 0;
  }

  /** Comments coded under an older list, held until the transaction ends; those that another worker holds are left to it. */
  toCode(surveyId: string, stamp: number, limit: number): Promise<CommentToCode[]> {
    return this.manager.query(
      `SELECT id, question, language, text FROM comment
       WHERE organisation_id = $1 AND coded_with < $3 AND survey_id = $2 LIMIT $4 FOR UPDATE SKIP LOCKED`,
      [this.organisationId, surveyId, stamp, limit],
    );
  }

  async saveCodes(codes: readonly WordCode[], stamp: number): Promise<void> {
    await this.manager.query(
      `UPDATE comment c SET themes = ARRAY(SELECT jsonb_array_elements_text(n.themes)), tone = n.tone, coded_with = $2
       FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, themes jsonb, tone text) WHERE c.id = n.id`,
      [JSON.stringify(codes), stamp],
    );
  }

  /** Codes by people for texts that no comment has any longer, as after a withdrawal. */
  async forgetLostTexts(surveyId: string): Promise<void> {
    await this.manager.query(
      `DELETE FROM hand_code h WHERE survey_id = $1 AND NOT EXISTS (
         SELECT 1 FROM comment c WHERE c.survey_id = $1 AND c.question = h.question AND ${HASH} = h.text_hash)`,
      [surveyId],
    );
  }

  /** All that people have coded among comments that are released; a text coded by two comes twice. */
  handCoded(surveyId?: string): Promise<HandCodedComment[]> {
    return this.manager.query(
      `SELECT DISTINCT ON (h.survey_id, h.question, h.text_hash, h.person_id) c.id, c.question, c.language, c.text,
         h.person_id AS "personId", h.themes, h.tone, coalesce(c.themes, '{}') AS "byWords"
       FROM hand_code h JOIN comment c ON c.survey_id = h.survey_id AND c.question = h.question AND ${HASH} = h.text_hash
       WHERE c.released AND ${NOT_WITHHELD} AND ($1::uuid IS NULL OR h.survey_id = $1)
       ORDER BY h.survey_id, h.question, h.text_hash, h.person_id, c.id`,
      [surveyId ?? null],
    );
  }

  /** A comment of some units that may be read, with what the person has said of it. */
  async comment(surveyId: string, id: string, where: ReadableComments, personId: string) {
    return this.first(surveyId, where, personId, 'c.id = $5', id);
  }

  /** The next comment of some units that the person has not coded: first those that others have, so that pairs arise. */
  async nextToCode(surveyId: string, where: ReadableComments, personId: string) {
    return this.first(surveyId, where, personId, 'm.person_id IS NULL');
  }

  private async first(
    surveyId: string,
    { questions, units }: ReadableComments,
    personId: string,
    condition: string,
    ...values: readonly string[]
  ): Promise<
    (CommentToCode & { unitId: string; byWords: string[]; wordTone: Tone | null; mine: HandCode | null }) | undefined
  > {
    const rows: (CommentToCode & {
      unitId: string;
      byWords: string[];
      wordTone: Tone | null;
      themes: string[] | null;
      tone: Tone | null;
    })[] = await this.manager.query(
      `SELECT c.id, c.question, c.language, c.text, c.unit_id AS "unitId", coalesce(c.themes, '{}') AS "byWords",
         c.tone AS "wordTone", m.themes, m.tone
       FROM comment c
       LEFT JOIN hand_code m ON m.survey_id = c.survey_id AND m.question = c.question AND m.text_hash = ${HASH} AND m.person_id = $3
       WHERE c.released AND ${NOT_WITHHELD} AND c.survey_id = $1 AND c.unit_id = ANY($2)
         AND c.question = ANY($4) AND ${condition}
       ORDER BY EXISTS (SELECT 1 FROM hand_code h WHERE h.survey_id = c.survey_id AND h.question = c.question
         AND h.text_hash = ${HASH}) DESC, c.id LIMIT 1`,
      [surveyId, units, personId, questions, ...values],
    );
    const row = rows[0];
    if (!row) return undefined;
    const { themes, tone, ...comment } = row;
    return { ...comment, mine: themes && tone ? { personId, themes, tone } : null };
  }

  async saveHandCode(
    surveyId: string,
    comment: { question: string; text: string },
    code: HandCode,
    now: Date,
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO hand_code (organisation_id, survey_id, question, text_hash, person_id, themes, tone, at)
       VALUES ($1, $2, $3, sha256(convert_to($4, 'UTF8')), $5, $6, $7, $8)
       ON CONFLICT (survey_id, question, text_hash, person_id) DO UPDATE SET themes = $6, tone = $7, at = $8`,
      [this.organisationId, surveyId, comment.question, comment.text, code.personId, code.themes, code.tone, now],
    );
  }

  /** Released comments of some units with what words made of them, in an order that says nothing about time or person. */
  codedComments(
    surveyId: string,
    questions: readonly string[],
    units: readonly string[],
    limit: number,
  ): Promise<{ id: string; text: string; themes: string[] }[]> {
    return this.manager.query(
      `SELECT id, text, themes FROM comment c WHERE released AND themes IS NOT NULL AND ${NOT_WITHHELD}
         AND survey_id = $1 AND question = ANY($2) AND unit_id = ANY($3) ORDER BY id LIMIT $4`,
      [surveyId, questions, units, limit],
    );
  }

  /**
   * Released comments by unit, question, theme and tone. Where people have coded a text, the code of the one who did so last
   * stands in place of the words'.
   */
  themeCounts(surveyId: string): Promise<ThemeCount[]> {
    return this.manager.query(
      `WITH last_word AS (
         SELECT DISTINCT ON (question, text_hash) question, text_hash, themes, tone FROM hand_code
         WHERE survey_id = $1 ORDER BY question, text_hash, at DESC
       ), coded AS (
         SELECT c.unit_id, c.question, coalesce(h.themes, c.themes) AS themes, coalesce(h.tone, c.tone) AS tone
         FROM comment c LEFT JOIN last_word h ON h.question = c.question AND h.text_hash = ${HASH}
         WHERE c.survey_id = $1 AND c.released AND (c.themes IS NOT NULL OR h.themes IS NOT NULL)
       )
       SELECT unit_id AS "unitId", question, NULL AS theme, NULL AS tone, count(*)::int AS count FROM coded GROUP BY 1, 2
       UNION ALL
       SELECT unit_id, question, t.theme, tone, count(*)::int
       FROM coded, unnest(CASE WHEN themes = '{}' THEN ARRAY['${NO_THEME}'] ELSE themes END) AS t(theme) GROUP BY 1, 2, 3, 4`,
      [surveyId],
    );
  }
}
