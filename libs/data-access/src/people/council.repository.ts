import type { CouncilView } from '@medvirk/api-contract';
import { type SeatHolder, type StandIn, seatHolders } from '@medvirk/participation';
import type { EntityManager } from 'typeorm';
import { prepared } from '../database/connection.ts';
import { CouncilEntity, CouncilMemberEntity } from './person.entity.ts';

interface MemberRow {
  councilId: string;
  personId: string;
  name: string;
  nominatedBy: string;
  from: string;
  until: string | null;
}

export class CouncilRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** @param today ISO date that decides who is in office */
  async all(today: string): Promise<CouncilView[]> {
    return this.read(today, null);
  }

  async find(councilId: string, today: string): Promise<CouncilView | undefined> {
    return (await this.read(today, councilId))[0];
  }

  private async read(today: string, councilId: string | null): Promise<CouncilView[]> {
    const [councils, members, deputies] = await Promise.all([
      this.manager.query<{ id: string; name: string }[]>(
        prepared('SELECT id, name FROM council WHERE $1::uuid IS NULL OR id = $1 ORDER BY name'),
        [councilId],
      ),
      this.manager.query<MemberRow[]>(
        prepared(`SELECT m.council_id AS "councilId", m.person_id AS "personId", p.name, m.nominated_by AS "nominatedBy",
           m.term_from::text AS "from", m.term_until::text AS until
         FROM council_member m JOIN person p ON p.id = m.person_id
         WHERE $1::uuid IS NULL OR m.council_id = $1 ORDER BY m.term_from`),
        [councilId],
      ),
      this.standIns(councilId),
    ]);
    return councils.map((council) => ({
      ...council,
      members: members
        .filter((member) => member.councilId === council.id)
        .map(({ councilId: _, ...member }) => ({
          ...member,
          inOffice: member.from <= today && (member.until === null || member.until >= today),
        })),
      deputies: deputies
        .filter((each) => each.councilId === council.id && (each.until === null || each.until >= today))
        .map(({ id, member, deputy, name, from, until, version }) => ({
          ...{ id, memberId: member, from, until, versionId: version },
          deputy: { id: deputy, name },
        })),
    }));
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

  /** Deputies who ever stepped in, in one council or in all. `name` is the deputy's. */
  standIns(councilId: string | null = null): Promise<(StandIn & { id: string; councilId: string; name: string })[]> {
    return this.manager.query(
      prepared(`SELECT d.id, d.council_id AS "councilId", d.member_id AS member, d.deputy_id AS deputy, p.name,
         d.from_day::text AS "from", d.until_day::text AS until, d.version_id AS version
       FROM council_deputy d JOIN person p ON p.id = d.deputy_id
       WHERE $1::uuid IS NULL OR d.council_id = $1 ORDER BY d.from_day, d.id`),
      [councilId],
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
