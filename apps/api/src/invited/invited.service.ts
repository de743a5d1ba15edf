import { hash } from 'node:crypto';
import type { Credential, InvitationStanding, OwnResponseView, Receipt, ResponseInput } from '@medvirk/api-contract';
import {
  Database,
  hashOfTicket,
  isStored,
  type NewResponse,
  openResponse,
  type Store,
  sealResponse,
} from '@medvirk/data-access';
import { type MapLanguage, ownResponseDocument } from '@medvirk/reports';
import { Inject, Injectable } from '@nestjs/common';
import { AnsweringService, asRefusal } from '../answering/answering.service.ts';
import { isAway } from '../answering/database-away.ts';
import { type OpenLink, OpenLinks } from '../answering/open-links.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { blindSign, isSigned } from './blind-signing.ts';
import { CredentialKeys } from './credential-keys.ts';

/** What proves that one was invited; which of the two is asked for follows from the survey's privacy mode. */
interface Pass {
  credential?: Credential | undefined;
  ticket?: string | undefined;
}

/**
 * What somebody with an invitation meets. Where the survey is anonymous, the invitation is exchanged for a credential that we
 * sign without seeing it; the response comes with the credential, and waits until enough others have come: no call sees
 * both. Where it is not, the response comes with the invitation's ticket.
 */
@Injectable()
export class InvitedService {
  private readonly links: OpenLinks;
  private readonly answering: AnsweringService;
  private readonly database: Database;
  private readonly keys: CredentialKeys;
  private readonly secret: string;

  constructor(
    links: OpenLinks,
    answering: AnsweringService,
    database: Database,
    keys: CredentialKeys,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    this.links = links;
    this.answering = answering;
    this.database = database;
    this.keys = keys;
    this.secret = config.MEDVIRK_SECRET;
  }

  /** @throws DomainError NOT_FOUND for an unknown link, SURVEY_NOT_OPEN, INVITATION_NOT_VALID */
  async open(linkCode: string, ticket: string): Promise<InvitationStanding> {
    const link = await this.openLink(linkCode);
    const place = placeOf(link);
    const invitation = await this.database.within(link.organisationId, (store) =>
      store.inbox.open(hashOfTicket(ticket), place),
    );
    if (!invitation) throw new DomainError('INVITATION_NOT_VALID');
    if (invitation.state !== 'made' && invitation.state !== 'opened') return { standing: invitation.state, key: null };
    if (link.survey.privacyMode !== 'anonymous') return { standing: 'usable', key: null };
    const { id, modulus } = invitation.keyId
      ? found(await this.keys.find(link.organisationId, invitation.keyId))
      : await this.keys.current(link.organisationId, place);
    return { standing: 'usable', key: { id, modulus } };
  }

  /** @throws DomainError NOT_FOUND, SURVEY_NOT_OPEN, INVITATION_NOT_VALID, also for another credential than the first */
  async exchange(
    linkCode: string,
    { ticket, key: keyId, blinded }: { ticket: string; key: string; blinded: string },
  ): Promise<{ signature: string }> {
    const link = await this.openLink(linkCode);
    if (link.survey.privacyMode !== 'anonymous') throw new DomainError('INVITATION_NOT_VALID');
    const key = await this.keyAt(link, keyId);
    const signature = blindSign(key.privateKey, Buffer.from(blinded, 'hex'));
    if (!signature) throw new DomainError('INPUT_NOT_VALID', { details: [{ path: 'blinded', code: 'out-of-range' }] });
    const may = await this.database.within(link.organisationId, (store) =>
      store.inbox.exchange(hashOfTicket(ticket), placeOf(link), keyId, hash('sha256', blinded, 'buffer')),
    );
    if (!may) throw new DomainError('INVITATION_NOT_VALID');
    return { signature: signature.toString('hex') };
  }

