import type { NewInvitation, UnitInvitations } from '@medvirk/api-contract';
import { Database, type Store, type StoredSurvey } from '@medvirk/data-access';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { releaseCount } from '../results/release-counts.ts';
import type { SignedIn } from '../session/signed-in.ts';

/** Invitations as the quality team makes and counts them. Using one is the answering side's. */
@Injectable()
export class InvitationsService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly config: AppConfig;

  constructor(database: Database, clock: Clock, @Inject(APP_CONFIG) config: AppConfig) {
    this.database = database;
    this.clock = clock;
    this.config = config;
  }

  counts(user: SignedIn, surveyId: string): Promise<{ units: UnitInvitations[] }> {
    return this.database.within(user.organisationId, async (store) => {
      const survey = found(await store.surveys.find(surveyId));
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      const runs = survey.units.filter(({ unitId }) => tree.isCovered(user.assignments, 'survey:run', unitId));
      if (runs.length === 0) throw new DomainError('NOT_FOUND');
      const { k } = await store.organisation.get();
      // Nobody knows which anonymous invitation was answered, only how many credentials were spent.
      const spent = await store.inbox.spentCounts(surveyId);
      const counts = new Map((await store.invitations.countsOf(surveyId)).map((count) => [count.unitId, count]));
      const units = runs.flatMap(({ unitId }) => {
        const count = counts.get(unitId);
        if (!count) return [];
        const { made, stopped, opened } = count;
        const answered = count.answered + (spent.get(unitId) ?? 0);
        return [{ unitId, made, stopped, opened: releaseCount(opened, k), answered: releaseCount(answered, k) }];
      });
      return { units };
    });
  }

  /** @throws DomainError NOT_FOUND, SURVEY_STATUS_NOT_ALLOWED once the survey is closed */
  issue(
    user: SignedIn,
    surveyId: string,
    { unitId, count }: { unitId: string; count: number },
  ): Promise<{ invitations: NewInvitation[] }> {
    return this.database.within(user.organisationId, async (store) => {
      const { survey, linkCode } = await this.runnable(store, user, surveyId, unitId);
      if (survey.status === 'closed') throw new DomainError('SURVEY_STATUS_NOT_ALLOWED');
      const issued = await store.invitations.issue({ surveyId, unitId, count, today: this.clock.today() });
      return { invitations: issued.map(({ code }) => ({ code, address: this.address(linkCode, code) })) };
    });
  }

  private address(linkCode: string, code: string): string {
    return new URL(`/s/${linkCode}#${code}`, this.config.PUBLIC_URL).href;
  }

  private async runnable(
    store: Store,
    user: SignedIn,
    surveyId: string,
    unitId: string,
  ): Promise<{ survey: StoredSurvey; linkCode: string }> {
    const survey = found(await store.surveys.find(surveyId));
    const { linkCode } = found(survey.units.find((unit) => unit.unitId === unitId));
    const tree = new UnitTree(await store.organisation.units(this.clock.today()));
    tree.require(user.assignments, 'survey:run', unitId);
    return { survey, linkCode };
  }
}
