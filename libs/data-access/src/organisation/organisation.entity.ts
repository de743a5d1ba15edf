import type { Texts } from '@medvirk/questionnaire';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('int') k!: number;
  @Column('double precision') signOffShare!: number;
  @Column('int') answerDays!: number;
  @Column({ type: 'int', insert: false }) askAgainDays!: number;
  @Column({ type: 'boolean', insert: false }) attachmentsAllowed!: boolean;
  @Column('double precision') quorumShare!: number;
  @Column('jsonb') vetoMatters!: { code: string; texts: Texts }[];
  @Column('text') contact!: string;
  @Column('jsonb') complaint!: Texts;
}

@Entity('unit')
export class UnitEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('date') openedOn!: string;
  @Column('date', { nullable: true }) closedOn!: string | null;
}

@Entity('unit_history')
export class UnitHistoryEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') unitId!: string;
  @Column('date') validFrom!: string;
  @Column('text') name!: string;
  @Column('uuid', { nullable: true }) parentId!: string | null;
}

@Entity('theme')
export class ThemeEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('text') code!: string;
  @Column('jsonb') texts!: Texts;
  @Column('int') position!: number;
}
