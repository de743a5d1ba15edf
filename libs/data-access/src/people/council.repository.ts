import type { CouncilView } from '@medvirk/api-contract';
import type { EntityManager } from 'typeorm';
import { CouncilEntity, CouncilMemberEntity, PersonEntity } from './person.entity.ts';

export class CouncilRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** @param today ISO date that decides who is in office */
  async all(today: string): Promise<CouncilView[]> {
    // One after another: a transaction has one connection.
    const councils = await this.manager.getRepository(CouncilEntity).find({ order: { name: 'ASC' } });
    const members = await this.manager.getRepository(CouncilMemberEntity).find({ order: { termFrom: 'ASC' } });
    const people = await this.manager.getRepository(PersonEntity).find();
    const nameOf = new Map(people.map((person) => [person.id, person.name]));
    return councils.map((council) => ({
      id: council.id,
      name: council.name,
      members: members
        .filter((member) => member.councilId === council.id)
        .map((member) => ({
          personId: member.personId,
          name: nameOf.get(member.personId) ?? '',
          nominatedBy: member.nominatedBy,
          from: member.termFrom,
          until: member.termUntil,
          inOffice: member.termFrom <= today && (member.termUntil === null || member.termUntil >= today),
        })),
    }));
  }

  async find(councilId: string, today: string): Promise<CouncilView | undefined> {
    return (await this.all(today)).find((council) => council.id === councilId);
  }

  /** People in office on a date. */
  async membersInOffice(councilId: string, today: string): Promise<string[]> {
    const rows: { person_id: string }[] = await this.manager.query(
      `SELECT DISTINCT person_id FROM council_member
       WHERE council_id = $1 AND term_from <= $2 AND (term_until IS NULL OR term_until >= $2)`,
      [councilId, today],
    );
    return rows.map((row) => row.person_id);
  }

  async add(name: string): Promise<string> {
    const saved = await this.manager.getRepository(CouncilEntity).save({ organisationId: this.organisationId, name });
    return saved.id;
  }

  async addMember(member: {
    councilId: string;
    personId: string;
    nominatedBy: string;
    from: string;
    until: string | null;
  }): Promise<void> {
    await this.manager.getRepository(CouncilMemberEntity).insert({
      organisationId: this.organisationId,
      councilId: member.councilId,
      personId: member.personId,
      nominatedBy: member.nominatedBy,
      termFrom: member.from,
      termUntil: member.until,
    });
  }

  /** @param until last day of the term, ISO; null while it has none */
  async setTermEnd(term: { councilId: string; personId: string; from: string }, until: string | null): Promise<void> {
    const { councilId, personId, from } = term;
    await this.manager
      .getRepository(CouncilMemberEntity)
      .update({ councilId, personId, termFrom: from }, { termUntil: until });
  }
}
