import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { HomeService } from './home.service.ts';

@Controller()
export class HomeController {
  private readonly home: HomeService;

  constructor(home: HomeService) {
    this.home = home;
  }

  @Implements(contract.home.get)
  get(@CurrentUser() user: SignedIn) {
    return this.home.get(user);
  }
}
