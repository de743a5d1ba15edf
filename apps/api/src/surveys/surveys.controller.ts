import { contract, Id } from '@medvirk/api-contract';
import { LanguageTag } from '@medvirk/questionnaire';
import { posterSvg } from '@medvirk/reports';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AccessTo, Implements, type In, Input } from '../contract/implements.ts';
import { found } from '../errors/domain-error.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { SurveysService } from './surveys.service.ts';

const routes = contract.surveys;

/** Loaded when a code is drawn: every start of every process would load it else. */
const loadQrCode = async () => (await import('qrcode')).default;

const PosterWanted = z.object({
  size: z.enum(['A4', 'A5']).default('A4'),
  language: LanguageTag.default('nb'),
});

@Controller()
export class SurveysController {
  private readonly surveys: SurveysService;

  constructor(surveys: SurveysService) {
    this.surveys = surveys;
  }

  @Implements(routes.list)
  async list(@CurrentUser() user: SignedIn) {
    return { surveys: await this.surveys.list(user) };
  }

  @Implements(routes.get)
  get(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.get>) {
    return this.surveys.get(user, params.surveyId);
  }

  @Implements(routes.erasures)
  erasures(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.erasures>) {
    return this.surveys.erasures(user, params.surveyId);
  }

  @Implements(routes.create)
  create(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.create>) {
    return this.surveys.create(user, body);
  }

  @Implements(routes.move)
  move(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.move>) {
    return this.surveys.move(user, params.surveyId, body.to);
  }

  @Implements(routes.rename)
  rename(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.rename>) {
    return this.surveys.rename(user, params.surveyId, body.title);
  }

  @Implements(routes.change)
  change(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.change>) {
    return this.surveys.change(user, params.surveyId, body);
  }

  @Implements(routes.embed)
  embed(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.embed>) {
    return this.surveys.embed(user, params.surveyId, body.origins);
  }

  @Implements(routes.moveClosing)
  moveClosing(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.moveClosing>) {
    return this.surveys.moveClosing(user, params.surveyId, body.closesOn);
  }

  /** Error correction M: still readable when a corner of the poster is torn. */
  @Get('/api/surveys/:surveyId/links/:linkCode/qr.svg')
  @AccessTo('survey:read')
  async qr(
    @CurrentUser() user: SignedIn,
    @Param('surveyId') surveyId: string,
    @Param('linkCode') linkCode: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const address = await this.surveys.linkAddress(user, Id.parse(surveyId), linkCode);
    const qrcode = await loadQrCode();
    const svg = await qrcode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    reply.type('image/svg+xml').send(svg);
  }

  /** The poster of one unit, for printers and intranets that want to set it themselves; as PDF it is ordered with the other files. */
  @Get('/api/surveys/:surveyId/links/:linkCode/poster.svg')
  @AccessTo('survey:read')
  async poster(
    @CurrentUser() user: SignedIn,
    @Param('surveyId') surveyId: string,
    @Param('linkCode') linkCode: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { size, language } = PosterWanted.parse(query);
    const poster = await this.surveys.poster(user, { surveyId: Id.parse(surveyId), linkCode, size, language });
    const page = found(poster.pages[0]);
    const qrcode = await loadQrCode();
    const { modules } = qrcode.create(page.address, { errorCorrectionLevel: 'M' });
    const svg = posterSvg(poster, page, {
      size: modules.size,
      isDark: (row, column) => Boolean(modules.get(row, column)),
    });
    reply
      .type('image/svg+xml')
      .header('content-disposition', `attachment; filename="poster-${linkCode}-${size.toLowerCase()}.svg"`)
      .send(svg);
  }
}