  /**
   * Takes a response of somebody who was invited. When this returns, it is stored.
   * @throws DomainError NOT_FOUND, INVITATION_NOT_VALID, INVITATION_USED, SURVEY_NOT_OPEN, ANSWERS_NOT_VALID, RESPONSE_ID_TAKEN, OVERLOADED
   */
  async submit(linkCode: string, pass: Pass, input: ResponseInput): Promise<{ receipt: Receipt; isNew: boolean }> {
    const link = await this.openLink(linkCode);
    const spent = await this.proven(link, pass);
    const { response, masked } = this.answering.prepare(link, input);
    const storing =
      spent.kind === 'credential'
        ? this.storeWaiting(link, spent.hash, response)
        : this.storeLinked(link, spent.hash, response);
    const isNew = await storing.catch((fault: unknown) => {
      return isAway(fault) ? Promise.reject(new DomainError('OVERLOADED', { retryAfter: 2 })) : asRefusal(fault);
    });
    return { receipt: { id: response.id, masked }, isNew };
  }

  /** @throws DomainError NOT_FOUND, INVITATION_NOT_VALID */
  async withdraw(linkCode: string, pass: Pass): Promise<{ withdrawn: boolean }> {
    const link = found(await this.links.find(linkCode));
    const spent = await this.proven(link, pass);
    const withdrawn = await this.database.within(link.organisationId, ({ inbox }) =>
      spent.kind === 'credential'
        ? inbox.withdrawWaiting(link.survey.id, spent.hash)
        : inbox.withdrawResponse(link.survey.id, spent.hash),
    );
    return { withdrawn };
  }

  /** @throws DomainError NOT_FOUND, INVITATION_NOT_VALID where the survey is anonymous: there is nothing to find it by */
  async own(linkCode: string, ticket: string): Promise<OwnResponseView> {
    const link = found(await this.links.find(linkCode));
    const { survey, form } = link;
    const { hash: ticketHash } = await this.proven(link, { ticket });
    return this.database.within(link.organisationId, async (store) => {
      const kept = await store.inbox.responseOf(survey.id, ticketHash);
      const units = await store.organisation.units();
      const answers = Object.entries(kept?.answers ?? {}).map(([question, { state, ...rest }]) => ({
        question,
        texts: form.questions.get(question)?.texts ?? {},
        state,
        ...('value' in rest ? { value: rest.value } : {}),
      }));
      return {
        survey: {
          title: survey.title,
          privacyMode: survey.privacyMode,
          unit: units.find(({ id }) => id === link.unitId)?.name ?? '',
        },
        response: kept
          ? {
              role: kept.role,
              language: kept.language,
              month: kept.month,
              answers,
              files: await filesOf(store, survey.id, kept.id),
            }
          : null,
        information: survey.information,
      };
    });
  }

  /** @throws as `own`; NOT_FOUND for a file of another response */
  async ownFile(linkCode: string, ticket: string, id: string): Promise<{ type: string; data: string }> {
    const link = found(await this.links.find(linkCode));
    const { hash: ticketHash } = await this.proven(link, { ticket });
    return this.database.within(link.organisationId, async (store) => {
      const kept = found(await store.inbox.responseOf(link.survey.id, ticketHash));
      const files = await store.attachments.ofResponse(link.survey.id, kept.id);
      const file = found(files.find((each) => each.id === id));
      return { type: file.type, data: (await store.attachments.read(this.secret, file)).toString('base64') };
    });
  }

  /** The same as a tagged PDF, in base64. @throws as `own` */
  async ownPdf(linkCode: string, ticket: string, language: MapLanguage): Promise<{ pdf: string }> {
    const { survey, response, information } = await this.own(linkCode, ticket);
    const { form } = found(await this.links.find(linkCode));
    const answers = response?.answers.map((answer) => ({ ...answer, question: form.questions.get(answer.question) }));
    const document = ownResponseDocument(
      {
        title: survey.title,
        unit: survey.unit,
        information,
        response: response && { ...response, answers: answers ?? [] },
      },
      language,
    );
    // Fonts and what writes them weigh some: most processes never need them.
    const { writePdf } = await import('@medvirk/documents');
    return { pdf: Buffer.from(await writePdf(document, new Date())).toString('base64') };
  }

