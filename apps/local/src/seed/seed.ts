import { codeComments, connect, Database } from '@medvirk/data-access';
import type { DatabaseConnection } from '../database/connection.ts';
import type { DemoPerson } from '../demo-people.ts';
import { calendarFrom } from './calendar.ts';
import { DEMO_ORGANISATION, deleteDemo, UNFINISHED } from './demo-organisation.ts';
import { makeActions } from './follow-up/make-actions.ts';
import { makeEvidence } from './follow-up/make-evidence.ts';
import { makeTold } from './follow-up/make-told.ts';
import { FRESH_WARDS, makeSurveys } from './make-surveys.ts';
import { makeOrganisation, settings } from './organisation/make-organisation.ts';
import { makePeople } from './organisation/make-people.ts';
import { makeThemeWords } from './organisation/make-theme-words.ts';
import { TRUST_NAME, WARDS } from './organisation/units.ts';
import { EXPERIENCE } from './questionnaires/experience-questionnaire.ts';
import { makeBank } from './questionnaires/make-bank.ts';
import { makeDraft } from './questionnaires/make-draft.ts';
import { makePublished } from './questionnaires/make-published.ts';
import { type GeneratedResponse, generateResponses } from './responses/generate-responses.ts';
import { storeGenerated } from './responses/store-generated.ts';
import { seededRandom } from './seeded-random.ts';

export { demoExists } from './demo-organisation.ts';

/** What the demo data is made from. */
export interface SeedOptions extends DatabaseConnection {
  /** The demo's today: every date in it is counted from here. */
  now: Date;
  /** Made with these subjects, so that the demo sign-in finds them. */
  people: readonly DemoPerson[];
  onProgress(done: number, total: number, text: string): void;
}

const SEED = 2026;
/** Answers in the survey that has just opened: fewer than may be shown. */
const FRESH_ANSWERS = 3;

/**
 * Makes the demo organisation; what an interrupted seeding has left of it goes first. Everything runs as the application's
 * role, and answers come in by the same door as everybody's.
 */
export async function seedDemo({ databaseUrl, ownerUrl, now, people, onProgress }: SeedOptions): Promise<void> {
  await deleteDemo({ ownerUrl });
  const calendar = calendarFrom(now);
  const dataSource = await connect(databaseUrl, 4, 'lengthy');
  try {
    const database = new Database(dataSource);
    onProgress(0, 100, 'people and questionnaires');
    const made = await database.within(DEMO_ORGANISATION, async (store) => {
      await store.organisation.create({ id: DEMO_ORGANISATION, name: UNFINISHED });
      await store.organisation.update(settings(UNFINISHED));
      const units = await makeOrganisation(store, calendar);
      const known = await makePeople(store, people, units, calendar);
      const versionId = await makePublished(store, known, calendar);
      await makeDraft(store, known, calendar);
      await makeBank(store, known, EXPERIENCE, calendar);
      const surveys = await makeSurveys(store, versionId, units, calendar);
      await makeThemeWords(store, known, calendar);
      await makeEvidence(store, known, units, calendar);
      await makeActions(store, surveys.year, units, calendar);
      return { units, versionId, surveys };
    });

    const random = seededRandom(SEED);
    const store = (surveyId: string, responses: readonly GeneratedResponse[], begun: number, share: number) =>
      storeGenerated(
        database,
        { organisationId: DEMO_ORGANISATION, surveyId, versionId: made.versionId },
        EXPERIENCE,
        made.units,
        responses,
        calendar,
        (done) => onProgress(begun + Math.round((share * done) / responses.length), 100, 'answers'),
      );
    await store(made.surveys.year, generateResponses(random, WARDS, { from: -12, to: -1 }), 10, 80);
    const fresh = WARDS.filter(({ key }) => key === FRESH_WARDS[0]);
    const first = generateResponses(random, fresh, { from: 0, to: 0 }).slice(0, FRESH_ANSWERS);
    await store(made.surveys.fresh, first, 90, 5);

    await codeComments(database, DEMO_ORGANISATION, made.surveys.year);
    await database.within(DEMO_ORGANISATION, async (last) => {
      await makeTold(last, made.surveys.year, made.units, calendar);
      await last.organisation.update(settings(TRUST_NAME));
    });
    onProgress(100, 100, 'done');
  } finally {
    await dataSource.destroy();
  }
}
