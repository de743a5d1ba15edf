import type { Permission } from '@medvirk/access';
import type { ExportFormat, ExportKind } from '@medvirk/api-contract';

/** A kind of file that can be ordered. */
export interface Offer {
  kind: ExportKind;
  formats: readonly ExportFormat[];
  needs: Permission;
}

export const OFFERS: readonly Offer[] = [
  { kind: 'council-report', formats: ['pdf', 'docx'], needs: 'results:read' },
  { kind: 'board-report', formats: ['pdf', 'docx'], needs: 'results:read' },
  { kind: 'figures', formats: ['xlsx', 'csv'], needs: 'results:read' },
  { kind: 'answers', formats: ['xlsx', 'csv', 'sav'], needs: 'responses:export' },
];
