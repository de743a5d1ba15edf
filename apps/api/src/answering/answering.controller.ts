import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { AnsweringService } from './answering.service.ts';

const routes = contract.answering;

/** `answering.submit` is served by submit-route.ts. */
@Controller()
export class AnsweringController {
  private readonly answering: AnsweringService;

  constructor(answering: AnsweringService) {
    this.answering = answering;
  }

  @Implements(routes.open)
  open(@Input() { params }: In<typeof routes.open>) {
    return this.answering.open(params.linkCode);
  }

  @Implements(routes.decline)
  decline(@Input() { params }: In<typeof routes.decline>) {
    return this.answering.decline(params.linkCode);
  }
}
