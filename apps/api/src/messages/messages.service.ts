import { createHash } from 'node:crypto';
import type { contract, DeliveryView, MyMailView, RouteAnswer } from '@medvirk/api-contract';
import { Database, type DeliveryState, type Store, type StoredDelivery } from '@medvirk/data-access';
import { type DigestEvery, digestDue } from '@medvirk/outreach';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { asPerson } from '../co-design/taking-part.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import type { SignedIn } from '../session/signed-in.ts';

/** Mails that a person sees of their own, and that the ledger shows. */
const [MOST_OWN, MOST] = [10, 200];
const NOT_THROUGH: readonly DeliveryState[] = ['bounced', 'failed', 'unknown'];

/** Who gets mail how often, and the ledger of what was sent. The mail itself is the worker's. */
@Injectable()
export class MessagesService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  mine(user: SignedIn): Promise<MyMailView> {
    const personId = asPerson(user);
    return this.database.within(user.organisationId, (store) => this.readMine(store, personId, user.email));
  }

  choose(user: SignedIn, choice: Pick<MyMailView, 'pace' | 'language'>): Promise<MyMailView> {
    const personId = asPerson(user);
    return this.database.within(user.organisationId, async (store) => {
      await store.messages.choose(personId, choice, this.clock.now());
      return this.readMine(store, personId, user.email);
    });
  }

  private async readMine(store: Store, personId: string, email: string): Promise<MyMailView> {
    const choice = await store.messages.choiceOf(personId);
    const deliveries = await store.messages.deliveries({ personId, most: MOST_OWN });
    return {
      ...choice,
      email,
      deliveries: deliveries.map(toDeliveryView),
      digests: await this.readDigests(store, personId),
    };
  }

  private async readDigests(store: Store, personId: string): Promise<MyMailView['digests']> {
    const tree = new UnitTree(await store.organisation.units(this.clock.today()));
    const views: MyMailView['digests'] = [];
    for (const { id, surveyId, unitId, every, dueAt } of await store.digests.ofPerson(personId)) {
      const survey = await store.surveys.find(surveyId);
      if (!survey) continue;
      const unit = { id: unitId, name: tree.nameOf(unitId) };
      views.push({ id, survey: { id: surveyId, title: survey.title }, unit, every, nextAt: dueAt.toISOString() });
    }
    return views;
  }

  /** @throws DomainError NOT_FOUND for a survey or a unit that the reader may not read */
  askForDigest(
    user: SignedIn,
    { surveyId, unitId, every }: { surveyId: string; unitId: string; every: DigestEvery },
  ): Promise<MyMailView> {
    const personId = asPerson(user);
    return this.database.within(user.organisationId, async (store) => {
      const survey = found(await store.surveys.find(surveyId));
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      tree.require(user.assignments, 'results:read', unitId);
      const within = new Set(tree.subtree(unitId));
      const runsHere = survey.units.some((unit) => within.has(unit.unitId));
      if (survey.status === 'draft' || !runsHere) throw new DomainError('NOT_FOUND');
      const dueAt = digestDue(every, this.clock.now());
      await store.digests.ask({ personId, surveyId, unitId, every, dueAt, seen: {} });
      return this.readMine(store, personId, user.email);
    });
  }

  endDigest(user: SignedIn, digestId: string): Promise<MyMailView> {
    const personId = asPerson(user);
    return this.database.within(user.organisationId, async (store) => {
      if (!(await store.digests.stop(digestId, personId))) throw new DomainError('NOT_FOUND');
      return this.readMine(store, personId, user.email);
    });
  }

  /** By the link in a mail; false for one that leads nowhere any more. */
  stopDigest(token: string): Promise<boolean> {
    return this.database.stopDigest(createHash('sha256').update(token).digest());
  }

  ledger(user: SignedIn): Promise<RouteAnswer<typeof contract.messages.ledger>['deliveries']> {
    return this.database.within(user.organisationId, async (store) => {
      const deliveries = await store.messages.deliveries({ most: MOST });
      return deliveries.map((delivery) => {
        const { personId: id, name, email } = delivery;
        return { ...toDeliveryView(delivery), person: { id, name, email } };
      });
    });
  }

  /** @throws DomainError DELIVERY_NOT_TO_BE_SENT for what was sent, or is about to be */
  retry(user: SignedIn, deliveryId: string): Promise<DeliveryState> {
    return this.database.within(user.organisationId, async ({ messages }): Promise<DeliveryState> => {
      const { kind, state } = found(await messages.findDelivery(deliveryId));
      // A code that is an hour old helps nobody: its holder asks for another.
      if (kind === 'code' || !NOT_THROUGH.includes(state)) throw new DomainError('DELIVERY_NOT_TO_BE_SENT');
      await messages.sendAgain(deliveryId, this.clock.now());
      return 'waiting';
    });
  }

  /** What was accepted by a server on the way may still come back. Told twice, it is so once. */
  reportBounce(user: SignedIn, deliveryId: string): Promise<DeliveryState> {
    return this.database.within(user.organisationId, async ({ messages }): Promise<DeliveryState> => {
      const { state } = found(await messages.findDelivery(deliveryId));
      if (state !== 'sent' && state !== 'unknown') return state;
      await messages.settle(deliveryId, 'bounced', this.clock.now(), 'reported');
      return 'bounced';
    });
  }
}

function toDeliveryView({ id, kind, state, fault, attempts, createdAt, settledAt }: StoredDelivery): DeliveryView {
  const [created, settled] = [createdAt.toISOString(), settledAt?.toISOString() ?? null];
  return { id, kind, state, fault, attempts, createdAt: created, settledAt: settled };
}
