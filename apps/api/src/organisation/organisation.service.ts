import type { RoleAssignment } from '@medvirk/access';
import type { CouncilView, OrganisationView, PersonView, ThemeView, UnitView } from '@medvirk/api-contract';
import { Database, type Store } from '@medvirk/data-access';
import { checkStandIn } from '@medvirk/participation';
import type { Texts } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail } from '../trail/append-trail.ts';
import { UnitTree } from './unit-tree.ts';

/** Rules that are left out stay as they are. */
type OrganisationChange = { [Key in keyof Omit<OrganisationView, 'id'>]?: OrganisationView[Key] | undefined };

/** The organisation itself: rules, units with history, themes, people and councils. */
@Injectable()
export class OrganisationService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  get(user: SignedIn): Promise<OrganisationView> {
    return this.database.within(user.organisationId, (store) => store.organisation.get());
  }

  update(user: SignedIn, change: OrganisationChange): Promise<OrganisationView> {
    return this.database.within(user.organisationId, async (store) => {
      await store.organisation.update(change);
      return store.organisation.get();
    });
  }

  /** Units the reader may see, and those above them, so that every unit shown has its place in the tree. */
  units(user: SignedIn): Promise<UnitView[]> {
    return this.database.within(user.organisationId, async (store) => {
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      return tree.units.filter((unit) =>
        tree.subtree(unit.id).some((id) => tree.isCovered(user.assignments, 'organisation:read', id)),
      );
    });
  }

  addUnit(user: SignedIn, unit: { name: string; parentId: string | null; from: string }): Promise<UnitView> {
    return this.database.within(user.organisationId, async (store) => {
      if (unit.parentId) found(new UnitTree(await store.organisation.units(this.clock.today())).find(unit.parentId));
      const id = await store.organisation.addUnit(unit);
      return readUnit(store, id, this.clock.today());
    });
  }

  /** Renames, moves or closes a unit from a date; earlier names and places stay in its history. */
  changeUnit(
    user: SignedIn,
    unitId: string,
    change: {
      from: string;
      name?: string | undefined;
      parentId?: string | null | undefined;
      close?: boolean | undefined;
    },
  ): Promise<UnitView> {
    return this.database.within(user.organisationId, async (store) => {
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      const unit = found(tree.find(unitId));
      if (change.parentId) {
        found(tree.find(change.parentId));
        if (tree.subtree(unitId).includes(change.parentId)) throw new DomainError('UNIT_UNDER_ITSELF');
      }
      if (change.name !== undefined || change.parentId !== undefined) {
        await store.organisation.changeUnit(unitId, {
          from: change.from,
          name: change.name ?? unit.name,
          parentId: change.parentId === undefined ? unit.parentId : change.parentId,
        });
      }
      if (change.close) {
        const open = tree.children(unitId).filter((child) => tree.find(child)?.closedOn === null);
        if (open.length > 0) throw new DomainError('UNIT_HAS_CHILDREN');
        await store.organisation.closeUnit(unitId, change.from);
      }
      return readUnit(store, unitId, this.clock.today());
    });
  }

  themes(user: SignedIn): Promise<ThemeView[]> {
    return this.database.within(user.organisationId, (store) => store.organisation.themes());
  }

  saveTheme(user: SignedIn, code: string, texts: Texts): Promise<ThemeView> {
    return this.database.within(user.organisationId, async (store) => {
      await store.organisation.saveTheme(code, texts);
      return { code, texts };
    });
  }

  people(user: SignedIn): Promise<PersonView[]> {
    return this.database.within(user.organisationId, (store) => store.people.all());
  }

  addPerson(
    user: SignedIn,
    person: { name: string; email: string; assignments: readonly RoleAssignment[] },
  ): Promise<PersonView> {
    return this.database.within(user.organisationId, async (store) => {
      const id = await store.people.add(person);
      await refuseUnknownUnits(store, person.assignments, this.clock.today());
      await store.people.assign(id, person.assignments);
      return found(await store.people.find(id));
    });
  }

  /** @throws DomainError LAST_ADMINISTRATOR when nobody would be left who may give roles */
  assign(user: SignedIn, personId: string, assignments: readonly RoleAssignment[]): Promise<PersonView> {
    return this.database.within(user.organisationId, async (store) => {
      // Two administrators who take the role from each other must not both succeed.
      await store.people.holdRoles();
      found(await store.people.find(personId));
      await refuseUnknownUnits(store, assignments, this.clock.today());
      await store.people.assign(personId, assignments);
      if (!(await store.people.hasAdministrator())) throw new DomainError('LAST_ADMINISTRATOR');
      return found(await store.people.find(personId));
    });
  }

  councils(user: SignedIn): Promise<CouncilView[]> {
    return this.database.within(user.organisationId, (store) => store.councils.all(this.clock.today()));
  }

  addCouncil(user: SignedIn, name: string): Promise<CouncilView> {
    return this.database.within(user.organisationId, async (store) => {
      const id = await store.councils.add(name);
      return found(await store.councils.find(id, this.clock.today()));
    });
  }

  /** @throws DomainError DATES_IN_WRONG_ORDER when the term would end before it begins */
  addMember(
    user: SignedIn,
    councilId: string,
    seat: { personId: string; nominatedBy: string; from: string; until: string | null },
  ): Promise<CouncilView> {
    return this.database.within(user.organisationId, async (store) => {
      found(await store.councils.find(councilId, this.clock.today()));
      found(await store.people.find(seat.personId));
      refuseEndBeforeBegin(seat.from, seat.until);
      await store.councils.addMember({ councilId, ...seat });
      return found(await store.councils.find(councilId, this.clock.today()));
    });
  }

  /**
   * Ends, shortens or prolongs the term that the person sits in now, or else their latest. Stands taken in it stay.
   * @throws DomainError DATES_IN_WRONG_ORDER when the term would end before it begins
   */
  changeTerm(
    user: SignedIn,
    { councilId, personId }: { councilId: string; personId: string },
    until: string | null,
  ): Promise<CouncilView> {
    return this.database.within(user.organisationId, async (store) => {
      const today = this.clock.today();
      const council = found(await store.councils.find(councilId, today));
      const terms = council.members.filter((member) => member.personId === personId);
      const { from } = found(terms.find(({ inOffice }) => inOffice) ?? terms.at(-1));
      refuseEndBeforeBegin(from, until);
      await store.councils.setTermEnd({ councilId, personId, from }, until);
      return found(await store.councils.find(councilId, today));
    });
  }

  /**
   * Lets a deputy hold a member's seat for some days, or for one version.
   * @throws ParticipationError MEMBER_NOT_IN_OFFICE, DEPUTY_HAS_A_SEAT, MEMBER_HAS_A_DEPUTY; DomainError DATES_IN_WRONG_ORDER
   */
  addDeputy(
    user: SignedIn,
    councilId: string,
    given: { memberId: string; deputyId: string; from: string; until: string | null; versionId: string | null },
  ): Promise<CouncilView> {
    return this.database.within(user.organisationId, async (store) => {
      const today = this.clock.today();
      found(await store.councils.find(councilId, today));
      found(await store.people.find(given.deputyId));
      // Held, so that a vote that is being counted is counted with the old seats or the new ones.
      const version = given.versionId ? found(await store.versions.findAndHold(given.versionId)) : undefined;
      if (version && version.councilId !== councilId) throw new DomainError('NOT_FOUND');
      refuseEndBeforeBegin(given.from, given.until);
      const { memberId: member, deputyId: deputy, from, until, versionId } = given;
      const wanted = { member, deputy, from, until, version: versionId };
      checkStandIn(wanted, await store.councils.seats(councilId), await store.councils.standIns(councilId));
      const subjectId = await store.councils.addStandIn(councilId, wanted);
      await appendTrail(store, user, {
        ...(version && { versionId: version.id, questionnaireId: version.questionnaireId }),
        ...{
          kind: 'deputy-stepped-in',
          at: this.clock.now(),
          subjectId,
          details: { councilId, member, deputy, from, until },
        },
      });
      return found(await store.councils.find(councilId, today));
    });
  }

  /** Changes the last day on which a deputy stands in. What was said in the seat stays. */
  endDeputy(
    user: SignedIn,
    { councilId, deputyId }: { councilId: string; deputyId: string },
    until: string,
  ): Promise<CouncilView> {
    return this.database.within(user.organisationId, async (store) => {
      const standIns = await store.councils.standIns(councilId);
      const { id, ...standIn } = found(standIns.find((each) => each.id === deputyId));
      refuseEndBeforeBegin(standIn.from, until);
      const others = standIns.filter((each) => each.id !== id);
      checkStandIn({ ...standIn, until }, await store.councils.seats(councilId), others);
      await store.councils.endStandIn(id, until);
      const details = { councilId, until };
      await appendTrail(store, user, { kind: 'deputy-stepped-back', at: this.clock.now(), subjectId: id, details });
      return found(await store.councils.find(councilId, this.clock.today()));
    });
  }
}

function refuseEndBeforeBegin(from: string, until: string | null): void {
  if (until !== null && until < from) {
    throw new DomainError('DATES_IN_WRONG_ORDER', { details: [{ path: 'until', code: 'before-begin', limit: from }] });
  }
}

async function readUnit(store: Store, id: string, today: string): Promise<UnitView> {
  return found((await store.organisation.units(today)).find((unit) => unit.id === id));
}

async function refuseUnknownUnits(store: Store, assignments: readonly RoleAssignment[], today: string): Promise<void> {
  const tree = new UnitTree(await store.organisation.units(today));
  for (const { unit } of assignments) if (unit !== null) found(tree.find(unit));
}
