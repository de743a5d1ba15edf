import { type Database, foldBatch, type NewResponse, ResponseStore, WayFinding } from '@medvirk/data-access';
import { checkMapping, type GatheredResponse, ResponseGatherer, TooManyRespondents } from '@medvirk/interchange';
import type { ImportReport, Progress, ResponseFile } from '../admin/admin-services.ts';
import { Problem } from '../problem.ts';
import { FileProblem } from './file-problem.ts';
import { importTarget } from './import-target.ts';
import { prepareGathered } from './prepare-gathered.ts';
import { readCsv } from './read-csv.ts';
import { readMapping } from './read-mapping.ts';
import { RejectedReport } from './rejected-report.ts';

/** Responses stored in one transaction. */
const BATCH = 250;
const TELL_EVERY = 1000;

/**
 * Brings a file of responses into a survey. Each transaction holds whole responses, and a respondent always gets the same
 * id: killed half-way and run again, nothing is stored or counted twice.
 * @param now decides how far the survey's period has come
 * @throws FileProblem for a file or mapping that does not fit, before anything is stored
 */
export async function importResponses(
  database: Database,
  file: ResponseFile,
  progress: Progress,
  now: Date,
): Promise<ImportReport> {
  const ways = new WayFinding(database.dataSource);
  const target = await importTarget(database, ways, file.surveyId, now.toISOString().slice(0, 10));
  const mapping = await readMapping(file.mappingPath);
  const { heading, rows } = await readCsv(file.path, mapping);
  const misfits = checkMapping(mapping, heading, target.form, new Set(target.units.keys()));
  if (misfits.length > 0) {
    const list = misfits.map(({ code, what }) => `  ${code}: ${what}`).join('\n');
    throw new FileProblem(`File, mapping and survey do not fit together:\n${list}`);
  }

  const store = new ResponseStore(database.dataSource);
  const rejected = new RejectedReport(file.reportPath);
  const gatherer = new ResponseGatherer(mapping);
  const report = { read: 0, stored: 0, alreadyThere: 0, responsesRejected: 0 };
  let batch: { response: NewResponse; line: number }[] = [];

  const flush = async (): Promise<void> => {
    const outcomes = file.dryRun ? batch.map(() => 'stored') : await store.store(batch.map(({ response }) => response));
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome === 'stored') report.stored += 1;
      else if (outcome === 'same') report.alreadyThere += 1;
      else {
        report.responsesRejected += 1;
        await rejected.add([{ line: batch[index]?.line ?? 0, reason: 'other-answers-stored-before', about: '' }]);
      }
    }
    batch = [];
  };
  const take = async (gathered: readonly GatheredResponse[]): Promise<void> => {
    for (const each of gathered) {
      const prepared = prepareGathered(target, each);
      if ('response' in prepared) batch.push(prepared);
      else {
        report.responsesRejected += 1;
        await rejected.add(prepared.rejections);
      }
      if (batch.length >= BATCH) await flush();
    }
  };

  try {
    for await (const { line, cells } of rows) {
      report.read += 1;
      if (cells) await take(gatherer.add(line, cells));
      else {
        report.responsesRejected += 1;
        await rejected.add([{ line, reason: 'wrong-number-of-cells', about: '' }]);
      }
      if (report.read % TELL_EVERY === 0) progress(`${report.read} lines read, ${report.stored} responses stored`);
    }
    await take(gatherer.end());
    await flush();
  } catch (error) {
    if (!(error instanceof TooManyRespondents)) throw error;
    throw new Problem(
      `Too many respondents at once (${error.message}). Sort the file by respondent and use "adjacent".`,
    );
  } finally {
    await rejected.end();
    // Also after a failure: what was stored is there for good, and is counted at once.
    if (report.stored > 0 && !file.dryRun) {
      await foldBatch(database, target.organisationId, target.surveyId, report.stored);
    }
  }
  return {
    ...report,
    rejections: { count: rejected.count, first: rejected.first, file: rejected.writtenTo ?? null },
  };
}
