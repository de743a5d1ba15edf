import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { WrittenService } from './written.service.ts';

const routes = contract.written;

@Controller()
export class WrittenController {
  private readonly written: WrittenService;

  constructor(written: WrittenService) {
    this.written = written;
  }

  @Implements(routes.add)
  add(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.add>) {
    return this.written.add(user, body);
  }

  @Implements(routes.rewrite)
  rewrite(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.rewrite>) {
    return this.written.rewrite(user, params.writtenId, body);
  }

  @Implements(routes.withdraw)
  withdraw(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.withdraw>) {
    return this.written.withdraw(user, params.writtenId);
  }
}
