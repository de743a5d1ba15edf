/**
 * How a version came to be approved, as kept with it. `approvals` of `members` is what held at that moment; versions approved
 * before it was kept lack both.
 */
export type StoredApproval = ({ by: 'council' } | { by: 'override'; person: string; reason: string; at: string }) & {
  approvals?: number;
  members?: number;
};
