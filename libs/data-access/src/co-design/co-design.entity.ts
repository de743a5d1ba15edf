import type {
  CaseStatus,
  Prints,
  ProposalDecision,
  ProposalKind,
  ProposalSubject,
  RoundKind,
  Stand,
} from '@medvirk/participation';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('proposal')
export class ProposalEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') versionId!: string;
  @Column('text') kind!: ProposalKind;
  @Column('text') about!: ProposalSubject;
  @Column('text', { nullable: true }) question!: string | null;
  @Column('text', { nullable: true }) option!: string | null;
  @Column('text', { nullable: true }) language!: string | null;
  @Column('text', { nullable: true }) theme!: string | null;
  @Column('jsonb', { nullable: true }) place!: { behind: string | null } | null;
  @Column('text', { nullable: true }) wording!: string | null;
  @Column('text', { nullable: true }) wordingBefore!: string | null;
  @Column('text') reason!: string;
  @Column('uuid') authorId!: string;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz') dueAt!: Date;
  @Column('uuid', { nullable: true }) mergedInto!: string | null;
  @Column('text', { nullable: true }) decision!: ProposalDecision | null;
  @Column('text', { nullable: true }) decisionReason!: string | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('boolean', { nullable: true }) satisfied!: boolean | null;
  @Column('text', { nullable: true }) verdictReason!: string | null;
  @Column('timestamptz', { nullable: true }) judgedAt!: Date | null;
}

@Entity('proposal_support')
export class ProposalSupportEntity {
  @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @Column('uuid') organisationId!: string;
}

@Entity('proposal_comment')
export class ProposalCommentEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') proposalId!: string;
  @Column('uuid') authorId!: string;
  @Column('text') text!: string;
  @Column('timestamptz') at!: Date;
}

@Entity('not_understood')
export class NotUnderstoodEntity {
  @PrimaryColumn('uuid') versionId!: string;
  @PrimaryColumn('text') question!: string;
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('bytea') wordsHash!: Buffer;
  @Column('uuid') organisationId!: string;
  @Column('timestamptz') at!: Date;
}

@Entity('sign_off')
export class SignOffEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') versionId!: string;
  @Column('uuid') personId!: string;
  @Column('text') stand!: Stand;
  @Column('text') reason!: string;
  @Column('jsonb') questions!: string[];
  @Column('int') revision!: number;
  @Column('uuid', { nullable: true }) roundId!: string | null;
  @Column('jsonb', { nullable: true }) prints!: Prints | null;
  @Column('text', { nullable: true }) matter!: string | null;
  @Column('uuid', { nullable: true }) standsInFor!: string | null;
  @Column('timestamptz') at!: Date;
}

@Entity('council_round')
export class CouncilRoundEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') versionId!: string;
  @Column('text') kind!: RoundKind;
  @Column('timestamptz') openedAt!: Date;
  @Column('uuid', { nullable: true }) openedBy!: string | null;
  @Column('date') endsOn!: string;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('uuid', { nullable: true }) closedBy!: string | null;
}

@Entity('round_done')
export class RoundDoneEntity {
  @PrimaryColumn('uuid') roundId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @Column('uuid') organisationId!: string;
  @Column('timestamptz') at!: Date;
}

@Entity('council_case')
export class CouncilCaseEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') councilId!: string;
  @Column('int') year!: number;
  @Column('int') number!: number;
  @Column('text') title!: string;
  @Column('text') text!: string;
  @Column('uuid', { nullable: true }) proposalId!: string | null;
  @Column('text') status!: CaseStatus;
  @Column('uuid') openedBy!: string;
  @Column('timestamptz') openedAt!: Date;
  @Column('uuid', { nullable: true }) closedBy!: string | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('text', { nullable: true }) minutes!: string | null;
}
