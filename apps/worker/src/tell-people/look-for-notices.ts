import { covers, may, type Permission, scopeOf } from '@medvirk/access';
import type { Store } from '@medvirk/data-access';
import {
  actionNotices,
  type CoDesignState,
  coDesignNotices,
  concernNotices,
  isOpenAction,
  localTime,
  type Notice,
  type Staff,
  toldNotices,
} from '@medvirk/outreach';

/** A look that is older than this is due even when nothing has been done: days pass. In milliseconds. */
const LOOK_ANYWAY = 60 * 60 * 1000;

/**
 * Takes down what people are to be told of co-design, where something has been done since the last look. It goes by what is so, not
 * by what happened: a look that was missed, or done twice, changes nothing. Returns how many notices were new.
 */
export async function lookForNotices(store: Store, now: Date): Promise<number> {
  // Read first: what is done from here on is found by the next look.
  const trailNumber = (await store.trail.head())?.number ?? 0;
  const last = await store.messages.toldUntil();
  if (last && last.trailNumber === trailNumber && now.getTime() - last.lookedAt.getTime() < LOOK_ANYWAY) return 0;
  const staff = await readStaff(store);
  let added = 0;
  for (const state of await readCoDesign(store, localTime(now).day)) {
    added += await store.messages.addNotices(coDesignNotices(state, staff, now), now);
  }
  added += await store.messages.addNotices(await workNotices(store, now), now);
  added += await store.messages.addNotices(await wordNotices(store, now), now);
  await store.messages.setToldUntil(trailNumber, now);
  return added;
}

/** What waits to be done and to be looked after, for those whom it concerns where it is. */
async function workNotices(store: Store, now: Date): Promise<Notice[]> {
  const people = await store.people.all();
  const units = await store.organisation.units(localTime(now).day);
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const who = (permission: Permission, unitId: string): string[] =>
    people
      .filter(({ assignments }) => covers(scopeOf(assignments, permission), unitId, (unit) => parents.get(unit)))
      .map(({ id }) => id);
  const leads = (unitId: string): string[] => {
    const leaders = new Set(
      people.filter(({ assignments }) => may(assignments, 'proposal:oversee')).map(({ id }) => id),
    );
    return who('action:write', unitId).filter((id) => leaders.has(id));
  };
  const actions = (await store.improvement.actions())
    .filter(isOpenAction)
    .map(({ id, status, dueOn, owner, unitId }) => ({
      ...{ id, status, dueOn },
      // An owner is written by name; one who is nobody here is told by the leader.
      people: [...people.filter(({ name }) => name === owner.trim()).map((person) => person.id), ...leads(unitId)],
    }));
  const waiting = await store.concerns.waiting();
  const readers = [...new Set(waiting.flatMap(({ unitId }) => who('concerns:handle', unitId)))];
  const { id: house } = await store.organisation.get();
  return [...actionNotices(actions, now), ...concernNotices(readers, house, now)];
}

/** That the public page is out, for the council's members and for whoever has proposed something for its questions. */
async function wordNotices(store: Store, now: Date): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const { id: surveyId, versionId, toldSlug: slug, told } of await store.surveys.all()) {
    if (!told) continue;
    const version = await store.versions.find(versionId);
    const members = version?.councilId
      ? await store.councils.membersInOffice(version.councilId, localTime(now).day, versionId)
      : [];
    const proposals = await store.proposals.ofVersion(versionId);
    const page = {
      ...{ surveyId, versionId, slug },
      publishedAt: new Date(told.publishedAt),
      tellsOfActions: told.themes.some(({ did }) => did.length > 0),
      people: [...members, ...proposals.map(({ author }) => author.id)],
    };
    notices.push(...toldNotices(page, now));
  }
  return notices;
}

async function readStaff(store: Store): Promise<Staff> {
  const people = await store.people.all();
  const who = (permission: 'proposal:answer' | 'proposal:oversee') =>
    people.filter(({ assignments }) => may(assignments, permission)).map(({ id }) => id);
  return { answers: who('proposal:answer'), oversees: who('proposal:oversee') };
}

/** @param today ISO date that decides who is in office */
async function readCoDesign(store: Store, today: string): Promise<CoDesignState[]> {
  const states: CoDesignState[] = [];
  for (const { id: versionId, councilId, status } of await store.versions.places()) {
    if (!councilId) continue;
    const rounds = await store.rounds.ofVersion(versionId);
    const proposals = await store.proposals.ofVersion(versionId);
    if (rounds.length === 0 && proposals.length === 0) continue;
    const withPeople: CoDesignState['rounds'][number][] = [];
    for (const round of rounds) withPeople.push({ ...round, takenPart: await store.rounds.takenPart(round) });
    states.push({
      versionId,
      underWay: status === 'draft' || status === 'in-co-design',
      members: await store.councils.membersInOffice(councilId, today, versionId),
      rounds: withPeople,
      proposals: proposals.map(({ id, author, mergedInto, dueAt, answer }) => ({
        ...{ id, authorId: author.id, mergedInto, dueAt: new Date(dueAt) },
        answer: answer && { at: new Date(answer.at) },
      })),
    });
  }
  return states;
}
