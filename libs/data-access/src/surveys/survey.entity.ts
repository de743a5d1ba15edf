import type { SurveyInformation, ToldView } from '@medvirk/api-contract';
import type { Texts } from '@medvirk/questionnaire';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Admission, PrivacyMode, SurveyStatus } from './survey-status.ts';

@Entity('survey')
export class SurveyEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') versionId!: string;
  @Column('jsonb') title!: Texts;
  @Column('text') status!: SurveyStatus;
  @Column('text') privacyMode!: PrivacyMode;
  @Column('text') admission!: Admission;
  @Column('date') opensOn!: string;
  @Column('date', { nullable: true }) closesOn!: string | null;
  @Column('jsonb') information!: SurveyInformation;
  @Column({ type: 'int', insert: false }) declined!: number;
  @Column('text') toldSlug!: string;
  @Column('jsonb', { nullable: true }) told!: ToldView | null;
  @Column({ type: 'timestamptz', insert: false }) createdAt!: Date;
}

@Entity('survey_unit')
export class SurveyUnitEntity {
  @PrimaryColumn('uuid') surveyId!: string;
  @PrimaryColumn('uuid') unitId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') linkCode!: string;
}
