import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { KiosksService } from './kiosks.service.ts';

const routes = contract.kiosks;

@Controller()
export class KiosksController {
  private readonly kiosks: KiosksService;

  constructor(kiosks: KiosksService) {
    this.kiosks = kiosks;
  }

  @Implements(routes.list)
  list(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.list>) {
    return this.kiosks.list(user, params.surveyId);
  }

  @Implements(routes.make)
  make(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.make>) {
    return this.kiosks.make(user, params.surveyId, body);
  }

  @Implements(routes.revoke)
  revoke(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.revoke>) {
    return this.kiosks.revoke(user, params.surveyId, params.kioskId);
  }

  @Implements(routes.open)
  open(@Input() { body }: In<typeof routes.open>) {
    return this.kiosks.open(body.code);
  }

  @Implements(routes.send)
  send(@Input() { body }: In<typeof routes.send>) {
    return this.kiosks.send(body.code, body.sealed);
  }
}
