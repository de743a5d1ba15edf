import { hash } from 'node:crypto';
import type { Credential, InvitationStanding, Receipt, ResponseInput } from '@medvirk/api-contract';
import { Database, hashOfTicket, openResponse, sealResponse } from '@medvirk/data-access';
import { Inject, Injectable } from '@nestjs/common';
import { AnsweringService } from '../answering/answering.service.ts';
import { isAway } from '../answering/database-away.ts';
import { type OpenLink, OpenLinks } from '../answering/open-links.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { blindSign, isSigned } from './blind-signing.ts';
import { CredentialKeys } from './credential-keys.ts';

/**
 * What somebody with an invitation meets. The invitation is exchanged for a credential that we sign without seeing it; the
 * response comes with the credential, and waits until enough others have come. No call sees both.
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
    if (invitation.state === 'stopped') return { standing: 'stopped', key: null };
    if (invitation.state === 'answered') return { standing: 'answered', key: null };
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
   * Takes a response for a credential. When this returns, it is stored, and waits for company.
   * @throws DomainError NOT_FOUND, INVITATION_NOT_VALID, INVITATION_USED, SURVEY_NOT_OPEN, ANSWERS_NOT_VALID, RESPONSE_ID_TAKEN, OVERLOADED
   */
  async submit(
    linkCode: string,
    credential: Credential,
    input: ResponseInput,
  ): Promise<{ receipt: Receipt; isNew: boolean }> {
    const link = await this.openLink(linkCode);
    const key = await this.keyAt(link, credential.key);
    const nonce = Buffer.from(credential.nonce, 'hex');
    if (!isSigned(key.publicKey, nonce, Buffer.from(credential.signature, 'hex'))) {
      throw new DomainError('INVITATION_NOT_VALID');
    }
    const { response, masked } = this.answering.prepare(link, input);
    const place = placeOf(link);
    const outcome = await this.database
      .within(link.organisationId, (store) =>
        store.inbox.spend(place, hash('sha256', nonce, 'buffer'), sealResponse(this.secret, response)),
      )
      .catch((fault: unknown) => {
        throw isAway(fault) ? new DomainError('OVERLOADED', { retryAfter: 2 }) : fault;
      });
    if (!outcome.stored) {
      // What has moved on is nobody's any more: whether this is the same can't be told, and is not asked.
      if (!outcome.waiting) throw new DomainError('INVITATION_USED');
      const before = openResponse(this.secret, place, outcome.waiting);
      if (before.id !== response.id) throw new DomainError('INVITATION_USED');
      if (!before.bodyHash.equals(response.bodyHash)) throw new DomainError('RESPONSE_ID_TAKEN');
    }
    return { receipt: { id: response.id, masked }, isNew: outcome.stored };
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

const placeOf = ({ survey, unitId }: OpenLink) => ({ surveyId: survey.id, unitId });
