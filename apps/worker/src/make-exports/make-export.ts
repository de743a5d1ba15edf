import type { Database, ExportWork, StoredExport } from '@medvirk/data-access';
import { TABLE_LANGUAGES, type TableLanguage } from '@medvirk/interchange';
import { savOfAnswers, tablesOfAnswers } from './answers-maker.ts';
import { planAnswers } from './answers-plan.ts';
import { makerOfLetters, makerOfReminders } from './letters-maker.ts';
import type { Maker } from './maker.ts';
import { makerOfMaterial, type TablesMaterial } from './material-maker.ts';

/**
 * Makes a file to its end, step by step: a step and where the next goes on are kept in one transaction. Whatever is killed, the
 * next run goes on there; two runs at once take turns.
 * @param stopping asked between two steps; the rest is left to the next run
 * @param secret of the house, for files that lie sealed
 * @returns whether there is nothing left to do
 */
export async function makeExport(
  database: Database,
  organisationId: string,
  exportId: string,
  stopping: () => boolean = () => false,
  secret = '',
): Promise<boolean> {
  const found = await database.within(organisationId, (store) => store.exports.find(exportId));
  if (!found || found.status === 'ready' || found.status === 'failed') return true;
  try {
    const make = await makerOf(database, organisationId, found, secret);
    while (!stopping()) {
      const goesOn = await database.within(organisationId, async (store) => {
        const work: ExportWork | undefined = await store.exports.take(exportId);
        if (!work) return false;
        const step = await make(store, work);
        await store.exports.keepStep(exportId, step);
        return !step.finished;
      });
      if (!goesOn) return true;
    }
    return false;
  } catch (fault) {
    await database.within(organisationId, (store) => store.exports.noteFault(exportId));
    throw fault;
  }
}

async function makerOf(
  database: Database,
  organisationId: string,
  wanted: StoredExport,
  secret: string,
): Promise<Maker> {
  if (wanted.kind === 'letters') return makerOfLetters(secret, wanted.orderedAt);
  if (wanted.kind === 'reminders') return makerOfReminders(secret, wanted.orderedAt);
  const isBundle = wanted.kind === 'bundle-with-answers';
  if (wanted.kind !== 'answers' && !isBundle) return makerOfMaterial(wanted);
  const language = tableLanguage(wanted.language);
  const plan = await planAnswers(database, organisationId, wanted.surveyId, language, wanted.orderedAt);
  if (!plan) throw new Error('the survey is gone');
  if (wanted.format === 'sav') return savOfAnswers(plan, wanted.orderedAt);
  const form = wanted.format === 'xlsx' ? 'xlsx' : 'csv';
  if (!isBundle) return tablesOfAnswers(plan, form, language, wanted.orderedAt);
  const material = await database.within(organisationId, (store) => store.exports.material(wanted.id));
  return tablesOfAnswers(plan, form, language, wanted.orderedAt, material as TablesMaterial);
}

const tableLanguage = (wanted: string): TableLanguage =>
  TABLE_LANGUAGES.find((language) => language === wanted) ?? 'nb';
