/** Where Medvirk's database is, for each of its two roles. */
export interface DatabaseConnection {
  /** Application role: owns nothing, bound by row-level security. */
  databaseUrl: string;
  /** Owner role: only migrations and the administrator's command line use it. */
  ownerUrl: string;
}
