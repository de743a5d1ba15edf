import { ADD_ATTACHMENT_PATH, type AddedAttachment, contract } from '@medvirk/api-contract';
import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessTo, Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { AttachmentsService } from './attachments.service.ts';

const routes = contract.attachments;
/** From one network address: a family, or a waiting room, with five files each. */
const FILES_A_MINUTE = 30;

@Controller()
export class AttachmentsController {
  private readonly attachments: AttachmentsService;

  constructor(attachments: AttachmentsService) {
    this.attachments = attachments;
  }

  /** A file as it is, read as it comes. */
  @Post(ADD_ATTACHMENT_PATH)
  @HttpCode(201)
  @AccessTo('public', FILES_A_MINUTE)
  add(
    @Param('linkCode') linkCode: string,
    @Param('question') question: string,
    @Req() request: FastifyRequest,
  ): Promise<AddedAttachment> {
    // Stopping halfway must leave the connection open: there is an answer to give.
    return this.attachments.add(linkCode, question, request.raw.iterator({ destroyOnReturn: false }));
  }

  @Implements(routes.forget)
  forget(@Input() { params, body }: In<typeof routes.forget>) {
    return this.attachments.forget(params.linkCode, body.id);
  }

  @Implements(routes.list)
  list(@CurrentUser() user: SignedIn) {
    return this.attachments.list(user);
  }

  @Implements(routes.read)
  read(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.read>) {
    return this.attachments.read(user, params.attachmentId);
  }
}
