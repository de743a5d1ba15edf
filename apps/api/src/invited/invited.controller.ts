import { contract } from '@medvirk/api-contract';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Implements, type In, Input } from '../contract/implements.ts';
import { InvitedService } from './invited.service.ts';

const routes = contract.invited;

@Controller()
export class InvitedController {
  private readonly invited: InvitedService;

  constructor(invited: InvitedService) {
    this.invited = invited;
  }

  @Implements(routes.open)
  open(@Input() { params, body }: In<typeof routes.open>) {
    return this.invited.open(params.linkCode, body.ticket);
  }

  @Implements(routes.exchange)
  exchange(@Input() { params, body }: In<typeof routes.exchange>) {
    return this.invited.exchange(params.linkCode, body);
  }

  @Implements(routes.submit)
  async submit(@Input() { params, body }: In<typeof routes.submit>, @Res({ passthrough: true }) reply: FastifyReply) {
    const { receipt, isNew } = await this.invited.submit(params.linkCode, body, body.response);
    if (!isNew) reply.status(200);
    return receipt;
  }

  @Implements(routes.withdraw)
  withdraw(@Input() { params, body }: In<typeof routes.withdraw>) {
    return this.invited.withdraw(params.linkCode, body);
  }

  @Implements(routes.ownPdf)
  ownPdf(@Input() { params, body }: In<typeof routes.ownPdf>) {
    return this.invited.ownPdf(params.linkCode, body.ticket, body.language);
  }

  @Implements(routes.ownFile)
  ownFile(@Input() { params, body }: In<typeof routes.ownFile>) {
    return this.invited.ownFile(params.linkCode, body.ticket, body.id);
  }

  @Implements(routes.own)
  own(@Input() { params, body }: In<typeof routes.own>) {
    return this.invited.own(params.linkCode, body.ticket);
  }
}
