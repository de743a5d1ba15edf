import type { InvitationView, Receipt, ResponseInput } from '@medvirk/api-contract';
import {
  AttachmentGone,
  Database,
  isStored,
  type NewResponse,
  prepareResponse,
  ResponseRefused,
  ResponseStore,
  type Store,
  type StoreOutcome,
  type WayOfAnswering,
} from '@medvirk/data-access';
import { questionsOf } from '@medvirk/questionnaire';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, monthOf } from '../clock.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { readCouncilWord } from '../questionnaires/council-word.ts';
import { isAway } from './database-away.ts';
import { GroupWriter } from './group-writer.ts';
import { minutesInLanguages } from './minutes-in-languages.ts';
import { type OpenLink, OpenLinks } from './open-links.ts';
import { STEP, WayCounts } from './way-counts.ts';

/** What a person who answers meets: the survey behind a link, sending a response, saying no. */
@Injectable()
export class AnsweringService {
  readonly writer: GroupWriter;
  private readonly links: OpenLinks;
  private readonly ways: WayCounts;
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly config: AppConfig;

  constructor(
    links: OpenLinks,
    ways: WayCounts,
    database: Database,
    responses: ResponseStore,
    clock: Clock,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    this.links = links;
    this.ways = ways;
    this.database = database;
    this.clock = clock;
    this.config = config;
    this.writer = new GroupWriter(responses, { waitingMax: config.SUBMIT_WAITING_MAX });
  }

  async open(code: string): Promise<InvitationView> {
    const link = found(await this.links.find(code));
    return this.database.within(link.organisationId, async (store) => {
      const organisation = await store.organisation.get();
      const units = await store.organisation.units(this.clock.today());
      return {
        surveyId: link.survey.id,
        title: link.survey.title,
        open: this.isOpen(link),
        closesOn: link.survey.closesOn,
        privacyMode: link.survey.privacyMode,
        admission: link.survey.admission,
        organisation: { name: organisation.name, contact: organisation.contact, complaint: organisation.complaint },
        unit: {
          name: units.find((unit) => unit.id === link.unitId)?.name ?? '',
          path: [link.unitId, ...link.unitsAbove],
        },
        content: link.form.content,
        minutes: minutesInLanguages(link.form.content),
        information: link.survey.information,
        council: await this.councilOf(store, link),
        tellBackAddress: new URL(`/told/${link.survey.toldSlug}`, this.config.PUBLIC_URL).href,
      };
    });
  }

  /** Sites that may show the survey inside of their own pages. */
  async embedOrigins(code: string): Promise<readonly string[]> {
    return (await this.links.find(code))?.survey.embedOrigins ?? [];
  }

  /**
   * Takes one response. When this returns, it is stored.
   * @throws DomainError NOT_FOUND, INVITATION_NEEDED, SURVEY_NOT_OPEN (unless it is stored already), ANSWERS_NOT_VALID, RESPONSE_ID_TAKEN, OVERLOADED
   */
  async submit(
    code: string,
    input: ResponseInput,
    way?: WayOfAnswering,
  ): Promise<{ receipt: Receipt; outcome: StoreOutcome }> {
    const link = found(await this.links.find(code));
    if (link.survey.admission === 'invited') throw new DomainError('INVITATION_NEEDED');
    if (!this.isOpen(link)) return this.receiptOfEarlier(link, input, way);
    const { response, masked } = this.prepare(link, input, way);
    await this.refuseMissingFiles(link, response);
    const outcome = await this.writer.write(response).catch(asRefusal);
    if (outcome === 'other-body') throw new DomainError('RESPONSE_ID_TAKEN');
    if (outcome === 'stored' && way !== 'paper') this.ways.count(link, STEP.sent);
    return { receipt: { id: response.id, masked }, outcome };
  }

  /** Nothing new is taken, but who lost the receipt of what is stored gets it, however late they ask again. */
  private async receiptOfEarlier(
    link: OpenLink,
    input: ResponseInput,
    way: WayOfAnswering | undefined,
  ): Promise<{ receipt: Receipt; outcome: StoreOutcome }> {
    const prepared = this.prepareOr(link, input, way, () => new DomainError('SURVEY_NOT_OPEN'));
    const stored = await isStored(this.database, prepared.response).catch((fault: unknown) => {
      throw isAway(fault) ? new DomainError('OVERLOADED', { retryAfter: 2 }) : fault;
    });
    if (!stored) throw new DomainError('SURVEY_NOT_OPEN');
    return { receipt: { id: prepared.response.id, masked: prepared.masked }, outcome: 'same' };
  }

