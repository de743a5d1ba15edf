export { type Audit, auditRelease, type Finding } from './linked-tables/audit-release.ts';
export type { Cell, Relation } from './linked-tables/linked-table.ts';
export type { ReleasePolicy } from './linked-tables/policy.ts';
export { type Protection, type ProtectOptions, protectCells } from './linked-tables/protect-cells.ts';
export { DEFAULT_K, HIDDEN, type Released, shown } from './released.ts';
