import type pg from 'pg';

/** Tables of one organisation, in an order in which nothing is left pointing at what is gone. */
const TABLES = [
  'file_export_part',
  'file_export',
  'trail_entry',
  'trail_head',
  'hand_code',
  'theme_word',
  'coding_stamp',
  'outbox',
  'aggregate',
  'release_step',
  'comment',
  'response',
  'action',
  'evidence',
  'survey_unit',
  'survey',
  'council_case',
  'not_understood',
  'proposal_comment',
  'round_done',
  'sign_off',
  'council_round',
  'proposal_support',
  'proposal',
  'questionnaire_version',
  'questionnaire',
  'council_member',
  'council',
  'api_token',
  'session',
  'role_assignment',
  'person',
  'theme',
  'unit_history',
  'unit',
] as const;

/** Deletes an organisation with everything in it, all or nothing. @param owner signed in as the owner of the tables */
export async function deleteOrganisation(owner: pg.Client, organisationId: string): Promise<void> {
  await owner.query('BEGIN');
  try {
    for (const table of TABLES) await owner.query(`DELETE FROM ${table} WHERE organisation_id = $1`, [organisationId]);
    await owner.query('DELETE FROM organisation WHERE id = $1', [organisationId]);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}