  /**
   * Looked at before responses share a transaction, which one whose file is gone would break for all.
   * @throws DomainError ANSWERS_NOT_VALID
   */
  private async refuseMissingFiles(link: OpenLink, { id, files }: NewResponse): Promise<void> {
    if (!files) return;
    const ids = files.map((file) => file.id);
    const usable = await this.database.within(link.organisationId, (store) =>
      store.attachments.usable(ids, { surveyId: link.survey.id, unitId: link.unitId }, id),
    );
    const gone = files.find((file) => usable.get(file.id) !== file.question);
    if (gone) throw fileGone(gone.question);
  }

  /** @throws DomainError ANSWERS_NOT_VALID, INPUT_NOT_VALID */
  prepare(link: OpenLink, input: ResponseInput, way?: WayOfAnswering) {
    return this.prepareOr(link, input, way, refusalOf);
  }

  private prepareOr(
    link: OpenLink,
    input: ResponseInput,
    way: WayOfAnswering | undefined,
    toError: (refused: ResponseRefused) => DomainError,
  ) {
    const { organisationId, unitId, unitsAbove, survey, form } = link;
    const place = { organisationId, surveyId: survey.id, versionId: survey.versionId, unitId, unitsAbove, form, way };
    try {
      return prepareResponse(place, input, monthOf(this.clock.now()), this.clock.today());
    } catch (refused) {
      throw refused instanceof ResponseRefused ? toError(refused) : refused;
    }
  }

  /** Somebody has come to a page: counted in a sum. Pages that the form does not have are passed over. */
  async reached(code: string, section: string, isFirst: boolean): Promise<Record<string, never>> {
    const link = found(await this.links.find(code));
    const isPage = link.form.content.sections.some((each) => each.code === section);
    if (isPage && this.isOpen(link)) this.ways.count(link, section, ...(isFirst ? [STEP.started] : []));
    return {};
  }

  /** Somebody has put the page away at a question, or is back. Questions that the form does not have are passed over. */
  async left(code: string, question: string, isBack: boolean): Promise<Record<string, never>> {
    const link = found(await this.links.find(code));
    const isAskedHere = questionsOf(link.form.content).some((each) => each.code === question);
    if (isAskedHere && this.isOpen(link)) this.ways.countLeaving(link, question, isBack);
    return {};
  }

  /** The first page was shown; a person who comes twice is counted twice. */
  async opened(code: string): Promise<void> {
    const link = await this.links.find(code);
    if (link && this.isOpen(link)) this.ways.count(link, STEP.opened);
  }

  /** A response that one was invited to has been stored. */
  sent(link: OpenLink): void {
    this.ways.count(link, STEP.sent);
  }

  async decline(code: string): Promise<Record<string, never>> {
    const link = found(await this.links.find(code));
    if (this.isOpen(link)) {
      await this.database.within(link.organisationId, (store) => store.surveys.countDeclined(link.survey.id));
    }
    return {};
  }

  isOpen({ survey }: OpenLink): boolean {
    const today = this.clock.today();
    const started = survey.opensOn <= today;
    const ended = survey.closesOn !== null && survey.closesOn < today;
    return survey.status === 'open' && started && !ended;
  }

  private async councilOf(store: Store, link: OpenLink): Promise<InvitationView['council']> {
    const version = found(await store.versions.find(link.survey.versionId));
    const word = await readCouncilWord(store, version, this.clock.today());
    if (!word) return null;
    const { name, approvals, dissents, override } = word;
    return { name, approvals, dissents, override };
  }
}

const fileGone = (question: string): DomainError =>
  new DomainError('ANSWERS_NOT_VALID', { details: [{ path: question, code: 'file-gone' }] });

/** Of two responses with one file the second finds it taken. */
export function asRefusal(fault: unknown): never {
  throw fault instanceof AttachmentGone ? fileGone(fault.question) : fault;
}

function refusalOf({ languageNotOffered, problems }: ResponseRefused): DomainError {
  if (languageNotOffered) {
    return new DomainError('INPUT_NOT_VALID', { details: [{ path: 'language', code: 'not-offered' }] });
  }
  const details = problems.map(({ question, ...problem }) => ({ path: question, ...problem }));
  return new DomainError('ANSWERS_NOT_VALID', { details });
}
