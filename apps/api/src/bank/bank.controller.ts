import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { BankService } from './bank.service.ts';

const routes = contract.bank;

@Controller()
export class BankController {
  private readonly bank: BankService;

  constructor(bank: BankService) {
    this.bank = bank;
  }

  @Implements(routes.list)
  list(@CurrentUser() user: SignedIn) {
    return this.bank.list(user);
  }

  @Implements(routes.get)
  get(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.get>) {
    return this.bank.get(user, params.entryId);
  }

  @Implements(routes.add)
  add(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.add>) {
    return this.bank.add(user, body, 'in-use');
  }

  @Implements(routes.propose)
  propose(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.propose>) {
    return this.bank.add(user, body, 'proposed');
  }

  @Implements(routes.revise)
  revise(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.revise>) {
    return this.bank.revise(user, params.entryId, body);
  }

  @Implements(routes.describe)
  describe(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.describe>) {
    return this.bank.describe(user, params.entryId, body);
  }

  @Implements(routes.move)
  move(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.move>) {
    return this.bank.move(user, params.entryId, body);
  }
}
