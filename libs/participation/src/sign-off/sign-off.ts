import { ParticipationError } from '../participation-error.ts';

export const STANDS = ['approve', 'approve-with-remark', 'dissent', 'stand-aside', 'conflict-of-interest'] as const;
/**
 * One member's stand on one version. Who stands aside leaves it to the others; who has a conflict of interest takes no part
 * in it.
 */
export type Stand = (typeof STANDS)[number];

/** A short text that tells one content from another, by question code; '' for what is around the questions. */
export type Prints = Readonly<Record<string, string>>;
/** Where in `Prints` the order, the sections and the introduction are. */
export const FRAME = '';

export interface SignOff {
  member: string;
  stand: Stand;
  /** The remark or the ground of dissent; kept for ever. */
  reason: string;
  /** Codes of the questions that the remark or dissent is about; empty = the whole. */
  questions: readonly string[];
  /** The revision of the text that was read. */
  revision: number;
  /** What each question was when it was read. Null for old stands: they hold for their own revision only. */
  prints?: Prints | null;
  /** Code of the matter that a dissent is about, where the organisation gives a veto in it. */
  matter?: string | null;
  at: Date;
}

const NEEDS_WORDS: readonly Stand[] = ['approve-with-remark', 'dissent'];

/**
 * @param vetoMatters codes of the matters in which one dissent holds a version back
 * @throws ParticipationError SIGN_OFF_NEEDS_REASON for a dissent or remark without words; VETO_NOT_GIVEN for a matter that the
 *   organisation gives no veto in, or with a stand that is no dissent
 */
export function checkSignOff(
  { stand, reason, matter }: { stand: Stand; reason: string; matter?: string | null | undefined },
  vetoMatters: readonly string[] = [],
): void {
  if (NEEDS_WORDS.includes(stand) && !reason.trim()) throw new ParticipationError('SIGN_OFF_NEEDS_REASON');
  if (matter && (stand !== 'dissent' || !vetoMatters.includes(matter))) throw new ParticipationError('VETO_NOT_GIVEN');
}

/**
 * A stand is taken once on a text; again only where the text has changed since.
 * @throws ParticipationError ALREADY_SIGNED_OFF
 */
export function refuseSecondStand(earlier: readonly SignOff[], member: string, now: { revision: number }): void {
  const own = earlier.filter((signOff) => signOff.member === member);
  if (own.some(({ revision }) => revision === now.revision)) throw new ParticipationError('ALREADY_SIGNED_OFF');
}

export function isApproval(stand: Stand): boolean {
  return stand === 'approve' || stand === 'approve-with-remark';
}

/** Each member's latest stand. Earlier ones stay in the history. */
export function latestStands<S extends SignOff>(signOffs: readonly S[]): S[] {
  const latest = new Map<string, S>();
  for (const signOff of signOffs) {
    const earlier = latest.get(signOff.member);
    if (!earlier || earlier.at.getTime() <= signOff.at.getTime()) latest.set(signOff.member, signOff);
  }
  return [...latest.values()];
}

/** Every dissent ever given, oldest first: printed with the question for as long as the question exists. */
export function dissents<S extends SignOff>(signOffs: readonly S[]): S[] {
  return signOffs.filter((signOff) => signOff.stand === 'dissent').sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The text that stands are counted on. */
export interface CurrentText {
  revision: number;
  prints: Prints;
}

/**
 * What has changed since a stand was taken, by question code and `FRAME`: of that the member has said nothing. A stand from
 * before prints were kept holds whole or not at all.
 */
export function changedSince({ revision, prints }: Pick<SignOff, 'revision' | 'prints'>, text: CurrentText): string[] {
  if (revision === text.revision) return [];
  return Object.entries(text.prints).flatMap(([code, print]) => (prints?.[code] === print ? [] : code));
}
