import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { TranslationsService } from './translations.service.ts';

const routes = contract.translations;

@Controller()
export class TranslationsController {
  private readonly translations: TranslationsService;

  constructor(translations: TranslationsService) {
    this.translations = translations;
  }

  @Implements(routes.get)
  get(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.get>) {
    return this.translations.get(user, params);
  }

  @Implements(routes.putDrafts)
  putDrafts(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.putDrafts>) {
    return this.translations.putDrafts(user, params, body);
  }

  @Implements(routes.dropDrafts)
  dropDrafts(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.dropDrafts>) {
    return this.translations.dropDrafts(user, params, body.keys);
  }

  @Implements(routes.accept)
  accept(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.accept>) {
    return this.translations.accept(user, params, body.texts);
  }

  @Implements(routes.file)
  file(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.file>) {
    return this.translations.file(user, params, query.format);
  }

  @Implements(routes.takeFile)
  takeFile(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.takeFile>) {
    return this.translations.takeFile(user, params, body);
  }
}
