import type { CouncilView } from '@medvirk/api-contract';
import { type SeatHolder, type StandIn, seatHolders } from '@medvirk/participation';
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
    const deputies = await this.standIns();
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
      deputies: deputies
        .filter(({ councilId, until }) => councilId === council.id && (until === null || until >= today))
        .map(({ id, member, deputy, from, until, version }) => ({
          ...{ id, memberId: member, from, until, versionId: version },
          deputy: { id: deputy, name: nameOf.get(deputy) ?? '' },
        })),
    }));
  }

  async find(councilId: string, today: string): Promise<CouncilView | undefined> {
    return (await this.all(today)).find((council) => council.id === councilId);
  }

  /**
   * Who holds the seats on a date: members in office, or deputies who have stepped in for them.
   * @param versionId what is decided on; null where it is no version
   */
  async seatHolders(councilId: string, today: string, versionId: string | null): Promise<SeatHolder[]> {
    return seatHolders(today, await this.seats(councilId), await this.standIns(councilId), versionId);
  }

  /** The people among them, whoever they hold a seat for. */
  async membersInOffice(councilId: string, today: string, versionId: string | null = null): Promise<string[]> {
    return (await this.seatHolders(councilId, today, versionId)).map(({ person }) => person);
  }

  /** All terms ever sat in a council. */
  async seats(councilId: string): Promise<{ person: string; from: string; until: string | null }[]> {
    const members = await this.manager
      .getRepository(CouncilMemberEntity)
      .find({ where: { councilId }, order: { termFrom: 'ASC' } });
    return members.map(({ personId, termFrom, termUntil }) => ({ person: personId, from: termFrom, until: termUntil }));
  }

  /** Deputies who ever stepped in, in one council or in all. */
  standIns(councilId?: string): Promise<(StandIn & { id: string; councilId: string })[]> {
    return this.manager.query(
      `SELECT id, council_id AS "councilId", member_id AS member, deputy_id AS deputy, from_day::text AS "from",
              until_day::text AS until, version_id AS version
       FROM council_deputy WHERE $1::uuid IS NULL OR council_id = $1 ORDER BY from_day, id`,
      [councilId ?? null],
    );
  }

  async addStandIn(councilId: string, { member, deputy, from, until, version }: StandIn): Promise<string> {
    const [row]: { id: string }[] = await this.manager.query(
      `INSERT INTO council_deputy (organisation_id, council_id, member_id, deputy_id, from_day, until_day, version_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [this.organisationId, councilId, member, deputy, from, until, version],
    );
    return row?.id ?? '';
  }

  async endStandIn(id: string, until: string): Promise<void> {
    await this.manager.query('UPDATE council_deputy SET until_day = $2 WHERE id = $1', [id, until]);
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
