import type { ProposalView, SignOffView } from '@medvirk/api-contract';
import { answerDue, type ProposalDecision, type ProposalKind, type Stand } from '@medvirk/participation';
import type { EntityManager } from 'typeorm';
import { ProposalEntity, ProposalSupportEntity, SignOffEntity } from './questionnaire.entity.ts';

interface ProposalRow extends Omit<ProposalEntity, 'organisationId'> {
  authorName: string;
  decidedByName: string | null;
  supporters: { id: string; name: string }[];
}

/** A proposal with the version that it belongs to. */
export type StoredProposal = ProposalView & { versionId: string };

/** A stand without the judgement whether its text is still today's. */
export type StoredSignOff = Omit<SignOffView, 'current'>;

export class CoDesignRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  proposals(versionId: string): Promise<StoredProposal[]> {
    return this.readProposals('p.version_id = $1', versionId);
  }

  async proposal(id: string): Promise<StoredProposal | undefined> {
    return (await this.readProposals('p.id = $1', id))[0];
  }

  /** Holds a proposal until the transaction ends, so that it is answered once. */
  async hold(proposalId: string): Promise<void> {
    await this.manager.query('SELECT 1 FROM proposal WHERE id = $1 FOR UPDATE', [proposalId]);
  }

  private async readProposals(where: string, parameter: string): Promise<StoredProposal[]> {
    const rows: ProposalRow[] = await this.manager.query(
      `SELECT p.id, p.version_id AS "versionId", p.kind, p.question, p.wording, p.wording_before AS "wordingBefore",
         p.reason, p.author_id AS "authorId", a.name AS "authorName", p.at, p.decision,
         p.decision_reason AS "decisionReason", p.decided_at AS "decidedAt", d.name AS "decidedByName",
         coalesce((SELECT json_agg(json_build_object('id', s.person_id, 'name', sp.name) ORDER BY sp.name)
           FROM proposal_support s JOIN person sp ON sp.id = s.person_id WHERE s.proposal_id = p.id), '[]') AS supporters
       FROM proposal p JOIN person a ON a.id = p.author_id LEFT JOIN person d ON d.id = p.decided_by
       WHERE ${where} ORDER BY p.at, p.id`,
      [parameter],
    );
    return rows.map(toProposal);
  }

  async propose(proposal: {
    versionId: string;
    kind: ProposalKind;
    question: string | null;
    wording: string | null;
    wordingBefore: string | null;
    reason: string;
    authorId: string;
    at: Date;
  }): Promise<string> {
    const saved = await this.manager.getRepository(ProposalEntity).save({
      ...proposal,
      organisationId: this.organisationId,
      decision: null,
      decisionReason: null,
      decidedBy: null,
    });
    return saved.id;
  }

  async support(proposalId: string, personId: string): Promise<void> {
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(ProposalSupportEntity)
      .values({ proposalId, personId, organisationId: this.organisationId })
      .orIgnore()
      .execute();
  }

  async withdrawSupport(proposalId: string, personId: string): Promise<void> {
    await this.manager.getRepository(ProposalSupportEntity).delete({ proposalId, personId });
  }

  async answer(
    proposalId: string,
    answer: { decision: ProposalDecision; reason: string; by: string; at: Date },
  ): Promise<void> {
    await this.manager
      .getRepository(ProposalEntity)
      .update(
        { id: proposalId },
        { decision: answer.decision, decisionReason: answer.reason, decidedBy: answer.by, decidedAt: answer.at },
      );
  }

  async signOff(signOff: {
    versionId: string;
    personId: string;
    stand: Stand;
    reason: string;
    questions: string[];
    revision: number;
    at: Date;
  }): Promise<string> {
    const saved = await this.manager
      .getRepository(SignOffEntity)
      .save({ ...signOff, organisationId: this.organisationId });
    return saved.id;
  }

  async signOffs(versionId: string): Promise<StoredSignOff[]> {
    const rows: (SignOffEntity & { name: string })[] = await this.manager.query(
      `SELECT s.id, s.person_id AS "personId", p.name, s.stand, s.reason, s.questions, s.revision, s.at
       FROM sign_off s JOIN person p ON p.id = s.person_id WHERE s.version_id = $1 ORDER BY s.at, s.id`,
      [versionId],
    );
    return rows.map(toSignOff);
  }

  /** Every dissent on any version of a questionnaire, oldest first: those on a question outlive their version. */
  async dissentsOfQuestionnaire(questionnaireId: string): Promise<(StoredSignOff & { versionId: string })[]> {
    const rows: (SignOffEntity & { name: string })[] = await this.manager.query(
      `SELECT s.id, s.version_id AS "versionId", s.person_id AS "personId", p.name, s.stand, s.reason, s.questions,
         s.revision, s.at
       FROM sign_off s JOIN person p ON p.id = s.person_id JOIN questionnaire_version v ON v.id = s.version_id
       WHERE v.questionnaire_id = $1 AND s.stand = 'dissent' ORDER BY s.at, s.id`,
      [questionnaireId],
    );
    return rows.map((row) => ({ ...toSignOff(row), versionId: row.versionId }));
  }

  /** Unanswered proposals per version. */
  async unanswered(): Promise<Map<string, number>> {
    const rows: { version_id: string; count: number }[] = await this.manager.query(
      'SELECT version_id, count(*)::int AS count FROM proposal WHERE decision IS NULL GROUP BY version_id',
    );
    return new Map(rows.map((row) => [row.version_id, row.count]));
  }
}

function toSignOff({
  id,
  personId,
  name,
  stand,
  reason,
  questions,
  revision,
  at,
}: SignOffEntity & { name: string }): StoredSignOff {
  return { id, member: { id: personId, name }, stand, reason, questions, revision, at: at.toISOString() };
}

function toProposal(row: ProposalRow): StoredProposal {
  return {
    id: row.id,
    versionId: row.versionId,
    kind: row.kind,
    question: row.question,
    wording: row.wording,
    wordingBefore: row.wordingBefore,
    reason: row.reason,
    author: { id: row.authorId, name: row.authorName },
    at: row.at.toISOString(),
    dueAt: answerDue(row.at).toISOString(),
    supporters: row.supporters,
    answer:
      row.decision && row.decidedAt
        ? {
            decision: row.decision,
            reason: row.decisionReason ?? '',
            by: row.decidedByName ?? '',
            at: row.decidedAt.toISOString(),
          }
        : null,
  };
}
