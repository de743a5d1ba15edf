import { ParticipationError } from '../participation-error.ts';

/** A person's term in a council. Days are ISO dates, both ends in; `until` is null while no end is set. */
export interface Seat {
  readonly person: string;
  readonly from: string;
  readonly until: string | null;
}

/**
 * A deputy who steps in for a member: for days on which the member is away, or for one version that the member has a conflict
 * of interest in (`version`), which others decide as ever.
 */
export interface StandIn {
  readonly member: string;
  readonly deputy: string;
  readonly from: string;
  readonly until: string | null;
  /** Null: for all that the council does. */
  readonly version: string | null;
}

/** Who sits in a seat on a day, and for whom where it is a deputy. */
export interface SeatHolder {
  readonly person: string;
  readonly standsInFor: string | null;
}

const holds = ({ from, until }: { from: string; until: string | null }, day: string): boolean =>
  from <= day && (until === null || until >= day);

/**
 * Who holds the seats of a council on a day, when it decides on a version (null: on anything else). A seat is held by one person:
 * the member, or the deputy who has stepped in for them, never both; and nobody holds two. Where a deputy has come to sit in
 * a seat of their own, the member holds theirs again.
 */
export function seatHolders(
  day: string,
  seats: readonly Seat[],
  standIns: readonly StandIn[],
  version: string | null,
): SeatHolder[] {
  const members = [...new Set(seats.filter((seat) => holds(seat, day)).map(({ person }) => person))];
  const taken = new Set(members);
  const now = standIns.filter((each) => holds(each, day) && (each.version === null || each.version === version));
  return members.map((member): SeatHolder => {
    const standIn = now.find((each) => each.member === member && !taken.has(each.deputy));
    if (!standIn) return { person: member, standsInFor: null };
    taken.add(standIn.deputy);
    return { person: standIn.deputy, standsInFor: member };
  });
}

const meet = (a: { from: string; until: string | null }, b: { from: string; until: string | null }): boolean =>
  (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until);

/**
 * @throws ParticipationError MEMBER_NOT_IN_OFFICE where the member has no seat on the first day; DEPUTY_HAS_A_SEAT where the deputy sits in
 *   the council, or stands in for another, on any of the days: nobody counts twice; MEMBER_HAS_A_DEPUTY where somebody has
 *   stepped in for the same already
 */
export function checkStandIn(wanted: StandIn, seats: readonly Seat[], standIns: readonly StandIn[]): void {
  const { member, deputy, version } = wanted;
  if (!seats.some((seat) => seat.person === member && holds(seat, wanted.from))) {
    throw new ParticipationError('MEMBER_NOT_IN_OFFICE');
  }
  const inSeat = seats.some((seat) => seat.person === deputy && meet(seat, wanted));
  const meeting = standIns.filter((each) => meet(each, wanted));
  if (inSeat || meeting.some((each) => each.deputy === deputy && each.member !== member)) {
    throw new ParticipationError('DEPUTY_HAS_A_SEAT');
  }
  const sameMatter = (each: StandIn) => each.version === version || each.version === null || version === null;
  if (meeting.some((each) => each.member === member && sameMatter(each))) {
    throw new ParticipationError('MEMBER_HAS_A_DEPUTY');
  }
}
