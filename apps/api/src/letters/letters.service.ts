import type { contract, LetterBatchView, RouteInput } from '@medvirk/api-contract';
import {
  Database,
  type NewExport,
  type Store,
  type StoredLetters,
  type StoredReminder,
  type StoredSurvey,
} from '@medvirk/data-access';
import { planReminder, type ReminderPlan, takesAnswers, toldOpen } from '@medvirk/outreach';
import { textIn } from '@medvirk/questionnaire';
import { type CodeLetterFacts, letterText } from '@medvirk/reports';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { fileNameOf } from '../exports/file-name.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { USUAL_ASKING } from '../recipients/usual-asking.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail } from '../trail/append-trail.ts';

type NewLetters = RouteInput<typeof contract.letters.order>['body'];
type NewReminder = RouteInput<typeof contract.letters.remind>['body'];

/** Letters of one order, and what can be sent after them. */
interface PlannedLetters {
  batch: StoredLetters;
  reminders: StoredReminder[];
  remind: ReminderPlan;
}

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
    return this.onSurvey(user, surveyId, async (store, survey, covered) => ({
      batches: (await this.views(store, survey)).filter(({ unitId }) => covered.has(unitId)),
    }));
  }

  /** @throws DomainError NOT_FOUND, SURVEY_STATUS_NOT_ALLOWED for a survey that is closed or needs no invitation */
  order(user: SignedIn, surveyId: string, { unitId, count, language }: NewLetters): Promise<LetterBatchView> {
    return this.onSurvey(user, surveyId, async (store, survey, covered) => {
      const { linkCode } = found(survey.units.find((unit) => unit.unitId === unitId && covered.has(unitId)));
      if (survey.status === 'closed' || survey.admission !== 'invited')
        throw new DomainError('SURVEY_STATUS_NOT_ALLOWED');
      await store.letters.own(surveyId);
      const today = this.clock.today();
      const address = this.address(linkCode);
      // A number tells who has answered to whoever knows where it was sent: none where nobody is to know.
      const number = survey.privacyMode === 'anonymous' ? null : await store.letters.nextNumber(surveyId);
      const text = await this.text(store, survey, { address, language, numbered: number !== null, reminder: null });
      const material = { letters: { text, surveyId, unitId, address, count, today, number } };
      const id = await this.orderFile(store, user, survey, {
        kind: 'letters',
        format: 'zip',
        language,
        unitId,
        material,
      });
      await store.letters.order({ id, surveyId, unitId, wanted: count, madeOn: today, number });
      return this.view(store, survey, id);
    });
  }

  sent(user: SignedIn, surveyId: string, batchId: string): Promise<LetterBatchView> {
    return this.onBatch(user, surveyId, batchId, (store) => store.letters.noteSent(batchId, this.clock.today()));
  }

  /**
   * A reminder of the letters of one order, one at a time. To whom follows from the survey's mode and from what the list would tell.
   * @throws DomainError NOT_FOUND, SURVEY_STATUS_NOT_ALLOWED once the survey takes no answers, REMINDER_NOT_NOW
   */
  remind(user: SignedIn, surveyId: string, batchId: string, { kind, language }: NewReminder): Promise<LetterBatchView> {
    return this.onBatch(user, surveyId, batchId, async (store, batch, survey) => {
      await store.letters.own(surveyId);
      const { remind } = await this.plan(store, survey, batchId);
      if (remind.kind === 'none' && remind.why === 'closed') throw new DomainError('SURVEY_STATUS_NOT_ALLOWED');
      if (remind.kind === 'none' || (kind === 'listed' && remind.kind !== 'listed'))
        throw new DomainError('REMINDER_NOT_NOW');
      const { unitId, number, made } = batch;
      const letters = kind === 'listed' && remind.kind === 'listed' ? [...remind.letters] : null;
      const address = this.address(found(survey.units.find((unit) => unit.unitId === unitId)).linkCode);
      const text = await this.text(store, survey, { address, language, numbered: letters !== null, reminder: kind });
      const wanted = letters?.length ?? made;
      const file = {
        kind: 'reminders',
        format: letters ? 'zip' : 'pdf',
        language,
        unitId,
        material: { reminder: { text, surveyId, batchId, number, letters, address } },
      } as const;
      const id = await this.orderFile(store, user, survey, file, { of: batchId, how: kind, letters: wanted });
      const orderedOn = this.clock.today();
      await store.letters.orderReminder({ id, batchId, kind, letters: letters ?? [], wanted, orderedOn });
    });
  }

  /** Also throws files away that were not fetched: their codes open nothing any more. */
  stop(user: SignedIn, surveyId: string, batchId: string): Promise<LetterBatchView> {
    return this.onBatch(user, surveyId, batchId, async (store) => {
      await store.letters.stop(batchId);
      await store.exports.remove(batchId);
      for (const reminder of await store.letters.remindersOfSurvey(surveyId)) {
        if (reminder.batchId === batchId) await store.exports.remove(reminder.id);
      }
    });
  }

  private async orderFile(
    store: Store,
    user: SignedIn,
    survey: StoredSurvey,
    wanted: Pick<NewExport, 'kind' | 'format' | 'language' | 'material'> & { unitId: string },
    more: Readonly<Record<string, string | number>> = {},
  ): Promise<string> {
    const now = this.clock.now();
    const id = await store.exports.order({
      ...wanted,
      surveyId: survey.id,
      orderedBy: user.personId ?? null,
      expiresAt: new Date(now.getTime() + KEPT_MS),
      fileName: fileNameOf(textIn(survey.title, wanted.language), wanted, now),
    });
    const { kind, format, unitId } = wanted;
    const details = { export: id, what: kind, format, unit: unitId, ...more };
    await appendTrail(store, user, { kind: 'export-ordered', at: now, subjectId: survey.id, details });
    return id;
  }

  private async text(
    store: Store,
    { privacyMode, closesOn, information }: StoredSurvey,
    rest: Pick<CodeLetterFacts, 'address' | 'language' | 'numbered' | 'reminder'>,
  ) {
    const { name: organisation } = await store.organisation.get();
    const { contact } = information;
    return letterText({ ...rest, organisation, anonymous: privacyMode === 'anonymous', closesOn, contact });
  }

  private address(linkCode: string): string {
    return new URL(`/s/${linkCode}`, this.publicUrl).href;
  }

  private async view(store: Store, survey: StoredSurvey, id: string): Promise<LetterBatchView> {
    return found((await this.views(store, survey)).find((batch) => batch.id === id));
  }

  private async views(store: Store, survey: StoredSurvey): Promise<LetterBatchView[]> {
    return (await this.plans(store, survey)).map(toView);
  }

  private async plan(store: Store, survey: StoredSurvey, id: string): Promise<PlannedLetters> {
    return found((await this.plans(store, survey)).find(({ batch }) => batch.id === id));
  }

  /** All orders of a survey with what can be sent after each: what one tells has to be known for the others. */
  private async plans(store: Store, survey: StoredSurvey): Promise<PlannedLetters[]> {
    const batches = await store.letters.ofSurvey(survey.id);
    if (batches.length === 0) return [];
    const { privacyMode } = survey;
    const today = this.clock.today();
    const all = await store.letters.remindersOfSurvey(survey.id);
    const { reminders, spacingDays } = (await store.recipients.campaign(survey.id)) ?? USUAL_ASKING;
    const { k } = await store.organisation.get();
    const mayList = privacyMode !== 'anonymous';
    const states = mayList ? await store.letters.statesOfSurvey(survey.id) : new Map<string, string[]>();
    const counts = mayList ? await store.invitations.countsOf(survey.id) : [];
    const open = takesAnswers(survey, today);
    const roundsOf = (id: string) =>
      all
        .filter(({ batchId, lapsed }) => batchId === id && !lapsed)
        .map(({ kind, orderedOn, fetchedOn, letters }) => ({ kind, orderedOn, fetchedOn, letters }));
    const toldBy = ({ id, made }: StoredLetters) => made - (toldOpen(roundsOf(id))?.length ?? made);
    return batches.map((batch) => {
      const { id, unitId, sentOn, stopped, number } = batch;
      const others = batches.filter((other) => other.id !== id && other.unitId === unitId);
      const remind = planReminder({
        privacyMode,
        open,
        today,
        reminders,
        spacingDays,
        stopped,
        postedOn: sentOn,
        numbered: number !== null,
        states: states.get(id) ?? [],
        rounds: roundsOf(id),
        k,
        answeredInUnit: counts.find((count) => count.unitId === unitId)?.answered ?? 0,
        toldElsewhere: others.reduce((sum, other) => sum + toldBy(other), 0),
      });
      return { batch, reminders: all.filter(({ batchId }) => batchId === id), remind };
    });
  }

  private onBatch(
    user: SignedIn,
    surveyId: string,
    batchId: string,
    work: (store: Store, batch: StoredLetters, survey: StoredSurvey) => Promise<void>,
  ): Promise<LetterBatchView> {
    return this.onSurvey(user, surveyId, async (store, survey, covered) => {
      const batch = found(await store.letters.find(batchId));
      if (batch.surveyId !== surveyId || !covered.has(batch.unitId)) throw new DomainError('NOT_FOUND');
      await work(store, batch, survey);
      return this.view(store, survey, batchId);
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

function toView({ batch, reminders, remind }: PlannedLetters): LetterBatchView {
  const { id, unitId, wanted, made, madeOn, sentOn, stopped, number } = batch;
  return {
    id,
    unitId,
    wanted,
    made,
    madeOn,
    sentOn,
    stopped,
    numbered: number === null ? null : `B${number}`,
    reminders: reminders.map(({ id: reminderId, kind, wanted: letters, made: done, orderedOn, fetchedOn, lapsed }) => ({
      id: reminderId,
      kind,
      wanted: letters,
      made: done,
      orderedOn,
      fetchedOn,
      lapsed,
    })),
    remind: remind.kind === 'listed' ? { kind: 'listed', letters: remind.letters.length } : remind,
  };
}
