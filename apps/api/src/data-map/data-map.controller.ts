import { contract, MapQuery } from '@medvirk/api-contract';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AccessTo, Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { DataMapService } from './data-map.service.ts';

const routes = contract.dataMap;

@Controller()
export class DataMapController {
  private readonly map: DataMapService;

  constructor(map: DataMapService) {
    this.map = map;
  }

  @Implements(routes.get)
  get(@Input() { query }: In<typeof routes.get>) {
    return { columns: this.map.rows(query.language) };
  }

  @Implements(routes.letter)
  letter(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.letter>) {
    return this.map.letter(user, params.surveyId, query.language);
  }

  @Get('/api/data-map.csv')
  @AccessTo('survey:read')
  csv(@Query() query: unknown, @Res() reply: FastifyReply): void {
    const { language } = MapQuery.parse(query);
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="medvirk-data-map-${language}.csv"`)
      .send(this.map.csv(language));
  }

  @Get('/api/data-map.pdf')
  @AccessTo('survey:read')
  async pdf(@CurrentUser() user: SignedIn, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { language } = MapQuery.parse(query);
    reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="medvirk-data-map-${language}.pdf"`)
      .send(await this.map.pdf(user, language));
  }
}
