import { randomUUID } from 'node:crypto';
import type { contract, KeyedForm, PaperFormView, ResponseInput, RouteAnswer } from '@medvirk/api-contract';
import { PAPER_FRONT } from '@medvirk/api-contract';
import {
  Database,
  type KeyedPaper,
  type Store,
  type StoredPaper,
  type StoredSurvey,
  sealWithSecret,
  unpackAnswers,
  unsealWithSecret,
} from '@medvirk/data-access';
import { type GivenAnswer, type GivenAnswers, itemsOf, keyedDifferently, type Texts } from '@medvirk/questionnaire';
import { Inject, Injectable } from '@nestjs/common';
import { AnsweringService } from '../answering/answering.service.ts';
import { type OpenLink, OpenLinks } from '../answering/open-links.ts';
import { Clock } from '../clock.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { releaseCount } from '../results/release-counts.ts';
import type { SignedIn } from '../session/signed-in.ts';

type Routes = typeof contract.paper;

/** What stands on a sheet: its answers, masked already, and what it says on its front under keys of its own. */
type Sheet = GivenAnswers;

/**
 * Answers on paper, keyed twice by two people. What they key goes the way of every response: the same rules, masking and store. It lies
 * here sealed until the form is done; then its number is left, and nothing that leads to the response.
 */
@Injectable()
export class PaperService {
  private readonly database: Database;
  private readonly links: OpenLinks;
  private readonly answering: AnsweringService;
  private readonly clock: Clock;
  private readonly secret: string;

  constructor(
    database: Database,
    links: OpenLinks,
    answering: AnsweringService,
    clock: Clock,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    this.database = database;
    this.links = links;
    this.answering = answering;
    this.clock = clock;
    this.secret = config.MEDVIRK_SECRET;
  }

  list(user: SignedIn, surveyId: string): Promise<RouteAnswer<Routes['list']>> {
    return this.onSurvey(user, surveyId, async (store, _, covered) => {
      const { k } = await store.organisation.get();
      const { stored, discarded } = await store.paper.counts(surveyId);
      const forms = await store.paper.open(surveyId);
      return {
        forms: forms.filter(({ unitId }) => covered.has(unitId)).map((form) => toView(form, user)),
        stored: releaseCount(stored, k),
        discarded: releaseCount(discarded, k),
      };
    });
  }

  /**
   * @throws DomainError ANSWERS_NOT_VALID, PAPER_SECOND_PERSON for who has keyed it before, ALREADY_EXISTS for a number that has been
   *   keyed twice, SURVEY_STATUS_NOT_ALLOWED before the survey opens and after it is closed
   */
  async key(user: SignedIn, surveyId: string, given: KeyedForm): Promise<PaperFormView> {
    const personId = personOf(user);
    const link = await this.linkOf(user, surveyId, given.unitId);
    const { number, unitId } = given;
    const first = await this.database.within(user.organisationId, (store) => store.paper.take({ surveyId, number }));
    const responseId = first?.responseId ?? randomUUID();
    const sheet = this.read(link, given, responseId);
    if (!first) {
      const id = randomUUID();
      const sealed = this.seal(id, sheet);
      const keyedOn = this.clock.today();
      const begun = { id, surveyId, unitId, number, firstBy: personId, keyedOn, responseId, first: sealed };
      const isFirst = await this.database.within(user.organisationId, (store) => store.paper.begin(begun));
      if (!isFirst) throw new DomainError('ALREADY_EXISTS');
      return toView({ ...begun, state: 'keyed' }, user);
    }
    if (first.state !== 'keyed') throw new DomainError('ALREADY_EXISTS');
    if (first.firstBy === personId) throw new DomainError('PAPER_SECOND_PERSON');
    const before = this.unseal(first.id, first.first);
    if (keyedDifferently(before, sheet, orderOf(link)).length > 0) {
      const sealed = this.seal(first.id, sheet);
      await this.database.within(user.organisationId, (store) => store.paper.differs(first.id, sealed, personId));
      return toView({ ...first, state: 'differs' }, user);
    }
    return this.store(user, link, first, sheet);
  }

  /** @throws DomainError NOT_FOUND unless it was keyed twice and not alike */
  async differences(user: SignedIn, surveyId: string, formId: string): Promise<RouteAnswer<Routes['differences']>> {
    const { form, link } = await this.formOf(user, surveyId, formId);
    if (form.state !== 'differs') throw new DomainError('NOT_FOUND');
    const [first, second] = [this.unseal(formId, form.first), this.unseal(formId, form.second)];
    const texts = new Map<string, Texts>(itemsOf(link.form.content).map((item) => [item.code, item.texts]));
    return {
      number: form.number,
      language: frontOf(first, ':language'),
      differences: keyedDifferently(first, second, orderOf(link)).map((item) => ({
        item,
        texts: texts.get(item) ?? {},
        first: first[item] ?? null,
        second: second[item] ?? null,
      })),
    };
  }

