import { may, type Permission } from '@medvirk/access';
import type { ExportFormat, ExportKind, ExportView, FileLanguage } from '@medvirk/api-contract';
import {
  Database,
  type Store,
  type StoredExport,
  type StoredSurvey,
  type SurveyAsSuch,
  unsealWithSecret,
} from '@medvirk/data-access';
import { MOST_SHEET_ROWS } from '@medvirk/interchange';
import { takesAnswers } from '@medvirk/outreach';
import { textIn } from '@medvirk/questionnaire';
import { improvementReport } from '@medvirk/reports';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { PictureService } from '../improvement/picture.service.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { resultsOf } from '../results/results.service.ts';
import { RoleFiguresService } from '../results/role-figures.service.ts';
import { SurveyCountsCache } from '../results/survey-counts-cache.ts';
import { readFrame } from '../results/survey-frame.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { toldNow } from '../tell-back/told-now.ts';
import { appendTrail } from '../trail/append-trail.ts';
import { bundleFiles } from './bundle-files.ts';
import { figuresSheets } from './figures-sheets.ts';
import { fileNameOf } from './file-name.ts';
import { type PrintKind, printMaterial } from './print-material.ts';
import { readReportFacts } from './report-facts.ts';
import { roleSheet } from './role-sheet.ts';

/** Days that a file is kept. */
const KEPT_DAYS = 7;
const DAY = 86_400_000;

/** What somebody must be allowed to do to have a file, when it is ordered and again each time it is fetched. */
const NEEDS: Readonly<Record<ExportKind, Permission>> = {
  answers: 'responses:export',
  figures: 'results:read',
  'council-report': 'results:read',
  'board-report': 'results:read',
  bundle: 'results:read',
  'bundle-with-answers': 'responses:export',
  'poster-a4': 'survey:run',
  'poster-a5': 'survey:run',
  'paper-form': 'survey:run',
  'told-poster': 'tell-back:publish',
  'told-poster-easy': 'tell-back:publish',
  letters: 'survey:run',
  reminders: 'survey:run',
};

type AnswersPossible = 'possible' | 'not-allowed' | 'not-closed' | 'too-few';

interface Wanted {
  kind: ExportKind;
  format: ExportFormat;
  language: string;
  unitId: string | null;
  material: unknown;
}

/**
 * Files that leave the system. Whoever orders one gets it, and nobody else; every order and every fetch stands in the trail.
 * Figures are released here, when they are ordered: the worker only writes them down.
 */
