import type { ManuscriptTraces, QuestionnaireContent, VersionStatus } from '@medvirk/questionnaire';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
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
  @Column('jsonb', { nullable: true }) traces!: ManuscriptTraces | null;
  @Column('jsonb', { nullable: true }) approval!: StoredApproval | null;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @Column('timestamptz') updatedAt!: Date;
}
