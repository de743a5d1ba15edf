import type { contract, RouteAnswer, RouteInput, SubjectAccessView } from '@medvirk/api-contract';
import { Database, type ListedPerson, type OwnResponse, type Store } from '@medvirk/data-access';
import { mailAddress, phoneNumber } from '@medvirk/outreach';
import { itemsOf, type Question } from '@medvirk/questionnaire';
import { subjectAccessDocument } from '@medvirk/reports';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail } from '../trail/append-trail.ts';

type Routes = typeof contract.subjectAccess;
type Asked = RouteInput<Routes['give']>['body'];
type OfSurvey = SubjectAccessView['surveys'][number] & { questions: ReadonlyMap<string, Question> };

const MOST_TOLD = 100;

/**
 * What is kept about a person who has asked for it and has no link any more. Whoever gives it out sees the files: so each time is written
 * down where the application can't take it away, with how the person was known.
 */
@Injectable()
export class SubjectAccessService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly secret: string;

  constructor(database: Database, clock: Clock, @Inject(APP_CONFIG) config: AppConfig) {
    this.database = database;
    this.clock = clock;
    this.secret = config.MEDVIRK_SECRET;
  }

  given(user: SignedIn): Promise<RouteAnswer<Routes['given']>> {
    return this.database.within(user.organisationId, async (store) => {
      const names = new Map((await store.people.all()).map(({ id, name }) => [id, name]));
      const given = await store.recipients.accessesGiven(MOST_TOLD);
      return {
        given: given.map(({ givenBy, givenAt, ...rest }) => ({
          by: names.get(givenBy) ?? '',
          at: givenAt.toISOString(),
          ...rest,
        })),
      };
    });
  }

  /** @throws DomainError INPUT_NOT_VALID for what is no address, NOT_ALLOWED for a machine's key: a person answers for it */
  async give(user: SignedIn, { address: text, identityCheck, language }: Asked): Promise<RouteAnswer<Routes['give']>> {
    const { personId } = user;
    if (!personId) throw new DomainError('NOT_ALLOWED');
    const address = mailAddress(text) ?? phoneNumber(text);
    if (!address)
      throw new DomainError('INPUT_NOT_VALID', { details: [{ path: 'body.address', code: 'not-an-address' }] });
    const at = this.clock.now();
    const { notAskedSince, surveys, organisation } = await this.database.within(user.organisationId, async (store) => {
      const { listed, notAskedSince } = await store.recipients.giveAccess(address, { by: personId, at, identityCheck });
      const units = new Map((await store.organisation.units()).map(({ id, name }) => [id, name]));
      const surveys: OfSurvey[] = [];
      for (const one of listed) surveys.push(await ofSurvey(store, one, units, this.secret));
      await appendTrail(store, user, {
        kind: 'subject-access-given',
        at,
        details: { surveys: surveys.length, responses: surveys.filter(({ response }) => response).length },
      });
      return { notAskedSince, surveys, organisation: await store.organisation.get() };
    });
    const document = subjectAccessDocument(
      {
        organisation: organisation.name,
        notAskedSince,
        surveys: surveys.map(({ survey, list, response, questions, information }) => ({
          title: survey.title,
          mode: survey.privacyMode,
          unit: survey.unit,
          information,
          list,
          response: response && {
            ...response,
            answers: response.answers.map((answer) => ({ ...answer, question: questions.get(answer.question) })),
          },
        })),
      },
      language,
    );
    const { writePdf } = await import('@medvirk/documents');
    return {
      data: { address, notAskedSince, surveys: surveys.map(({ questions: _, ...view }) => view) },
      pdf: Buffer.from(await writePdf(document, at)).toString('base64'),
    };
  }
}

async function ofSurvey(
  store: Store,
  { surveyId, unitId, email, phone, language, state, asks, invitationState, responseId }: ListedPerson,
  units: ReadonlyMap<string, string>,
  secret: string,
): Promise<OfSurvey> {
  const survey = found(await store.surveys.find(surveyId));
  const version = found(await store.versions.find(survey.versionId));
  const questions = new Map(itemsOf(version.content).map((item) => [item.code, item as Question]));
  const kept = responseId === null ? undefined : await store.inbox.keptResponse(surveyId, responseId);
  return {
    survey: { title: survey.title, privacyMode: survey.privacyMode, unit: units.get(unitId) ?? '' },
    information: survey.information,
    list: { email, phone, language, state, asked: asks, invitation: invitationState },
    response: kept ? { ...readable(kept, questions), files: await filesOf(store, surveyId, kept.id, secret) } : null,
    questions,
  };
}

/** With their bytes: the person has no link to fetch them by. */
async function filesOf(store: Store, surveyId: string, responseId: string, secret: string) {
  const files = [];
  for (const file of await store.attachments.ofResponse(surveyId, responseId)) {
    const { id, question, kind, type, size } = file;
    files.push({
      id,
      question,
      kind,
      type,
      size,
      data: (await store.attachments.read(secret, file)).toString('base64'),
    });
  }
  return files;
}

function readable(
  { role, language, month, answers }: OwnResponse,
  questions: ReadonlyMap<string, Question>,
): Omit<NonNullable<SubjectAccessView['surveys'][number]['response']>, 'files'> {
  return {
    role,
    language,
    month,
    answers: Object.entries(answers).map(([question, { state, ...rest }]) => ({
      question,
      texts: questions.get(question)?.texts ?? {},
      state,
      ...('value' in rest ? { value: rest.value } : {}),
    })),
  };
}
