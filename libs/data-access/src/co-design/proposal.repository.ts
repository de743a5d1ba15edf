import type { ProposalView } from '@medvirk/api-contract';
import {
  answerDue,
  type ProposalDecision,
  type ProposalKind,
  type ProposalSubject,
  subjectOf,
  type Verdict,
} from '@medvirk/participation';
import { type EntityManager, In } from 'typeorm';
import { prepared } from '../database/connection.ts';
import { ProposalCommentEntity, ProposalEntity, ProposalSupportEntity } from './co-design.entity.ts';

interface ProposalRow extends Omit<ProposalEntity, 'organisationId'> {
  authorName: string;
  decidedByName: string | null;
  supporters: { id: string; name: string }[];
  comments: { id: string; author: { id: string; name: string }; text: string; at: string }[];
  case: ProposalView['case'];
}

/** A proposal with the version that it belongs to. */
export type StoredProposal = ProposalView & { versionId: string };

export interface NewProposal {
  versionId: string;
  kind: ProposalKind;
  /** Unless said: what kind and question suggest. */
  about?: ProposalSubject;
  question: string | null;
  option?: string | null;
  language?: string | null;
  theme?: string | null;
  place?: { behind: string | null } | null;
  wording: string | null;
  /** The words that it was made against, in the same language. */
  wordingBefore: string | null;
  reason: string;
  authorId: string;
  at: Date;
  /** Unless said: the usual deadline. */
  dueAt?: Date;
}

export class ProposalRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  ofVersion(versionId: string): Promise<StoredProposal[]> {
    return this.read('p.version_id = $1', versionId);
  }

  /** On every version of a questionnaire, oldest first. */
  ofQuestionnaire(questionnaireId: string): Promise<StoredProposal[]> {
    return this.read(
      'p.version_id IN (SELECT id FROM questionnaire_version WHERE questionnaire_id = $1)',
      questionnaireId,
    );
  }

  async find(id: string): Promise<StoredProposal | undefined> {
    return (await this.read('p.id = $1', id))[0];
  }

  /** Holds a proposal until the transaction ends, so that it is answered once. */
  async hold(proposalId: string): Promise<void> {
    await this.manager.query('SELECT 1 FROM proposal WHERE id = $1 FOR UPDATE', [proposalId]);
  }

  /** Holds all proposals of a version until the transaction ends, so that merging and answering can't pass each other. */
  async holdAllOf(versionId: string): Promise<void> {
    await this.manager.query('SELECT 1 FROM proposal WHERE version_id = $1 ORDER BY id FOR UPDATE', [versionId]);
  }

  private async read(where: string, parameter: string): Promise<StoredProposal[]> {
    const rows: ProposalRow[] = await this.manager.query(
      prepared(`SELECT p.id, p.version_id AS "versionId", p.kind, p.about, p.question, p.option, p.language, p.theme, p.place,
         p.wording, p.wording_before AS "wordingBefore", p.reason, p.author_id AS "authorId", a.name AS "authorName",
         p.at, p.due_at AS "dueAt", p.merged_into AS "mergedInto", p.decision, p.decision_reason AS "decisionReason",
         p.decided_at AS "decidedAt", d.name AS "decidedByName", p.satisfied, p.verdict_reason AS "verdictReason",
         p.judged_at AS "judgedAt",
         coalesce((SELECT json_agg(json_build_object('id', s.person_id, 'name', sp.name) ORDER BY sp.name)
           FROM proposal_support s JOIN person sp ON sp.id = s.person_id WHERE s.proposal_id = p.id), '[]') AS supporters,
         coalesce((SELECT json_agg(json_build_object('id', c.id, 'author', json_build_object('id', c.author_id,
             'name', cp.name), 'text', c.text, 'at', c.at) ORDER BY c.at, c.id)
           FROM proposal_comment c JOIN person cp ON cp.id = c.author_id WHERE c.proposal_id = p.id), '[]') AS comments,
         (SELECT json_build_object('id', k.id, 'number', k.number, 'year', k.year, 'status', k.status)
           FROM council_case k WHERE k.proposal_id = coalesce(p.merged_into, p.id)
           ORDER BY k.opened_at DESC LIMIT 1) AS "case"
       FROM proposal p JOIN person a ON a.id = p.author_id LEFT JOIN person d ON d.id = p.decided_by
       WHERE ${where} ORDER BY p.at, p.id`),
      [parameter],
    );
    return rows.map(toProposal);
  }

  async propose(proposal: NewProposal): Promise<string> {
    const about = subjectOf({ ...proposal, question: proposal.question ?? undefined });
    const saved = await this.manager.getRepository(ProposalEntity).save({
      option: null,
      language: null,
      theme: null,
      place: null,
      dueAt: answerDue(proposal.at),
      ...proposal,
      about,
      organisationId: this.organisationId,
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

  async comment(comment: { proposalId: string; authorId: string; text: string; at: Date }): Promise<void> {
    await this.manager.getRepository(ProposalCommentEntity).insert({ ...comment, organisationId: this.organisationId });
  }

  /** @param lead the proposal that stands for the others; null lets them stand for themselves */
  async setMerged(ids: readonly string[], lead: string | null): Promise<void> {
    await this.manager.getRepository(ProposalEntity).update({ id: In([...ids]) }, { mergedInto: lead });
  }

  /** Answers a proposal and all that it stands for: each author gets the answer. */
  async answer(
    proposalId: string,
    answer: { decision: ProposalDecision; reason: string; by: string; at: Date },
  ): Promise<void> {
    await this.manager.query(
      `UPDATE proposal SET decision = $2, decision_reason = $3, decided_by = $4, decided_at = $5
       WHERE id = $1 OR merged_into = $1`,
      [proposalId, answer.decision, answer.reason, answer.by, answer.at],
    );
  }

  async judge(proposalId: string, { satisfied, reason }: Verdict, at: Date): Promise<void> {
    await this.manager
      .getRepository(ProposalEntity)
      .update({ id: proposalId }, { satisfied, verdictReason: reason, judgedAt: at });
  }

  /** Unanswered proposals per version; those that another stands for are answered with it. */
  async unanswered(): Promise<Map<string, number>> {
    const rows: { version_id: string; count: number }[] = await this.manager.query(
      `SELECT version_id, count(*)::int AS count FROM proposal
       WHERE decision IS NULL AND merged_into IS NULL GROUP BY version_id`,
    );
    return new Map(rows.map((row) => [row.version_id, row.count]));
  }
}

function toProposal(row: ProposalRow): StoredProposal {
  const { id, versionId, kind, about, question, option, language, theme, place, wording, wordingBefore, reason } = row;
  return {
    ...{ id, versionId, kind, about, question, option, language, theme, place, wording, wordingBefore, reason },
    author: { id: row.authorId, name: row.authorName },
    at: row.at.toISOString(),
    dueAt: row.dueAt.toISOString(),
    mergedInto: row.mergedInto,
    supporters: row.supporters,
    comments: row.comments.map((comment) => ({ ...comment, at: new Date(comment.at).toISOString() })),
    answer:
      row.decision && row.decidedAt
        ? {
            decision: row.decision,
            reason: row.decisionReason ?? '',
            by: row.decidedByName ?? '',
            at: row.decidedAt.toISOString(),
          }
        : null,
    verdict:
      row.satisfied !== null && row.judgedAt
        ? { satisfied: row.satisfied, reason: row.verdictReason ?? '', at: row.judgedAt.toISOString() }
        : null,
    case: row.case,
  };
}
