/** How a version came to be approved, as kept with it. */
export type StoredApproval = { by: 'council' } | { by: 'override'; person: string; reason: string; at: string };