  /** @throws DomainError INPUT_NOT_VALID naming what has not been settled, ANSWERS_NOT_VALID */
  async settle(
    user: SignedIn,
    surveyId: string,
    formId: string,
    choices: Readonly<Record<string, 'first' | 'second'>>,
  ): Promise<PaperFormView> {
    personOf(user);
    const { form, link } = await this.formOf(user, surveyId, formId);
    if (form.state !== 'differs') throw new DomainError('NOT_FOUND');
    const [first, second] = [this.unseal(formId, form.first), this.unseal(formId, form.second)];
    const differing = keyedDifferently(first, second, orderOf(link));
    const open = differing.filter((item) => !choices[item]);
    if (open.length > 0) {
      throw new DomainError('INPUT_NOT_VALID', { details: open.map((path) => ({ path, code: 'not-settled' })) });
    }
    const settled: Record<string, GivenAnswer> = { ...first };
    for (const item of differing) {
      const answer = (choices[item] === 'second' ? second : first)[item];
      if (answer) settled[item] = answer;
      else delete settled[item];
    }
    return this.store(user, await this.linkOf(user, surveyId, frontOf(settled, ':unit')), form, settled);
  }

  discard(user: SignedIn, surveyId: string, formId: string): Promise<PaperFormView> {
    return this.onSurvey(user, surveyId, async (store, _, covered) => {
      const form = found(await store.paper.take({ id: formId }));
      if (form.surveyId !== surveyId || !covered.has(form.unitId)) throw new DomainError('NOT_FOUND');
      if (form.state === 'stored') throw new DomainError('ALREADY_EXISTS');
      await store.paper.end(formId, 'discarded');
      return toView({ ...form, state: 'discarded' }, user);
    });
  }

  /** First the response, then the end of the form: whatever dies between, keying again gives the same response. */
  private async store(user: SignedIn, link: OpenLink, form: KeyedPaper, sheet: Sheet): Promise<PaperFormView> {
    const { response } = this.answering.prepare(link, inputOf(sheet, form.responseId ?? ''), 'paper');
    const outcome = await this.answering.writer.write(response);
    if (outcome === 'other-body') throw new DomainError('RESPONSE_ID_TAKEN');
    await this.database.within(user.organisationId, (store) => store.paper.end(form.id, 'stored'));
    return toView({ ...form, state: 'stored' }, user);
  }

  /** As it would be stored: by the rules of the form, and masked. What was answered though it was not asked is left out. */
  private read(link: OpenLink, given: KeyedForm, responseId: string): Sheet {
    const { unitId, role, language, number: _, ...rest } = given;
    const { response } = this.answering.prepare(link, { id: responseId, role, language, ...rest }, 'paper');
    const kept = Object.entries(unpackAnswers(JSON.parse(response.answers))).flatMap(([item, answer]) =>
      answer.state === 'skipped' || answer.state === 'not-shown' ? [] : [[item, answer] as const],
    );
    const front = { ':unit': unitId, ':role': role, ':language': language };
    return Object.fromEntries([
      ...PAPER_FRONT.map((key) => [key, { state: 'answered', value: front[key] }] as const),
      ...kept,
    ]);
  }

  private seal(id: string, sheet: Sheet): Buffer {
    return sealWithSecret(this.secret, 'paper form', id, Buffer.from(JSON.stringify(sheet)));
  }

  private unseal(id: string, sealed: Buffer | null): Sheet {
    if (!sealed) return {};
    return JSON.parse(unsealWithSecret(this.secret, 'paper form', id, sealed).toString('utf8')) as Sheet;
  }

  private async formOf(user: SignedIn, surveyId: string, formId: string) {
    const form = await this.onSurvey(user, surveyId, async (store, _, covered) => {
      const kept = found(await store.paper.take({ id: formId }));
      if (kept.surveyId !== surveyId || !covered.has(kept.unitId)) throw new DomainError('NOT_FOUND');
      return kept;
    });
    return { form, link: await this.linkOf(user, surveyId, form.unitId) };
  }

  private async linkOf(user: SignedIn, surveyId: string, unitId: string): Promise<OpenLink> {
    const linkCode = await this.onSurvey(user, surveyId, async (_, survey, covered) => {
      const unit = found(survey.units.find((each) => each.unitId === unitId && covered.has(unitId)));
      if (survey.status !== 'open' && survey.status !== 'paused') throw new DomainError('SURVEY_STATUS_NOT_ALLOWED');
      return unit.linkCode;
    });
    return found(await this.links.find(linkCode));
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

/** Two people key a form: a machine is none. */
function personOf({ personId }: SignedIn): string {
  if (!personId) throw new DomainError('NOT_ALLOWED');
  return personId;
}

const orderOf = ({ form }: OpenLink): string[] => [...PAPER_FRONT, ...itemsOf(form.content).map(({ code }) => code)];

function frontOf(sheet: Sheet, key: (typeof PAPER_FRONT)[number]): string {
  const answer = sheet[key];
  return answer?.state === 'answered' ? String(answer.value) : '';
}

function inputOf(sheet: Sheet, id: string): ResponseInput {
  const answers = Object.fromEntries(Object.entries(sheet).filter(([key]) => !key.startsWith(':')));
  return {
    id,
    role: frontOf(sheet, ':role') as ResponseInput['role'],
    language: frontOf(sheet, ':language'),
    answers,
  };
}

function toView({ id, number, unitId, state, keyedOn, firstBy }: StoredPaper, user: SignedIn): PaperFormView {
  return { id, number, unitId, state, keyedOn, mine: firstBy !== null && firstBy === user.personId };
}
