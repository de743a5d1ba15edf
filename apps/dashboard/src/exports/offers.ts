import type { Permission } from '@medvirk/access';
import type { ExportFormat, ExportKind } from '@medvirk/api-contract';

/** A kind of file that can be ordered with the other files; letters and reminders are ordered where people are asked. */
export interface Offer {
  kind: Exclude<ExportKind, 'letters' | 'reminders'>;
  formats: readonly ExportFormat[];
  needs: Permission;
}

export const OFFERS: readonly Offer[] = [
  { kind: 'council-report', formats: ['pdf', 'docx'], needs: 'results:read' },
  { kind: 'board-report', formats: ['pdf', 'docx'], needs: 'results:read' },
  { kind: 'figures', formats: ['xlsx', 'csv'], needs: 'results:read' },
  { kind: 'answers', formats: ['xlsx', 'csv', 'sav'], needs: 'responses:export' },
  { kind: 'bundle', formats: ['zip'], needs: 'results:read' },
  { kind: 'poster-a4', formats: ['pdf'], needs: 'survey:run' },
  { kind: 'poster-a5', formats: ['pdf'], needs: 'survey:run' },
  { kind: 'paper-form', formats: ['pdf'], needs: 'survey:run' },
  { kind: 'told-poster', formats: ['pdf'], needs: 'tell-back:publish' },
  { kind: 'told-poster-easy', formats: ['pdf'], needs: 'tell-back:publish' },
];
