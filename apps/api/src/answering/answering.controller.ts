import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { AnsweringService } from './answering.service.ts';
import { DraftsService } from './drafts.service.ts';

const routes = contract.answering;

/** `answering.submit` is served by submit-route.ts. */
@Controller()
export class AnsweringController {
  private readonly answering: AnsweringService;
  private readonly drafts: DraftsService;

  constructor(answering: AnsweringService, drafts: DraftsService) {
    this.answering = answering;
    this.drafts = drafts;
  }

  @Implements(routes.open)
  open(@Input() { params }: In<typeof routes.open>) {
    return this.answering.open(params.linkCode);
  }

  @Implements(routes.keepDraft)
  keepDraft(@Input() { params, body }: In<typeof routes.keepDraft>) {
    return this.drafts.keep(params.linkCode, body.draft, body.code);
  }

  @Implements(routes.openDraft)
  openDraft(@Input() { params, body }: In<typeof routes.openDraft>) {
    return this.drafts.open(params.linkCode, body.code);
  }

  @Implements(routes.forgetDraft)
  forgetDraft(@Input() { params, body }: In<typeof routes.forgetDraft>) {
    return this.drafts.forget(params.linkCode, body.code);
  }

  @Implements(routes.reached)
  reached(@Input() { params, body }: In<typeof routes.reached>) {
    return this.answering.reached(params.linkCode, body.section, body.first);
  }

  @Implements(routes.left)
  left(@Input() { params, body }: In<typeof routes.left>) {
    return this.answering.left(params.linkCode, body.question, body.back);
  }

  @Implements(routes.decline)
  decline(@Input() { params }: In<typeof routes.decline>) {
    return this.answering.decline(params.linkCode);
  }
}
