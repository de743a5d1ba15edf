import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { VersionsService } from './versions.service.ts';

const routes = contract.versions;

@Controller()
export class VersionsController {
  private readonly versions: VersionsService;

  constructor(versions: VersionsService) {
    this.versions = versions;
  }

  @Implements(routes.comparability)
  comparability(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.comparability>) {
    return this.versions.comparability(user, params.versionId, query.since);
  }

  @Implements(routes.judge)
  judge(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.judge>) {
    return this.versions.judge(user, params, body);
  }

  @Implements(routes.lift)
  lift(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.lift>) {
    return this.versions.lift(user, params);
  }
}
