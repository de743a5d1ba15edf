import type { Role } from '@medvirk/access';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('person')
export class PersonEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text', { nullable: true }) issuer!: string | null;
  @Column('text', { nullable: true }) subject!: string | null;
}

@Entity('role_assignment')
export class RoleAssignmentEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') personId!: string;
  @Column('text') role!: Role;
  @Column('uuid', { nullable: true }) unitId!: string | null;
}

@Entity('session')
export class SessionEntity {
  @PrimaryColumn('bytea') idHash!: Buffer;
  @Column('uuid') organisationId!: string;
  @Column('uuid') personId!: string;
  @Column('text') csrfToken!: string;
  @Column('text', { nullable: true }) idToken!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') seenAt!: Date;
}

@Entity('api_token')
export class ApiTokenEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') name!: string;
  @Column('text') role!: Role;
  @Column('bytea') secretHash!: Buffer;
  @Column({ type: 'timestamptz', insert: false }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}

@Entity('council')
export class CouncilEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') name!: string;
}

@Entity('council_member')
export class CouncilMemberEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') councilId!: string;
  @Column('uuid') personId!: string;
  @Column('text') nominatedBy!: string;
  @Column('date') termFrom!: string;
  @Column('date', { nullable: true }) termUntil!: string | null;
}
