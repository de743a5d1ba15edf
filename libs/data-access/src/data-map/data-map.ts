import type { MappedColumn } from '@medvirk/reports';
import { ATTACHMENTS_MAP } from '../attachments/attachments.data-map.ts';
import { BANK_MAP } from '../bank/bank.data-map.ts';
import { CO_DESIGN_MAP } from '../co-design/co-design.data-map.ts';
import { CODING_MAP } from '../coding/coding.data-map.ts';
import { RUNNING_MAP } from '../database/running.data-map.ts';
import { DESIGN_MAP } from '../design/design.data-map.ts';
import { DRAFTS_MAP } from '../drafts/drafts.data-map.ts';
import { EXPORTS_MAP } from '../exports/exports.data-map.ts';
import { IMPROVEMENT_MAP } from '../improvement/improvement.data-map.ts';
import { INBOX_MAP } from '../inbox/inbox.data-map.ts';
import { INVITATIONS_MAP } from '../invitations/invitations.data-map.ts';
import { KIOSKS_MAP } from '../kiosks/kiosks.data-map.ts';
import { LETTERS_MAP } from '../letters/letters.data-map.ts';
import { MEDIA_MAP } from '../media/media.data-map.ts';
import { MESSAGES_MAP } from '../messages/messages.data-map.ts';
import { ORGANISATION_MAP } from '../organisation/organisation.data-map.ts';
import { PAPER_MAP } from '../paper/paper.data-map.ts';
import { PEOPLE_MAP } from '../people/people.data-map.ts';
import { QUESTIONNAIRES_MAP } from '../questionnaires/questionnaires.data-map.ts';
import { RECIPIENTS_MAP } from '../recipients/recipients.data-map.ts';
import { RESPONSES_MAP } from '../responses/responses.data-map.ts';
import { RESULTS_MAP } from '../results/results.data-map.ts';
import { SURVEYS_MAP } from '../surveys/surveys.data-map.ts';
import { TRAIL_MAP } from '../trail/trail.data-map.ts';
import { TRANSLATIONS_MAP } from '../translations/translations.data-map.ts';
import { VERSIONS_MAP } from '../versions/versions.data-map.ts';
import type { TableMaps } from './table-map.ts';

/** In the order in which it is read: nearest to those who answer first. What is told first about a thing is told to them. */
const PARTS: readonly TableMaps[] = [
  RESPONSES_MAP,
  ATTACHMENTS_MAP,
  DRAFTS_MAP,
  INBOX_MAP,
  PAPER_MAP,
  INVITATIONS_MAP,
  RECIPIENTS_MAP,
  PEOPLE_MAP,
  CO_DESIGN_MAP,
  QUESTIONNAIRES_MAP,
  TRANSLATIONS_MAP,
  VERSIONS_MAP,
  DESIGN_MAP,
  BANK_MAP,
  MEDIA_MAP,
  CODING_MAP,
  SURVEYS_MAP,
  KIOSKS_MAP,
  LETTERS_MAP,
  RESULTS_MAP,
  IMPROVEMENT_MAP,
  EXPORTS_MAP,
  MESSAGES_MAP,
  ORGANISATION_MAP,
  TRAIL_MAP,
  RUNNING_MAP,
];

/** Every column of every table that the migrations make, and what it keeps about people. */
export const DATA_MAP: readonly MappedColumn[] = PARTS.flatMap((part) =>
  Object.entries(part).flatMap(([table, { purpose, kept, columns }]) =>
    Object.entries(columns).map(
      ([column, map]): MappedColumn =>
        map.kind === 'none'
          ? { table, column, purpose, kept, kind: map.kind, told: null }
          : { table, column, purpose, kept, ...map },
    ),
  ),
);