@Injectable()
export class ExportsService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly cache: SurveyCountsCache;
  private readonly pictures: PictureService;
  private readonly byRole: RoleFiguresService;
  private readonly publicUrl: string;
  private readonly secret: string;

  constructor(
    database: Database,
    clock: Clock,
    cache: SurveyCountsCache,
    pictures: PictureService,
    byRole: RoleFiguresService,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    this.database = database;
    this.clock = clock;
    this.cache = cache;
    this.pictures = pictures;
    this.byRole = byRole;
    this.publicUrl = config.PUBLIC_URL;
    this.secret = config.MEDVIRK_SECRET;
  }

  list(user: SignedIn, surveyId: string): Promise<{ exports: ExportView[]; answers: AnswersPossible }> {
    return this.database.within(user.organisationId, async (store) => {
      const survey = found(await store.surveys.find(surveyId));
      const tree = await this.tree(store);
      if (!survey.units.some(({ unitId }) => tree.isCovered(user.assignments, 'survey:read', unitId))) {
        throw new DomainError('NOT_FOUND');
      }
      const kept = await store.exports.ofSurvey(surveyId, user.personId ?? null);
      return {
        exports: kept
          .filter((each) => each.expiresAt > this.clock.now() && may(user.assignments, NEEDS[each.kind]))
          .map((each) => toView(each, tree)),
        answers: await this.answersPossible(store, user, survey, tree),
      };
    });
  }

  /**
   * Answers row by row, of the whole survey and nothing less: two files of parts could be taken from each other. Of closed surveys
   * only: then every file is the same file, and no two of them tell who came in between.
   * @throws DomainError NOT_FOUND for whom the survey is not all within reach, SURVEY_NOT_CLOSED, TOO_FEW_ANSWERS, TOO_MANY_ROWS
   */
  orderAnswers(
    user: SignedIn,
    surveyId: string,
    { format, language }: { format: 'csv' | 'xlsx' | 'sav'; language: FileLanguage },
  ): Promise<ExportView> {
    return this.database.within(user.organisationId, async (store) => {
      const survey = found(await store.surveys.find(surveyId));
      const possible = await this.answersPossible(store, user, survey, await this.tree(store));
      if (possible === 'not-allowed') throw new DomainError('NOT_FOUND');
      if (possible === 'not-closed') throw new DomainError('SURVEY_NOT_CLOSED');
      if (possible === 'too-few') throw new DomainError('TOO_FEW_ANSWERS');
      if (format === 'xlsx' && (await store.exports.responseCount(surveyId)) >= MOST_SHEET_ROWS) {
        throw new DomainError('TOO_MANY_ROWS');
      }
      return this.order(store, user, survey, { kind: 'answers', format, language, unitId: null, material: null });
    });
  }

  orderFigures(
    user: SignedIn,
    surveyId: string,
    { format, unit, language }: { format: 'csv' | 'xlsx'; unit: string; language: FileLanguage },
  ): Promise<ExportView> {
    return this.database.within(user.organisationId, async (store) => {
      const at = { survey: surveyId, unit };
      const frame = await readFrame(store, user, 'results:read', at, this.clock.today(), this.cache);
      const byRole = await this.byRole.survey(store, user, surveyId);
      const sheets = figuresSheets(resultsOf(frame), frame.k, language);
      if (byRole.state === 'shown') sheets.push(roleSheet(byRole.questions, byRole.madeOn, language));
      const material = { sheets };
      return this.order(store, user, frame.survey, { kind: 'figures', format, language, unitId: unit, material });
    });
  }

  /** @throws DomainError NOT_FOUND for a unit out of reach */
  orderReport(
    user: SignedIn,
    surveyId: string,
    wanted: { kind: 'council-report' | 'board-report'; format: 'pdf' | 'docx'; unit: string; language: FileLanguage },
  ): Promise<ExportView> {
    return this.database.within(user.organisationId, async (store) => {
      const { kind, format, unit, language } = wanted;
      const source = await this.pictures.read(store, user, { survey: surveyId, unit });
      const audience = kind === 'council-report' ? 'council' : 'board';
      const about = { audience, language, today: this.clock.today() } as const;
      const facts = await readReportFacts(store, this.pictures, source, about);
      const material = { document: improvementReport(facts) };
      return this.order(store, user, source.frame.survey, { kind, format, language, unitId: unit, material });
    });
  }

  /** What it takes to check the figures. Answers row by row are in it where the caller may have them now. */
  orderBundle(
    user: SignedIn,
    surveyId: string,
    { unit, language }: { unit: string; language: FileLanguage },
  ): Promise<ExportView> {
    return this.database.within(user.organisationId, async (store) => {
      const at = { survey: surveyId, unit };
      const frame = await readFrame(store, user, 'results:read', at, this.clock.today(), this.cache);
      const survey = found(await store.surveys.find(surveyId));
      const possible = await this.answersPossible(store, user, survey, frame.tree);
      const withAnswers = possible === 'possible';
      const sheets = figuresSheets(resultsOf(frame), frame.k, language);
      const files = bundleFiles(frame, { withAnswers, made: this.clock.today(), language });
      const kind = withAnswers ? 'bundle-with-answers' : 'bundle';
      return this.order(store, user, frame.survey, {
        kind,
        format: 'zip',
        language,
        unitId: unit,
        material: { sheets, files },
      });
    });
  }

  /** @throws DomainError NOT_FOUND for units that the survey is not in, NOTHING_TO_TELL before anything is told */
  orderPrint(
    user: SignedIn,
    surveyId: string,
    wanted: { kind: PrintKind; unit: string | null; language: string },
  ): Promise<ExportView> {
    return this.database.within(user.organisationId, async (store) => {
      const survey = found(await store.surveys.find(surveyId));
      const tree = await this.tree(store);
      const reach = survey.units.filter(({ unitId }) => tree.isCovered(user.assignments, 'survey:run', unitId));
      const units = wanted.unit ? reach.filter(({ unitId }) => unitId === wanted.unit) : reach;
      if (units.length === 0) throw new DomainError('NOT_FOUND');
      const material = await printMaterial(store, {
        ...wanted,
        survey: { ...survey, told: await toldNow(store, survey) },
        units: units.map(({ unitId, linkCode }) => ({ name: tree.nameOf(unitId), linkCode })),
        publicUrl: this.publicUrl,
      });
      const { kind, language } = wanted;
      return this.order(store, user, survey, { kind, format: 'pdf', language, unitId: wanted.unit, material });
    });
  }

  remove(user: SignedIn, exportId: string): Promise<Record<string, never>> {
    return this.database.within(user.organisationId, async (store) => {
      const kept = await this.own(store, user, exportId);
      await store.exports.remove(exportId);
      await this.record(store, user, 'export-removed', kept);
      return {};
    });
  }

  /** A file that is to be handed out now. It is written down that it was. @throws DomainError EXPORT_NOT_READY */
  fetch(user: SignedIn, exportId: string): Promise<StoredExport> {
    return this.database.within(user.organisationId, async (store) => {
      const kept = await this.own(store, user, exportId);
      if (!may(user.assignments, NEEDS[kept.kind])) throw new DomainError('NOT_ALLOWED');
      if (kept.status !== 'ready') throw new DomainError('EXPORT_NOT_READY');
      if (kept.kind === 'reminders') await this.useReminder(store, kept);
      await this.record(store, user, 'export-downloaded', kept);
      return kept;
    });
  }

  /**
   * The letters are about to leave: from now on their codes hold and the old ones don't. Not earlier, so that a file which nobody
   * fetches has cost nobody their code; and not for a survey that has closed.
   */
  private async useReminder(store: Store, { id, surveyId }: StoredExport): Promise<void> {
    const survey = found(await store.surveys.find(surveyId));
    if (!takesAnswers(survey, this.clock.today())) throw new DomainError('SURVEY_STATUS_NOT_ALLOWED');
    await store.invitations.useNewCodes(id);
    await store.letters.noteReminderFetched(id, this.clock.today());
  }

  /** Bytes of a file from `from` to `to`, both in it, in pieces: never the whole of it in memory. */
  async *bytes(
    user: SignedIn,
    { id: exportId, kind }: Pick<StoredExport, 'id' | 'kind'>,
    from: number,
    to: number,
  ): AsyncGenerator<Buffer> {
    for (let at = from; at <= to; ) {
      const part = await this.database.within(user.organisationId, (store) => store.exports.partAt(exportId, at));
      if (!part) return;
      // Letters hold codes that open something: they lie sealed until they are fetched.
      const sealed = kind === 'letters' || kind === 'reminders';
      const bytes = sealed ? unsealWithSecret(this.secret, 'letters', exportId, part.bytes) : part.bytes;
      const piece = bytes.subarray(at - part.startsAt, to + 1 - part.startsAt);
      if (piece.length === 0) return;
      yield piece;
      at += piece.length;
    }
  }

  private async answersPossible(
    store: Store,
    user: SignedIn,
    survey: StoredSurvey,
    tree: UnitTree,
  ): Promise<AnswersPossible> {
    const all = survey.units.every(({ unitId }) => tree.isCovered(user.assignments, 'responses:export', unitId));
    if (!all) return 'not-allowed';
    if (survey.status !== 'closed') return 'not-closed';
    const { k } = await store.organisation.get();
    return (await store.exports.responseCount(survey.id)) < k ? 'too-few' : 'possible';
  }

  private async order(store: Store, user: SignedIn, survey: SurveyAsSuch, wanted: Wanted): Promise<ExportView> {
    const now = this.clock.now();
    const id = await store.exports.order({
      ...wanted,
      surveyId: survey.id,
      orderedBy: user.personId ?? null,
      expiresAt: new Date(now.getTime() + KEPT_DAYS * DAY),
      fileName: fileNameOf(textIn(survey.title, wanted.language), wanted, now),
    });
    const kept = found(await store.exports.find(id));
    const view = toView(kept, await this.tree(store));
    await this.record(store, user, 'export-ordered', kept);
    return view;
  }

  /** One's own, or a machine's where a machine asks. Somebody else's reads like one that does not exist. */
  private async own(store: Store, user: SignedIn, exportId: string): Promise<StoredExport> {
    const kept = found(await store.exports.find(exportId));
    if (kept.orderedBy !== (user.personId ?? null) || kept.expiresAt <= this.clock.now()) {
      throw new DomainError('NOT_FOUND');
    }
    return kept;
  }

  private record(
    store: Store,
    user: SignedIn,
    kind: 'export-ordered' | 'export-downloaded' | 'export-removed',
    { id, surveyId, kind: what, format, unitId }: StoredExport,
  ): Promise<void> {
    const details = { export: id, what, format, ...(unitId ? { unit: unitId } : {}) };
    return appendTrail(store, user, { kind, at: this.clock.now(), subjectId: surveyId, details });
  }

  private async tree(store: Store): Promise<UnitTree> {
    return new UnitTree(await store.organisation.units(this.clock.today()));
  }
}

function toView(kept: StoredExport, tree: UnitTree): ExportView {
  const { id, kind, format, language, unitId, status, done, total, size, fileName, orderedAt, expiresAt } = kept;
  return {
    id,
    kind,
    format,
    language,
    unit: unitId ? { id: unitId, name: tree.nameOf(unitId) } : null,
    status,
    done,
    total,
    size,
    fileName,
    orderedAt: orderedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
