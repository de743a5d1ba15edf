import { Readable } from 'node:stream';
import { contract, Id } from '@medvirk/api-contract';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AccessTo, Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { wantedRange } from '../web/wanted-range.ts';
import { ExportsService } from './exports.service.ts';

const routes = contract.fileExports;

@Controller()
export class ExportsController {
  private readonly exports: ExportsService;

  constructor(exports: ExportsService) {
    this.exports = exports;
  }

  @Implements(routes.list)
  list(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.list>) {
    return this.exports.list(user, params.surveyId);
  }

  @Implements(routes.orderAnswers)
  orderAnswers(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.orderAnswers>) {
    return this.exports.orderAnswers(user, params.surveyId, body);
  }

  @Implements(routes.orderFigures)
  orderFigures(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.orderFigures>) {
    return this.exports.orderFigures(user, params.surveyId, body);
  }

  @Implements(routes.orderReport)
  orderReport(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.orderReport>) {
    return this.exports.orderReport(user, params.surveyId, body);
  }

  @Implements(routes.orderBundle)
  orderBundle(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.orderBundle>) {
    return this.exports.orderBundle(user, params.surveyId, body);
  }

  @Implements(routes.orderPrint)
  orderPrint(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.orderPrint>) {
    return this.exports.orderPrint(user, params.surveyId, body);
  }

  @Implements(routes.remove)
  remove(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.remove>) {
    return this.exports.remove(user, params.exportId);
  }

  /** The file, or the rest of it where a download broke off. Nothing on the way keeps a copy. */
  @Get('/api/exports/:exportId/file')
  @AccessTo('survey:read')
  async file(
    @CurrentUser() user: SignedIn,
    @Param('exportId') exportId: string,
    @Headers('range') wanted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.exports.fetch(user, Id.parse(exportId));
    const range = wantedRange(wanted, file.size);
    reply
      .header('cache-control', 'no-store')
      .header('accept-ranges', 'bytes')
      .header('content-disposition', `attachment; filename="${file.fileName}"`)
      .type(TYPE_OF[file.fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    if (range === 'outside') {
      await reply.status(416).header('content-range', `bytes */${file.size}`).send();
      return;
    }
    const { from, to } = range ?? { from: 0, to: file.size - 1 };
    if (range) reply.status(206).header('content-range', `bytes ${from}-${to}/${file.size}`);
    await reply.header('content-length', to - from + 1).send(Readable.from(this.exports.bytes(user, file, from, to)));
  }
}

const TYPE_OF: Readonly<Record<string, string>> = {
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  sav: 'application/x-spss-sav',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
