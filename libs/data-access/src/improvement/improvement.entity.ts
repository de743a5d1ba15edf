import type { ACTION_STATUSES, ActionView } from '@medvirk/api-contract';
import type { Lens } from '@medvirk/questionnaire';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('evidence')
export class EvidenceEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') theme!: string;
  @Column('uuid') unitId!: string;
  @Column('text') lens!: Lens;
  @Column('text') kind!: 'council' | 'staff' | 'research';
  @Column('text') text!: string;
  @Column('text') source!: string;
  @Column('date') date!: string;
  @Column('uuid') authorId!: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}

@Entity('action')
export class ActionEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') theme!: string;
  @Column('uuid') unitId!: string;
  @Column('uuid', { nullable: true }) surveyId!: string | null;
  @Column('text') title!: string;
  @Column('text') description!: string;
  @Column('text') owner!: string;
  @Column('date') dueOn!: string;
  @Column('date', { nullable: true }) startedOn!: string | null;
  @Column('text') status!: (typeof ACTION_STATUSES)[number];
  @Column('text', { nullable: true }) measureQuestion!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('jsonb') basis!: ActionView['basis'];
  @Column('text', { nullable: true }) outcomeKind!: ActionView['outcomeKind'];
  @Column('jsonb', { nullable: true }) closingEffect!: ActionView['closingEffect'];
  @Column('timestamptz') updatedAt!: Date;
}
