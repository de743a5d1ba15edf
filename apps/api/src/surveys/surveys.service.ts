import type { SurveyInformation, SurveyView } from '@medvirk/api-contract';
import {
  type Admission,
  Database,
  type PrivacyMode,
  type Store,
  type StoredSurvey,
  type SurveyStatus,
} from '@medvirk/data-access';
import { embedOrigin } from '@medvirk/outreach';
import type { Texts } from '@medvirk/questionnaire';
import { type SurveyPoster, surveyPoster } from '@medvirk/reports';
import { Inject, Injectable } from '@nestjs/common';
import { refuseAttachmentsInMode, refuseAttachmentsNotAllowed } from '../attachments/refuse-attachments.ts';
import { Clock } from '../clock.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { releaseCount, releaseUnitCounts } from '../results/release-counts.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail, onVersion } from '../trail/append-trail.ts';
import { newLinkCode } from './link-code.ts';
import { refuseUnplanned } from './planning.service.ts';
import { checkMove, trailKindOf } from './survey-move.ts';

/** Surveys: a published version fielded in units over a period. */
@Injectable()
export class SurveysService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly config: AppConfig;

  constructor(database: Database, clock: Clock, @Inject(APP_CONFIG) config: AppConfig) {
    this.database = database;
    this.clock = clock;
    this.config = config;
  }

  list(user: SignedIn): Promise<SurveyView[]> {
    return this.database.within(user.organisationId, async (store) =>
      this.views(store, user, await store.surveys.all()),
    );
  }

  get(user: SignedIn, surveyId: string): Promise<SurveyView> {
    return this.database.within(user.organisationId, (store) => this.view(store, user, surveyId));
  }

  /** @throws DomainError VERSION_NOT_PUBLISHED, DATES_IN_WRONG_ORDER */
  create(
    user: SignedIn,
    survey: {
      title: Texts;
      versionId: string;
      unitIds: string[];
      opensOn: string;
      closesOn: string | null;
      information: SurveyInformation;
      admission?: Admission | undefined;
      privacyMode?: PrivacyMode | undefined;
    },
  ): Promise<SurveyView> {
    return this.database.within(user.organisationId, async (store) => {
      checkPeriod(survey.opensOn, survey.closesOn);
      checkMode(survey.privacyMode ?? 'anonymous', survey.admission ?? 'open');
      const version = found(await store.versions.find(survey.versionId));
      if (version.status !== 'published') throw new DomainError('VERSION_NOT_PUBLISHED');
      refuseAttachmentsInMode(
        { privacyMode: survey.privacyMode ?? 'anonymous', admission: survey.admission ?? 'open' },
        version.content,
      );
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      for (const unitId of survey.unitIds) tree.require(user.assignments, 'survey:run', unitId);
      const { unitIds, admission = 'open', privacyMode = 'anonymous', ...kept } = survey;
      const id = await store.surveys.create({
        ...kept,
        admission,
        privacyMode,
        toldSlug: newLinkCode(),
        units: [...new Set(unitIds)].map((unitId) => ({ unitId, linkCode: newLinkCode() })),
      });
      return this.view(store, user, id);
    });
  }

  move(user: SignedIn, surveyId: string, to: SurveyStatus): Promise<SurveyView> {
    return this.database.within(user.organisationId, async (store) => {
      const survey = await this.runnable(store, user, surveyId);
      const fielded = found(await store.surveys.contentOf(surveyId));
      checkMove(survey, to, fielded.content);
      if (to === 'open') {
        refuseAttachmentsInMode(survey, fielded.content);
        await refuseAttachmentsNotAllowed(store, fielded.content);
      }
      if (survey.status === 'draft') await refuseUnplanned(store, surveyId);
      await store.surveys.setStatus(surveyId, to);
      const version = found(await store.versions.find(survey.versionId));
      const kind = trailKindOf(survey.status, to);
      const details = { status: to, units: survey.units.length };
      await appendTrail(store, user, {
        ...onVersion(version),
        kind,
        at: this.clock.now(),
        subjectId: surveyId,
        details,
      });
      return this.view(store, user, surveyId);
    });
  }

  rename(user: SignedIn, surveyId: string, title: Texts): Promise<SurveyView> {
    return this.database.within(user.organisationId, async (store) => {
      await this.runnable(store, user, surveyId);
      await store.surveys.setTitle(surveyId, title);
      return this.view(store, user, surveyId);
    });
  }

  /**
   * Changes a draft, before anybody has read or answered it. Units can be added and not taken out: a link may be in print.
   * @throws DomainError SURVEY_STATUS_NOT_ALLOWED once it has opened, DATES_IN_WRONG_ORDER, INPUT_NOT_VALID naming `unitIds`
   */
  change(
    user: SignedIn,
    surveyId: string,
    {
      unitIds,
      ...change
    }: Pick<StoredSurvey, 'opensOn' | 'closesOn' | 'information'> & {
      unitIds: string[];
      admission?: Admission | undefined;
      privacyMode?: PrivacyMode | undefined;
    },
  ): Promise<SurveyView> {
    return this.database.within(user.organisationId, async (store) => {
      const survey = await this.runnable(store, user, surveyId);
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      for (const unitId of unitIds) tree.require(user.assignments, 'survey:run', unitId);
      if (survey.status !== 'draft') throw new DomainError('SURVEY_STATUS_NOT_ALLOWED');
      checkPeriod(change.opensOn, change.closesOn);
      const mode = {
        privacyMode: change.privacyMode ?? survey.privacyMode,
        admission: change.admission ?? survey.admission,
      };
      checkMode(mode.privacyMode, mode.admission);
      refuseAttachmentsInMode(mode, found(await store.surveys.contentOf(surveyId)).content);
      const wanted = new Set(unitIds);
      const present = new Set(survey.units.map(({ unitId }) => unitId));
      if (survey.units.some(({ unitId }) => !wanted.has(unitId))) {
        throw new DomainError('INPUT_NOT_VALID', { details: [{ path: 'unitIds', code: 'only-more' }] });
      }
      const added = [...wanted].filter((unitId) => !present.has(unitId));
      const links = added.map((unitId) => ({ unitId, linkCode: newLinkCode() }));
      await store.surveys.change(surveyId, { ...change, added: links });
      return this.view(store, user, surveyId);
    });
  }

  /** @throws DomainError SURVEY_STATUS_NOT_ALLOWED once it is closed, DATES_IN_WRONG_ORDER */
  moveClosing(user: SignedIn, surveyId: string, closesOn: string | null): Promise<SurveyView> {
    return this.database.within(user.organisationId, async (store) => {
      const survey = await this.runnable(store, user, surveyId);
      if (survey.status === 'closed') throw new DomainError('SURVEY_STATUS_NOT_ALLOWED');
      checkPeriod(survey.opensOn, closesOn);
      await store.surveys.setClosing(surveyId, closesOn);
      return this.view(store, user, surveyId);
    });
  }

  /** @throws DomainError INPUT_NOT_VALID with the number of each that is no origin: none is taken then */
  embed(user: SignedIn, surveyId: string, given: readonly string[]): Promise<SurveyView> {
    return this.database.within(user.organisationId, async (store) => {
      await this.runnable(store, user, surveyId);
      const origins = given.map(embedOrigin);
      const details = origins.flatMap((origin, at) =>
        origin === undefined ? [{ path: `body.origins.${at}`, code: 'not-an-origin' }] : [],
      );
      if (details.length > 0) throw new DomainError('INPUT_NOT_VALID', { details });
      await store.surveys.setEmbedOrigins(surveyId, [...new Set(origins.flatMap((origin) => origin ?? []))]);
      return this.view(store, user, surveyId);
    });
  }

  /** Few are hidden, so that nobody is seen among those who answered. */
  erasures(user: SignedIn, surveyId: string) {
    return this.database.within(user.organisationId, async (store) => {
      await this.readable(store, user, surveyId);
      const { k } = await store.organisation.get();
      const erasures = await store.surveys.erasures(surveyId);
      return {
        erasures: erasures.map((each) => ({ ...each, responses: releaseCount(each.responses, k) })),
        discardedOn: await store.surveys.discards(surveyId),
      };
    });
  }

  /** The address of an open link of a survey that the reader may see. */
  linkAddress(user: SignedIn, surveyId: string, linkCode: string): Promise<string> {
    return this.database.within(user.organisationId, async (store) => {
      const survey = await this.readable(store, user, surveyId);
      found(survey.units.find((unit) => unit.linkCode === linkCode));
      return this.address(linkCode);
    });
  }

  /** The poster of one unit, in the survey's languages. @throws DomainError NOT_FOUND */
  poster(
    user: SignedIn,
    { surveyId, linkCode, size, language }: { surveyId: string; linkCode: string; size: 'A4' | 'A5'; language: string },
  ): Promise<SurveyPoster> {
    return this.database.within(user.organisationId, async (store) => {
      const survey = await this.readable(store, user, surveyId);
      const { unitId } = found(survey.units.find((unit) => unit.linkCode === linkCode));
      const units = await store.organisation.units(this.clock.today());
      const { content } = found(await store.surveys.contentOf(surveyId));
      return surveyPoster({
        size,
        organisation: (await store.organisation.get()).name,
        title: survey.title,
        languages: content.languages,
        first: language,
        anonymous: survey.privacyMode === 'anonymous',
        units: [{ name: units.find(({ id }) => id === unitId)?.name ?? '', address: this.address(linkCode) }],
      });
    });
  }

  private address(linkCode: string): string {
    return new URL(`/s/${linkCode}`, this.config.PUBLIC_URL).href;
  }

  private async readable(store: Store, user: SignedIn, surveyId: string): Promise<StoredSurvey> {
    const survey = found(await store.surveys.find(surveyId));
    const tree = new UnitTree(await store.organisation.units(this.clock.today()));
    const covered = survey.units.some(({ unitId }) => tree.isCovered(user.assignments, 'survey:read', unitId));
    if (!covered) throw new DomainError('NOT_FOUND');
    return survey;
  }

  /** A survey in units that the user runs surveys in, all of them: what is done to it is done to each. Held until it is done. */
  private async runnable(store: Store, user: SignedIn, surveyId: string): Promise<StoredSurvey> {
    await store.surveys.hold(surveyId);
    const survey = found(await store.surveys.find(surveyId));
    const tree = new UnitTree(await store.organisation.units(this.clock.today()));
    for (const { unitId } of survey.units) tree.require(user.assignments, 'survey:run', unitId);
    return survey;
  }

  private async view(store: Store, user: SignedIn, surveyId: string): Promise<SurveyView> {
    const survey = found(await store.surveys.find(surveyId));
    return found((await this.views(store, user, [survey]))[0]);
  }

  /** Only surveys in units that the reader covers, and only those units of them. */
  private async views(store: Store, user: SignedIn, surveys: StoredSurvey[]): Promise<SurveyView[]> {
    const tree = new UnitTree(await store.organisation.units(this.clock.today()));
    const { k } = await store.organisation.get();
    const counts = await store.surveys.responseCounts(surveys.map((survey) => survey.id));
    return surveys.flatMap((survey) => {
      const visible = survey.units.filter(({ unitId }) => tree.isCovered(user.assignments, 'survey:read', unitId));
      if (visible.length === 0) return [];
      const released = releaseUnitCounts(tree, counts.get(survey.id) ?? new Map(), k);
      return {
        id: survey.id,
        title: survey.title,
        status: survey.status,
        privacyMode: survey.privacyMode,
        admission: survey.admission,
        versionId: survey.versionId,
        versionNumber: survey.versionNumber,
        questionnaireTitle: survey.questionnaireTitle,
        opensOn: survey.opensOn,
        closesOn: survey.closesOn,
        information: survey.information,
        units: visible
          .map(({ unitId, linkCode }) => ({
            unitId,
            name: tree.nameOf(unitId),
            link: this.address(linkCode),
            linkCode,
            responses: released.own(unitId),
          }))
          .sort((a, b) => a.name.localeCompare(b.name, 'nb')),
        responses: released.all(),
        declined: releaseCount(survey.declined, k),
        embedOrigins: survey.embedOrigins,
        tellBack: {
          published: survey.told !== null,
          address: new URL(`/told/${survey.toldSlug}`, this.config.PUBLIC_URL).href,
        },
      };
    });
  }
}

/** Who is not anonymous is invited: an open link leads to nobody. */
function checkMode(privacyMode: PrivacyMode, admission: Admission): void {
  if (privacyMode === 'anonymous' || admission === 'invited') return;
  throw new DomainError('INPUT_NOT_VALID', { details: [{ path: 'admission', code: 'invitation-needed' }] });
}

function checkPeriod(opensOn: string, closesOn: string | null): void {
  if (closesOn !== null && closesOn < opensOn) {
    throw new DomainError('DATES_IN_WRONG_ORDER', {
      details: [{ path: 'closesOn', code: 'before-opening', limit: opensOn }],
    });
  }
}
