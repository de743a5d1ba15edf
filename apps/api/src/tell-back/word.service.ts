import { Database, sealAddress, WayFinding } from '@medvirk/data-access';
import { mailAddress } from '@medvirk/outreach';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { HeldWishes } from './held-wishes.ts';

/** Who wants to hear when "Dere sa - vi gjorde" is out. It knows addresses and surveys, and nothing of any answer. */
@Injectable()
export class WordService {
  private readonly database: Database;
  private readonly ways: WayFinding;
  private readonly clock: Clock;
  private readonly held: HeldWishes;
  private readonly secret: string;

  constructor(
    database: Database,
    ways: WayFinding,
    clock: Clock,
    held: HeldWishes,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    this.database = database;
    this.ways = ways;
    this.clock = clock;
    this.held = held;
    this.secret = config.MEDVIRK_SECRET;
  }

  /** @throws DomainError NOT_FOUND, INPUT_NOT_VALID for what is no e-mail address */
  async want(slug: string, text: string): Promise<void> {
    const { survey, address } = await this.read(slug, text);
    this.held.hold(survey, address);
  }

  /** The same whether or not somebody with this address has asked. @throws as `want` */
  async refuse(slug: string, text: string): Promise<void> {
    const { survey, address } = await this.read(slug, text);
    this.held.drop(survey.surveyId, address.hash);
    await this.database.within(survey.organisationId, ({ words }) =>
      words.refuse(survey.surveyId, address.hash, this.clock.now()),
    );
  }

  private async read(slug: string, text: string) {
    const survey = found(await this.ways.surveyOfTold(slug));
    const address = mailAddress(text);
    if (!address) {
      throw new DomainError('INPUT_NOT_VALID', { details: [{ path: 'body.address', code: 'email-not-valid' }] });
    }
    return { survey, address: sealAddress(this.secret, survey.surveyId, address) };
  }
}
