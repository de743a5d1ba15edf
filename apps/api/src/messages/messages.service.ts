import type { contract, DeliveryView, MyMailView, RouteAnswer } from '@medvirk/api-contract';
import { Database, type DeliveryState, type Store, type StoredDelivery } from '@medvirk/data-access';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { asPerson } from '../co-design/taking-part.ts';
import { DomainError, found } from '../errors/domain-error.ts';
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
    return { ...choice, email, deliveries: deliveries.map(toDeliveryView) };
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
