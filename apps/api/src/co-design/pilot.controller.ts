import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { PilotService } from './pilot.service.ts';

const routes = contract.pilot;

@Controller()
export class PilotController {
  private readonly pilot: PilotService;

  constructor(pilot: PilotService) {
    this.pilot = pilot;
  }

  @Implements(routes.get)
  get(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.get>) {
    return this.pilot.get(user, params.versionId);
  }

  @Implements(routes.begin)
  begin(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.begin>) {
    return this.pilot.begin(user, params.versionId);
  }

  @Implements(routes.note)
  note(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.note>) {
    return this.pilot.note(user, params.sittingId, body);
  }

  @Implements(routes.dropNote)
  dropNote(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.dropNote>) {
    return this.pilot.dropNote(user, params.noteId);
  }
}
