import { type KeyObject, randomUUID } from 'node:crypto';
import { Database, type InvitedPlace, sealWithSecret, unsealWithSecret } from '@medvirk/data-access';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { modulusOf, newSigningKey, readPrivateKey, readPublicKey } from './blind-signing.ts';

/** A key ready for use, and the place whose credentials it signs. */
export interface SigningKey extends InvitedPlace {
  id: string;
  modulus: string;
  publicKey: KeyObject;
  privateKey: KeyObject;
}

/** Days that a key signs new credentials. What it has signed is taken as long as the survey is open. */
const DAYS = 90;
const MOST = 1000;

/** Keys of credentials: one for each unit of a survey, so that a credential can't be spent elsewhere. */
@Injectable()
export class CredentialKeys {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly secret: string;
  private readonly kept = new Map<string, SigningKey>();

  constructor(database: Database, clock: Clock, @Inject(APP_CONFIG) config: AppConfig) {
    this.database = database;
    this.clock = clock;
    this.secret = config.MEDVIRK_SECRET;
  }

  async find(organisationId: string, id: string): Promise<SigningKey | undefined> {
    const kept = this.kept.get(id);
    if (kept) return kept;
    const stored = await this.database.within(organisationId, (store) => store.inbox.key(id));
    return stored && this.keep(stored);
  }

  /** The key that signs new credentials of a place; made when there is none, or none that is new enough. */
  async current(organisationId: string, place: InvitedPlace): Promise<SigningKey> {
    const since = new Date(`${this.clock.today()}T12:00:00Z`);
    since.setUTCDate(since.getUTCDate() - DAYS);
    const day = since.toISOString().slice(0, 10);
    const stored = await this.database.within(organisationId, (store) => store.inbox.newestKey(place, day));
    if (stored) return this.kept.get(stored.id) ?? this.keep(stored);
    const { publicKey, privateKey } = await newSigningKey();
    const id = randomUUID();
    const { surveyId, unitId } = place;
    const sealedKey = sealWithSecret(this.secret, 'signing key', id, privateKey);
    const made = { id, surveyId, unitId, publicKey, sealedKey };
    await this.database.within(organisationId, (store) => store.inbox.addKey(made, this.clock.today()));
    return this.keep(made);
  }

  private keep(stored: InvitedPlace & { id: string; publicKey: Buffer; sealedKey: Buffer }): SigningKey {
    const { id, surveyId, unitId } = stored;
    const publicKey = readPublicKey(stored.publicKey);
    const privateKey = readPrivateKey(unsealWithSecret(this.secret, 'signing key', id, stored.sealedKey));
    const key = { id, surveyId, unitId, modulus: modulusOf(publicKey), publicKey, privateKey };
    if (this.kept.size >= MOST) this.kept.clear();
    this.kept.set(id, key);
    return key;
  }
}
