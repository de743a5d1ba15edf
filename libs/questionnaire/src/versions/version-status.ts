import { z } from 'zod';

/** Where a version is on its way. From `published` on it never changes. */
export const VersionStatus = z.enum(['draft', 'in-co-design', 'approved', 'published', 'retired']);
export type VersionStatus = z.infer<typeof VersionStatus>;

const NEXT: Record<VersionStatus, readonly VersionStatus[]> = {
  draft: ['in-co-design'],
  'in-co-design': ['draft', 'approved'],
  approved: ['in-co-design', 'published'],
  published: ['retired'],
  retired: [],
};

export function canMoveVersion(from: VersionStatus, to: VersionStatus): boolean {
  return NEXT[from].includes(to);
}

/** Whether words, order and logic may still be changed. An approved version must go back to the council first. */
export function isEditable(status: VersionStatus): boolean {
  return status === 'draft' || status === 'in-co-design';
}