  /** What proves that somebody was invited, as its mode asks for. @throws DomainError INVITATION_NOT_VALID */
  private async proven(
    link: OpenLink,
    { credential, ticket }: Pass,
  ): Promise<{ kind: 'credential' | 'ticket'; hash: Buffer }> {
    if (link.survey.privacyMode !== 'anonymous') {
      if (!ticket) throw new DomainError('INVITATION_NOT_VALID');
      return { kind: 'ticket', hash: hashOfTicket(ticket) };
    }
    if (!credential || ticket) throw new DomainError('INVITATION_NOT_VALID');
    const key = await this.keyAt(link, credential.key);
    const nonce = Buffer.from(credential.nonce, 'hex');
    if (!isSigned(key.publicKey, nonce, Buffer.from(credential.signature, 'hex'))) {
      throw new DomainError('INVITATION_NOT_VALID');
    }
    return { kind: 'credential', hash: hash('sha256', nonce, 'buffer') };
  }

  /** Anonymous: under the credential, until enough others have come. */
  private async storeWaiting(link: OpenLink, spentHash: Buffer, response: NewResponse): Promise<boolean> {
    const place = placeOf(link);
    const outcome = await this.database.within(link.organisationId, (store) =>
      store.inbox.spend(place, spentHash, sealResponse(this.secret, response)),
    );
    if (outcome.stored) {
      this.answering.sent(link);
      return true;
    }
    // What has moved on is nobody's any more: whether this is the same can't be told, and is not asked.
    if (!outcome.waiting) throw new DomainError('INVITATION_USED');
    const before = openResponse(this.secret, place, outcome.waiting);
    if (before.id !== response.id) throw new DomainError('INVITATION_USED');
    if (!before.bodyHash.equals(response.bodyHash)) throw new DomainError('RESPONSE_ID_TAKEN');
    return false;
  }

  /** Confidential or identified: at once, with its link, in one transaction. */
  private async storeLinked(link: OpenLink, ticketHash: Buffer, response: NewResponse): Promise<boolean> {
    const outcome = await this.database.within(link.organisationId, async (store) => {
      const answered = await store.inbox.answer(ticketHash, placeOf(link), response.id);
      if (answered !== 'first') return answered;
      const [stored] = await store.inbox.store([response]);
      if (!stored) throw new DomainError('RESPONSE_ID_TAKEN');
      return answered;
    });
    if (outcome === undefined) throw new DomainError('INVITATION_NOT_VALID');
    if (outcome === 'used') throw new DomainError('INVITATION_USED');
    if (outcome === 'first') {
      this.answering.sent(link);
      return true;
    }
    if (!(await isStored(this.database, response))) throw new DomainError('RESPONSE_ID_TAKEN');
    return false;
  }

  private async openLink(linkCode: string): Promise<OpenLink> {
    const link = found(await this.links.find(linkCode));
    if (!this.answering.isOpen(link)) throw new DomainError('SURVEY_NOT_OPEN');
    return link;
  }

  private async keyAt(link: OpenLink, keyId: string) {
    const key = await this.keys.find(link.organisationId, keyId);
    const { surveyId, unitId } = placeOf(link);
    if (key?.surveyId !== surveyId || key.unitId !== unitId) throw new DomainError('INVITATION_NOT_VALID');
    return key;
  }
}

async function filesOf(store: Store, surveyId: string, responseId: string) {
  const files = await store.attachments.ofResponse(surveyId, responseId);
  return files.map(({ id, question, kind, type, size }) => ({ id, question, kind, type, size }));
}

const placeOf = ({ survey, unitId }: OpenLink) => ({ surveyId: survey.id, unitId });
