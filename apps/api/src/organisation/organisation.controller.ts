import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { OrganisationService } from './organisation.service.ts';
import { TokenService } from './token.service.ts';

const routes = contract.organisation;

@Controller()
export class OrganisationController {
  private readonly organisation: OrganisationService;
  private readonly tokenService: TokenService;

  constructor(organisation: OrganisationService, tokenService: TokenService) {
    this.organisation = organisation;
    this.tokenService = tokenService;
  }

  @Implements(routes.get)
  get(@CurrentUser() user: SignedIn) {
    return this.organisation.get(user);
  }

  @Implements(routes.update)
  update(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.update>) {
    return this.organisation.update(user, body);
  }

  @Implements(routes.units)
  async units(@CurrentUser() user: SignedIn) {
    return { units: await this.organisation.units(user) };
  }

  @Implements(routes.addUnit)
  addUnit(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.addUnit>) {
    return this.organisation.addUnit(user, body);
  }

  @Implements(routes.changeUnit)
  changeUnit(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.changeUnit>) {
    return this.organisation.changeUnit(user, params.unitId, body);
  }

  @Implements(routes.themes)
  async themes(@CurrentUser() user: SignedIn) {
    return { themes: await this.organisation.themes(user) };
  }

  @Implements(routes.saveTheme)
  saveTheme(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.saveTheme>) {
    return this.organisation.saveTheme(user, params.code, body.texts);
  }

  @Implements(routes.people)
  async people(@CurrentUser() user: SignedIn) {
    return { people: await this.organisation.people(user) };
  }

  @Implements(routes.addPerson)
  addPerson(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.addPerson>) {
    return this.organisation.addPerson(user, body);
  }

  @Implements(routes.assign)
  assign(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.assign>) {
    return this.organisation.assign(user, params.personId, body.assignments);
  }

  @Implements(routes.councils)
  async councils(@CurrentUser() user: SignedIn) {
    return { councils: await this.organisation.councils(user) };
  }

  @Implements(routes.addCouncil)
  addCouncil(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.addCouncil>) {
    return this.organisation.addCouncil(user, body.name);
  }

  @Implements(routes.addMember)
  addMember(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.addMember>) {
    return this.organisation.addMember(user, params.councilId, body);
  }

  @Implements(routes.changeTerm)
  changeTerm(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.changeTerm>) {
    return this.organisation.changeTerm(user, params, body.until);
  }

  @Implements(routes.addDeputy)
  addDeputy(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.addDeputy>) {
    return this.organisation.addDeputy(user, params.councilId, body);
  }

  @Implements(routes.endDeputy)
  endDeputy(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.endDeputy>) {
    return this.organisation.endDeputy(user, params, body.until);
  }

  @Implements(routes.tokens)
  async tokens(@CurrentUser() user: SignedIn) {
    return { tokens: await this.tokenService.list(user) };
  }

  @Implements(routes.addToken)
  addToken(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.addToken>) {
    return this.tokenService.add(user, body);
  }

  @Implements(routes.revokeToken)
  revokeToken(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.revokeToken>) {
    return this.tokenService.revoke(user, params.tokenId);
  }
}
