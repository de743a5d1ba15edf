import type { contract, LetterBatchView, RouteInput } from '@medvirk/api-contract';
import { Database, type Store, type StoredLetters, type StoredSurvey } from '@medvirk/data-access';
import { textIn } from '@medvirk/questionnaire';
import { letterText } from '@medvirk/reports';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { fileNameOf } from '../exports/file-name.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail } from '../trail/append-trail.ts';

type NewLetters = RouteInput<typeof contract.letters.order>['body'];

/** A file with codes that open something is kept no longer than it takes to print it. */
const KEPT_MS = 2 * 86_400_000;

/**
 * Letters for people without e-mail or telephone: a code each, and no name or address - the house puts them into envelopes, so nobody
 * here knows who got which. The worker makes them.
 */
@Injectable()
export class LettersService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly publicUrl: string;

  constructor(database: Database, clock: Clock, @Inject(APP_CONFIG) config: AppConfig) {
    this.database = database;
    this.clock = clock;
    this.publicUrl = config.PUBLIC_URL;
  }

  list(user: SignedIn, surveyId: string): Promise<{ batches: LetterBatchView[] }> {
    return this.onSurvey(user, surveyId, async (store, _, covered) => {
      const batches = await store.letters.ofSurvey(surveyId);
      return { batches: batches.filter(({ unitId }) => covered.has(unitId)).map(toView) };
    });
  }

  /** @throws DomainError NOT_FOUND, SURVEY_STATUS_NOT_ALLOWED for a survey that is closed or needs no invitation */
  order(user: SignedIn, surveyId: string, { unitId, count, language }: NewLetters): Promise<LetterBatchView> {
    return this.onSurvey(user, surveyId, async (store, survey, covered) => {
      const { linkCode } = found(survey.units.find((unit) => unit.unitId === unitId && covered.has(unitId)));
      if (survey.status === 'closed' || survey.admission !== 'invited')
        throw new DomainError('SURVEY_STATUS_NOT_ALLOWED');
      const [now, today] = [this.clock.now(), this.clock.today()];
      const address = new URL(`/s/${linkCode}`, this.publicUrl).href;
      const text = letterText({
        language,
        organisation: (await store.organisation.get()).name,
        address,
        anonymous: survey.privacyMode === 'anonymous',
        closesOn: survey.closesOn,
        contact: survey.information.contact,
      });
      const wanted = { kind: 'letters', format: 'zip', language, unitId } as const;
      const id = await store.exports.order({
        ...wanted,
        surveyId,
        orderedBy: user.personId ?? null,
        expiresAt: new Date(now.getTime() + KEPT_MS),
        fileName: fileNameOf(textIn(survey.title, language), wanted, now),
        material: { letters: { text, surveyId, unitId, address, count, today } },
      });
      await store.letters.order({ id, surveyId, unitId, wanted: count, madeOn: today });
      const details = { export: id, what: 'letters', format: 'zip', unit: unitId };
      await appendTrail(store, user, { kind: 'export-ordered', at: now, subjectId: surveyId, details });
      return toView(found(await store.letters.find(id)));
    });
  }

  sent(user: SignedIn, surveyId: string, batchId: string): Promise<LetterBatchView> {
    return this.onBatch(user, surveyId, batchId, (store) => store.letters.noteSent(batchId, this.clock.today()));
  }

  /** Also throws the file away: its codes open nothing any more. */
  stop(user: SignedIn, surveyId: string, batchId: string): Promise<LetterBatchView> {
    return this.onBatch(user, surveyId, batchId, async (store) => {
      await store.letters.stop(batchId);
      await store.exports.remove(batchId);
    });
  }

  private onBatch(
    user: SignedIn,
    surveyId: string,
    batchId: string,
    work: (store: Store) => Promise<void>,
  ): Promise<LetterBatchView> {
    return this.onSurvey(user, surveyId, async (store, _, covered) => {
      const batch = found(await store.letters.find(batchId));
      if (batch.surveyId !== surveyId || !covered.has(batch.unitId)) throw new DomainError('NOT_FOUND');
      await work(store);
      return toView(found(await store.letters.find(batchId)));
    });
  }

  private onSurvey<Result>(
    user: SignedIn,
    surveyId: string,
    work: (store: Store, survey: StoredSurvey, covered: ReadonlySet<string>) => Promise<Result>,
  ): Promise<Result> {
    return this.database.within(user.organisationId, async (store) => {
      const survey = found(await store.surveys.find(surveyId));
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      const covered = survey.units
        .map(({ unitId }) => unitId)
        .filter((unitId) => tree.isCovered(user.assignments, 'survey:run', unitId));
      if (covered.length === 0) throw new DomainError('NOT_FOUND');
      return work(store, survey, new Set(covered));
    });
  }
}

function toView({ id, unitId, wanted, made, madeOn, sentOn, stopped }: StoredLetters): LetterBatchView {
  return { id, unitId, wanted, made, madeOn, sentOn, stopped };
}
