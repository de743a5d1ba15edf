import { contract, type RouteAnswer } from '@medvirk/api-contract';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Implements, type In, Input } from '../contract/implements.ts';
import { COOKIE_OPTIONS, SESSION_COOKIE } from '../session/session-cookie.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { MemberLinksService } from './member-links.service.ts';
import { MessagesService } from './messages.service.ts';

const { messages } = contract;

/** Mail to people, and the way in for members who come by it. */
@Controller()
export class MessagesController {
  private readonly mail: MessagesService;
  private readonly links: MemberLinksService;

  constructor(mail: MessagesService, links: MemberLinksService) {
    this.mail = mail;
    this.links = links;
  }

  @Implements(messages.mine)
  mine(@CurrentUser() user: SignedIn) {
    return this.mail.mine(user);
  }

  @Implements(messages.choose)
  choose(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof messages.choose>) {
    return this.mail.choose(user, body);
  }

  @Implements(messages.askForDigest)
  askForDigest(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof messages.askForDigest>) {
    return this.mail.askForDigest(user, body);
  }

  @Implements(messages.endDigest)
  endDigest(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof messages.endDigest>) {
    return this.mail.endDigest(user, params.digestId);
  }

  @Implements(messages.stopDigest)
  async stopDigest(@Input() { body }: In<typeof messages.stopDigest>) {
    return { stopped: await this.mail.stopDigest(body.token) };
  }

  @Implements(messages.ledger)
  async ledger(@CurrentUser() user: SignedIn): Promise<RouteAnswer<typeof messages.ledger>> {
    return { deliveries: await this.mail.ledger(user) };
  }

  @Implements(messages.retry)
  async retry(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof messages.retry>) {
    return { state: await this.mail.retry(user, params.deliveryId) };
  }

  @Implements(messages.reportBounce)
  async reportBounce(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof messages.reportBounce>) {
    return { state: await this.mail.reportBounce(user, params.deliveryId) };
  }

  @Implements(messages.openLink)
  openLink(@Input() { body }: In<typeof messages.openLink>) {
    return this.links.open(body.token);
  }

  @Implements(messages.sendCode)
  async sendCode(@Input() { body }: In<typeof messages.sendCode>): Promise<RouteAnswer<typeof messages.sendCode>> {
    await this.links.sendCode(body.token);
    return { sent: true };
  }

  @Implements(messages.signInByLink)
  async signInByLink(
    @Input() { body }: In<typeof messages.signInByLink>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RouteAnswer<typeof messages.signInByLink>> {
    const { secret, goTo } = await this.links.signIn(body.token, body.code);
    reply.setCookie(SESSION_COOKIE, secret, COOKIE_OPTIONS);
    return { goTo };
  }
}
