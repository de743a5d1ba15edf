import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { EditingService } from './editing.service.ts';

const routes = contract.editing;

@Controller()
export class EditingController {
  private readonly editing: EditingService;

  constructor(editing: EditingService) {
    this.editing = editing;
  }

  @Implements(routes.edit)
  edit(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.edit>) {
    return this.editing.edit(user, params.versionId, body);
  }

  @Implements(routes.look)
  look(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.look>) {
    return this.editing.look(user, params.versionId, body);
  }

  @Implements(routes.leave)
  async leave(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.leave>) {
    await this.editing.leave(user, params.versionId, params.window);
    return {};
  }
}
