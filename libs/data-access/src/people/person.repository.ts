import type { RoleAssignment } from '@medvirk/access';
import type { PersonView } from '@medvirk/api-contract';
import { type EntityManager, IsNull } from 'typeorm';
import { groupBy } from '../database/group-by.ts';
import { PersonEntity, RoleAssignmentEntity } from './person.entity.ts';

export class PersonRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  async all(): Promise<PersonView[]> {
    // One after another: a transaction has one connection.
    const people = await this.manager.getRepository(PersonEntity).find({ order: { name: 'ASC' } });
    const assignments = await this.manager.getRepository(RoleAssignmentEntity).find();
    const byPerson = groupBy(assignments, (assignment) => assignment.personId);
    return people.map(({ id, name, email }) => ({
      id,
      name,
      email,
      assignments: (byPerson.get(id) ?? []).map(toAssignment),
    }));
  }

  async find(personId: string): Promise<PersonView | undefined> {
    const person = await this.manager.getRepository(PersonEntity).findOneBy({ id: personId });
    if (!person) return undefined;
    const assignments = await this.manager.getRepository(RoleAssignmentEntity).findBy({ personId });
    return { id: person.id, name: person.name, email: person.email, assignments: assignments.map(toAssignment) };
  }

  /** Whether somebody comes in by a personal link: a member of a council, nothing else, who has never signed in. */
  async takesPartByLink(personId: string): Promise<boolean> {
    const person = await this.manager.getRepository(PersonEntity).findOneBy({ id: personId, subject: IsNull() });
    if (!person) return false;
    const held = await this.manager.getRepository(RoleAssignmentEntity).findBy({ personId });
    return held.length > 0 && held.every(({ role }) => role === 'council-member');
  }

  async add(person: { name: string; email: string; issuer?: string; subject?: string }): Promise<string> {
    const saved = await this.manager.getRepository(PersonEntity).save({
      organisationId: this.organisationId,
      name: person.name,
      email: person.email,
      issuer: person.issuer ?? null,
      subject: person.subject ?? null,
    });
    return saved.id;
  }

  async assign(personId: string, assignments: readonly RoleAssignment[]): Promise<void> {
    const repository = this.manager.getRepository(RoleAssignmentEntity);
    await repository.delete({ personId });
    await repository.insert(
      assignments.map(({ role, unit }) => ({ organisationId: this.organisationId, personId, role, unitId: unit })),
    );
  }

  /** Lets one change of roles at a time go on in the organisation, until the transaction ends. */
  async holdRoles(): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [this.organisationId]);
  }

  /** Whether anybody is administrator of the whole organisation. */
  async hasAdministrator(): Promise<boolean> {
    return this.manager.getRepository(RoleAssignmentEntity).existsBy({ role: 'administrator', unitId: IsNull() });
  }

  /** Ties a person added by e-mail to the identity that has signed in; true when it was free. */
  async claim(personId: string, issuer: string, subject: string): Promise<boolean> {
    const result = await this.manager
      .createQueryBuilder()
      .update(PersonEntity)
      .set({ issuer, subject })
      .where('id = :personId AND subject IS NULL', { personId })
      .execute();
    return result.affected === 1;
  }
}

function toAssignment(entity: RoleAssignmentEntity): RoleAssignment {
  return { role: entity.role, unit: entity.unitId };
}
