import type { contract, RouteAnswer } from '@medvirk/api-contract';
import { DATA_MAP, Database } from '@medvirk/data-access';
import { type QuestionnaireContent, questionsOf } from '@medvirk/questionnaire';
import { dataMapCsv, dataMapDocument, dataMapRows, type MapLanguage, mapWords, privacyLetter } from '@medvirk/reports';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../session/signed-in.ts';
import { SurveysService } from '../surveys/surveys.service.ts';

type Part = RouteAnswer<typeof contract.dataMap.letter>['parts'][number];

/** What the house keeps about people, and what a survey tells them of it. */
@Injectable()
export class DataMapService {
  private readonly database: Database;
  private readonly surveys: SurveysService;

  constructor(database: Database, surveys: SurveysService) {
    this.database = database;
    this.surveys = surveys;
  }

  rows(language: MapLanguage) {
    return dataMapRows(DATA_MAP, language);
  }

  csv(language: MapLanguage): string {
    return dataMapCsv(DATA_MAP, language);
  }

  /** The same as a tagged PDF. */
  async pdf(user: SignedIn, language: MapLanguage): Promise<Buffer> {
    const { name } = await this.database.within(user.organisationId, (store) => store.organisation.get());
    const { writePdf } = await import('@medvirk/documents');
    return Buffer.from(await writePdf(dataMapDocument(DATA_MAP, { organisation: name }, language), new Date()));
  }

  /** @throws DomainError NOT_FOUND for a survey that the reader may not see */
  async letter(user: SignedIn, surveyId: string, language: MapLanguage) {
    const { information, privacyMode, admission } = await this.surveys.get(user, surveyId);
    const { k, files } = await this.database.within(user.organisationId, async (store) => ({
      k: (await store.organisation.get()).k,
      files: asksForFiles(await store.surveys.contentOf(surveyId)),
    }));
    const blocks = privacyLetter(
      { ...information, mode: privacyMode, invited: admission === 'invited', files, k },
      DATA_MAP,
      language,
    );
    const parts = blocks.flatMap((block): Part[] => {
      if (block.kind === 'list') return [{ kind: block.kind, lines: block.items.map(({ text }) => text) }];
      if (block.kind === 'heading' || block.kind === 'paragraph') return [{ kind: block.kind, lines: [block.text] }];
      return [];
    });
    return { title: mapWords(language).letter.title, parts };
  }
}

const asksForFiles = (fielded: { content: QuestionnaireContent } | undefined): boolean =>
  fielded !== undefined && questionsOf(fielded.content).some(({ type }) => type === 'attachment');
