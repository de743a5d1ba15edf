import { createHash, randomInt } from 'node:crypto';
import type { CampaignView, contract, ReleasedCount, RouteAnswer, RouteInput } from '@medvirk/api-contract';
import {
  type CampaignSettings,
  Database,
  type RecipientState,
  type Store,
  type StoredSurvey,
} from '@medvirk/data-access';
import { drawSample, mailAddress, phoneNumber, type Recipient } from '@medvirk/outreach';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, type ErrorDetail, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { releaseCount } from '../results/release-counts.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { USUAL_ASKING } from './usual-asking.ts';

type Routes = typeof contract.recipients;
type Given = RouteInput<Routes['add']>['body'];

/** Who is asked to answer, and how. The asking itself is the worker's; nobody can read the list back. */
@Injectable()
export class RecipientsService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  campaign(user: SignedIn, surveyId: string): Promise<CampaignView> {
    return this.onSurvey(user, surveyId, (store, survey) => this.view(store, survey));
  }

  save(user: SignedIn, surveyId: string, settings: CampaignSettings): Promise<CampaignView> {
    return this.onSurvey(user, surveyId, async (store, survey) => {
      await store.recipients.saveCampaign(surveyId, settings);
      return this.view(store, survey);
    });
  }

  /** @throws DomainError SURVEY_STATUS_NOT_ALLOWED where answering does not need an invitation */
  move(user: SignedIn, surveyId: string, to: 'running' | 'stopped'): Promise<CampaignView> {
    return this.onSurvey(user, surveyId, async (store, survey) => {
      if (to === 'running' && survey.admission !== 'invited') throw new DomainError('SURVEY_STATUS_NOT_ALLOWED');
      await this.ensure(store, surveyId);
      await store.recipients.moveCampaign(surveyId, to);
      return this.view(store, survey);
    });
  }

  /** @throws DomainError INPUT_NOT_VALID with the number of each row that is wrong: none is taken then */
  add(user: SignedIn, surveyId: string, { recipients, sampling }: Given): Promise<RouteAnswer<Routes['add']>> {
    return this.onSurvey(user, surveyId, async (store, survey) => {
      // Whose units they are comes before all else: another house's are as if they did not exist.
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      for (const unitId of new Set(recipients.map((each) => each.unitId))) {
        tree.require(user.assignments, 'survey:run', unitId);
      }
      if (survey.status === 'closed' || survey.admission !== 'invited') {
        throw new DomainError('SURVEY_STATUS_NOT_ALLOWED');
      }
      const people = readAll(recipients, survey.units);
      const drawn = drawSample(people, sampling, randomInt);
      await this.ensure(store, surveyId);
      const taken = await store.recipients.add(surveyId, drawn, this.clock.now());
      return { ...taken, notDrawn: people.length - drawn.length };
    });
  }

  /** @throws DomainError INPUT_NOT_VALID */
  reserve(user: SignedIn, text: string): Promise<void> {
    const address = mailAddress(text) ?? phoneNumber(text);
    if (!address)
      throw new DomainError('INPUT_NOT_VALID', { details: [{ path: 'body.address', code: 'not-an-address' }] });
    return this.database.within(user.organisationId, (store) => store.recipients.reserve(address, this.clock.today()));
  }

  /** By the link in a message; undefined for one that nobody has. */
  noMore(token: string): Promise<string | undefined> {
    return this.database.reserveByToken(createHash('sha256').update(token).digest(), this.clock.today());
  }

  private onSurvey<Result>(
    user: SignedIn,
    surveyId: string,
    work: (store: Store, survey: StoredSurvey) => Promise<Result>,
  ): Promise<Result> {
    return this.database.within(user.organisationId, async (store) => {
      const survey = found(await store.surveys.find(surveyId));
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      const mayRun = survey.units.some(({ unitId }) => tree.isCovered(user.assignments, 'survey:run', unitId));
      if (!mayRun) throw new DomainError('NOT_FOUND');
      return work(store, survey);
    });
  }

  private async ensure(store: Store, surveyId: string): Promise<void> {
    if (!(await store.recipients.campaign(surveyId))) await store.recipients.saveCampaign(surveyId, USUAL_ASKING);
  }

  private async view(store: Store, survey: StoredSurvey): Promise<CampaignView> {
    const campaign = (await store.recipients.campaign(survey.id)) ?? { state: 'stopped' as const, ...USUAL_ASKING };
    const counts = await store.recipients.counts(survey.id);
    const sum = (fits: (count: (typeof counts)[number]) => boolean) =>
      counts.filter(fits).reduce((total, { count }) => total + count, 0);
    const inState = (...states: RecipientState[]) => sum(({ state }) => states.includes(state));
    const { k, askAgainDays } = await store.organisation.get();
    const invitations = await store.invitations.countsOf(survey.id);
    const spent = await store.inbox.spentCounts(survey.id);
    return {
      ...campaign,
      listed: sum(() => true),
      waiting: sum(({ state, asked }) => !asked && (state === 'waiting' || state === 'sending')),
      asked: sum(({ asked }) => asked),
      notReached: inState('bounced', 'failed', 'unknown'),
      reserved: inState('reserved'),
      spared: inState('spared'),
      opened: releaseSum(
        invitations.map((each) => each.opened),
        k,
      ),
      answered: releaseSum(
        invitations.map(({ unitId, answered }) => answered + (spent.get(unitId) ?? 0)),
        k,
      ),
      declined: releaseCount(survey.declined, k),
      askAgainDays,
    };
  }
}

/**
 * A sum over units whose counts are shown one by one elsewhere: shown only where each of them is, since one that is hidden
 * would follow from the sum and the others.
 */
function releaseSum(counts: readonly number[], k: number): ReleasedCount {
  const released = counts.map((count) => releaseCount(count, k));
  const shown = released.flatMap((each) => (each.kind === 'shown' ? [each.count] : []));
  if (shown.length < released.length || shown.length === 0) return { kind: 'hidden' };
  return { kind: 'shown', count: shown.reduce((total, each) => total + each, 0) };
}

/** Addresses in one way of writing. @throws DomainError INPUT_NOT_VALID */
function readAll(given: Given['recipients'], units: StoredSurvey['units']): Recipient[] {
  const details: ErrorDetail[] = [];
  const people = given.flatMap(({ email: mail, phone: number, unitId, language }, row): Recipient[] => {
    const [email, phone] = [mail ? mailAddress(mail) : null, number ? phoneNumber(number) : null];
    const wrong = (field: string, code: string) => details.push({ path: `body.recipients.${row}.${field}`, code });
    if (email === undefined) wrong('email', 'email-not-valid');
    else if (phone === undefined) wrong('phone', 'phone-not-valid');
    else if (!email && !phone) wrong('email', 'no-address');
    else if (!units.some((unit) => unit.unitId === unitId)) wrong('unitId', 'unit-not-known');
    else return [{ email, phone, unitId, language }];
    return [];
  });
  if (details.length > 0) throw new DomainError('INPUT_NOT_VALID', { details: details.slice(0, 100) });
  return people;
}
