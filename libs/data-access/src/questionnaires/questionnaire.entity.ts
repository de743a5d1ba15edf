import type { ProposalDecision, ProposalKind, Stand } from '@medvirk/participation';
import type { QuestionnaireContent, VersionStatus } from '@medvirk/questionnaire';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { StoredApproval } from './stored-approval.ts';

@Entity('questionnaire')
export class QuestionnaireEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid', { nullable: true }) councilId!: string | null;
  @Column({ type: 'timestamptz', insert: false }) createdAt!: Date;
}

@Entity('questionnaire_version')
export class QuestionnaireVersionEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') questionnaireId!: string;
  @Column('int') number!: number;
  @Column('text') status!: VersionStatus;
  @Column('int') revision!: number;
  @Column('jsonb') content!: QuestionnaireContent;
  @Column('jsonb', { nullable: true }) approval!: StoredApproval | null;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @Column('timestamptz') updatedAt!: Date;
}

@Entity('proposal')
export class ProposalEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') versionId!: string;
  @Column('text') kind!: ProposalKind;
  @Column('text', { nullable: true }) question!: string | null;
  @Column('text', { nullable: true }) wording!: string | null;
  @Column('text', { nullable: true }) wordingBefore!: string | null;
  @Column('text') reason!: string;
  @Column('uuid') authorId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { nullable: true }) decision!: ProposalDecision | null;
  @Column('text', { nullable: true }) decisionReason!: string | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
}

@Entity('proposal_support')
export class ProposalSupportEntity {
  @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @Column('uuid') organisationId!: string;
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
  @Column('timestamptz') at!: Date;
}
