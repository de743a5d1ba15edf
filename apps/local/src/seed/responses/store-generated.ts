import { type Database, foldBatch, prepareResponse, ResponseStore } from '@medvirk/data-access';
import { compileForm, type QuestionnaireContent } from '@medvirk/questionnaire';
import type { Calendar } from '../calendar.ts';
import type { GeneratedResponse } from './generate-responses.ts';

const BATCH = 250;

/** Stores generated responses by the door that every response comes in by, then counts them. */
export async function storeGenerated(
  database: Database,
  place: { organisationId: string; surveyId: string; versionId: string },
  content: QuestionnaireContent,
  units: ReadonlyMap<string, string>,
  generated: readonly GeneratedResponse[],
  calendar: Calendar,
  onProgress: (done: number) => void,
): Promise<void> {
  const form = compileForm(content);
  const store = new ResponseStore(database.dataSource);
  for (let at = 0; at < generated.length; at += BATCH) {
    const batch = generated.slice(at, at + BATCH).map(({ ward, month, input }) => {
      const unitId = units.get(ward);
      if (!unitId) throw new Error(`no unit ${ward}`);
      return prepareResponse({ ...place, unitId, form }, input, calendar.month(month)).response;
    });
    const outcomes = await store.store(batch);
    if (outcomes.some((outcome) => outcome !== 'stored')) throw new Error('two responses of the demo have one id');
    onProgress(at + batch.length);
  }
  await foldBatch(database, place.organisationId, place.surveyId, generated.length);
}
