import { randomUUID } from 'node:crypto';
import {
  type contract,
  type KioskStart,
  type KioskView,
  type Receipt,
  ResponseInput,
  type RouteInput,
} from '@medvirk/api-contract';
import {
  Database,
  newInvitationCode,
  type Store,
  type StoredKiosk,
  sealWithSecret,
  unsealWithSecret,
  WayFinding,
} from '@medvirk/data-access';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AnsweringService } from '../answering/answering.service.ts';
import { Clock } from '../clock.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail } from '../trail/append-trail.ts';
import { hashOfPin, newKioskKeys, openSealed } from './kiosk-sealing.ts';

/** Responses a minute from one tablet, in one process: a day's worth after an outage goes through in minutes, a stolen code fills nothing. */
const MOST_A_MINUTE = 60;

type NewKiosk = RouteInput<typeof contract.kiosks.make>['body'];

/** Tablets in waiting rooms: set up and shut out by the quality team, opened and used with the tablet's own code. */
@Injectable()
export class KiosksService {
  private readonly database: Database;
  private readonly ways: WayFinding;
  private readonly clock: Clock;
  private readonly answering: AnsweringService;
  private readonly config: AppConfig;
  private readonly pace = new RateLimiterMemory({ points: MOST_A_MINUTE, duration: 60 });

  constructor(
    database: Database,
    ways: WayFinding,
    clock: Clock,
    answering: AnsweringService,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    this.database = database;
    this.ways = ways;
    this.clock = clock;
    this.answering = answering;
    this.config = config;
  }

  /** Those in units that the caller covers. */
  list(user: SignedIn, surveyId: string): Promise<{ kiosks: KioskView[] }> {
    return this.database.within(user.organisationId, async (store) => {
      const { units } = found(await store.surveys.find(surveyId));
      const tree = await this.tree(store);
      const covered = new Set(
        units.map(({ unitId }) => unitId).filter((unitId) => tree.isCovered(user.assignments, 'survey:run', unitId)),
      );
      if (covered.size === 0) throw new DomainError('NOT_FOUND');
      const kiosks = await store.kiosks.ofSurvey(surveyId);
      return { kiosks: kiosks.filter(({ unitId }) => covered.has(unitId)).map(toView) };
    });
  }

  /** @throws DomainError NOT_FOUND, SURVEY_STATUS_NOT_ALLOWED for a survey that is closed or asks for invitations */
  async make(user: SignedIn, surveyId: string, wanted: NewKiosk): Promise<{ kiosk: KioskView; address: string }> {
    const { unitId, name, pin, idleSeconds } = wanted;
    const id = randomUUID();
    const code = newInvitationCode();
    const { publicKey, privateKey } = newKioskKeys();
    const sealedKey = sealWithSecret(this.config.MEDVIRK_SECRET, 'kiosk key', id, privateKey);
    const pinned = await hashOfPin(pin);
    return this.database.within(user.organisationId, async (store) => {
      const survey = found(await store.surveys.find(surveyId));
      found(survey.units.find((unit) => unit.unitId === unitId));
      (await this.tree(store)).require(user.assignments, 'survey:run', unitId);
      if (survey.status === 'closed' || survey.admission !== 'open') throw new DomainError('SURVEY_STATUS_NOT_ALLOWED');
      const madeOn = this.clock.today();
      await store.kiosks.add({
        id,
        surveyId,
        unitId,
        name,
        idleSeconds,
        madeOn,
        code,
        publicKey,
        sealedKey,
        ...pinned,
      });
      await this.record(store, user, 'kiosk-set-up', { id, surveyId, unitId });
      const address = new URL(`/kiosk#${code}`, this.config.PUBLIC_URL).href;
      return { kiosk: toView(found(await store.kiosks.find(id))), address };
    });
  }

  /** @throws DomainError NOT_FOUND */
  revoke(user: SignedIn, surveyId: string, kioskId: string): Promise<KioskView> {
    return this.database.within(user.organisationId, async (store) => {
      const kiosk = found(await store.kiosks.find(kioskId));
      if (kiosk.surveyId !== surveyId) throw new DomainError('NOT_FOUND');
      (await this.tree(store)).require(user.assignments, 'survey:run', kiosk.unitId);
      await store.kiosks.revoke(kioskId, this.clock.today());
      await this.record(store, user, 'kiosk-shut-out', kiosk);
      return toView(found(await store.kiosks.find(kioskId)));
    });
  }

  /** @throws DomainError NOT_FOUND for a code that nobody has, or that is shut out */
  async open(code: string): Promise<KioskStart> {
    const { kiosk, linkCode } = await this.byCode(code, (store, id) => store.kiosks.noteSeen(id, this.clock.today()));
    const { name, idleSeconds, pinSalt, pinHash, pinRounds, publicKey } = kiosk;
    return {
      name,
      linkCode,
      invitation: await this.answering.open(linkCode),
      idleSeconds,
      pin: { salt: pinSalt.toString('base64url'), hash: pinHash.toString('base64url'), rounds: pinRounds },
      publicKey: publicKey.toString('base64url'),
    };
  }

  /**
   * A response as any other: the same rules, masking and receipt. @throws DomainError NOT_FOUND, TOO_MANY_REQUESTS, INPUT_NOT_VALID for what is not
   * sealed to this tablet's key, and all that answering itself throws
   */
  async send(code: string, sealed: string): Promise<Receipt> {
    const { kiosk, linkCode } = await this.byCode(code);
    const { id, publicKey, sealedKey } = kiosk;
    await this.keepPace(id);
    const privateKey = unsealWithSecret(this.config.MEDVIRK_SECRET, 'kiosk key', id, sealedKey);
    const text = await openSealed({ publicKey, privateKey }, Buffer.from(sealed, 'base64url'));
    const input = ResponseInput.safeParse(text === undefined ? undefined : readJson(text));
    if (!input.success)
      throw new DomainError('INPUT_NOT_VALID', { details: [{ path: 'body.sealed', code: 'not-sealed' }] });
    return (await this.answering.submit(linkCode, input.data, 'kiosk')).receipt;
  }

  private async keepPace(kioskId: string): Promise<void> {
    try {
      await this.pace.consume(kioskId);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new DomainError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil(refused.msBeforeNext / 1000) });
    }
  }

  private async byCode(code: string, also?: (store: Store, kioskId: string) => Promise<void>) {
    const { organisationId, kioskId } = found(await this.ways.kiosk(code));
    return this.database.within(organisationId, async (store) => {
      const kiosk = found(await store.kiosks.find(kioskId));
      const survey = found(await store.surveys.find(kiosk.surveyId));
      const { linkCode } = found(survey.units.find(({ unitId }) => unitId === kiosk.unitId));
      await also?.(store, kioskId);
      return { kiosk, linkCode };
    });
  }

  private record(
    store: Store,
    user: SignedIn,
    kind: 'kiosk-set-up' | 'kiosk-shut-out',
    { id, surveyId, unitId }: Pick<StoredKiosk, 'id' | 'surveyId' | 'unitId'>,
  ): Promise<void> {
    return appendTrail(store, user, {
      kind,
      at: this.clock.now(),
      subjectId: surveyId,
      details: { kiosk: id, unit: unitId },
    });
  }

  private async tree(store: Store): Promise<UnitTree> {
    return new UnitTree(await store.organisation.units(this.clock.today()));
  }
}

function toView({ id, name, unitId, idleSeconds, madeOn, seenOn, revokedOn }: StoredKiosk): KioskView {
  return { id, name, unitId, idleSeconds, madeOn, seenOn, revokedOn };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
