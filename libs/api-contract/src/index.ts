import { answering } from './routes/answering.ts';
import { attachments } from './routes/attachments.ts';
import { bank } from './routes/bank.ts';
import { coDesign } from './routes/co-design.ts';
import { coding } from './routes/coding.ts';
import { comparison } from './routes/comparison.ts';
import { dataMap } from './routes/data-map.ts';
import { design } from './routes/design.ts';
import { editing } from './routes/editing.ts';
import { fileExports } from './routes/exports.ts';
import { history } from './routes/history.ts';
import { home } from './routes/home.ts';
import { improvement } from './routes/improvement.ts';
import { invitations } from './routes/invitations.ts';
import { invited } from './routes/invited.ts';
import { kiosks } from './routes/kiosks.ts';
import { letters } from './routes/letters.ts';
import { media } from './routes/media.ts';
import { messages } from './routes/messages.ts';
import { organisation } from './routes/organisation.ts';
import { paper } from './routes/paper.ts';
import { pilot } from './routes/pilot.ts';
import { planning } from './routes/planning.ts';
import { questionnaires } from './routes/questionnaires.ts';
import { concerns, quotes } from './routes/quotes.ts';
import { recipients } from './routes/recipients.ts';
import { results } from './routes/results.ts';
import { roleFigures } from './routes/role-figures.ts';
import { series } from './routes/series.ts';
import { session } from './routes/session.ts';
import { subjectAccess } from './routes/subject-access.ts';
import { surveys } from './routes/surveys.ts';
import { tellBack } from './routes/tell-back.ts';
import { translations } from './routes/translations.ts';
import { versions } from './routes/versions.ts';
import { written } from './routes/written.ts';

export * from './respondent-pages.ts';
export * from './route.ts';
export * from './routes/answering.ts';
export * from './routes/attachments.ts';
export * from './routes/bank.ts';
export * from './routes/co-design.ts';
export * from './routes/coding.ts';
export * from './routes/comparison.ts';
export * from './routes/data-map.ts';
export * from './routes/design.ts';
export * from './routes/editing.ts';
export * from './routes/exports.ts';
export * from './routes/history.ts';
export * from './routes/home.ts';
export * from './routes/improvement.ts';
export * from './routes/invitations.ts';
export * from './routes/invited.ts';
export * from './routes/kiosks.ts';
export * from './routes/letters.ts';
export * from './routes/media.ts';
export * from './routes/messages.ts';
export * from './routes/organisation.ts';
export * from './routes/paper.ts';
export * from './routes/pilot.ts';
export * from './routes/planning.ts';
export * from './routes/proposal-view.ts';
export * from './routes/question-trace.ts';
export * from './routes/questionnaires.ts';
export * from './routes/quotes.ts';
export * from './routes/recipients.ts';
export * from './routes/results.ts';
export * from './routes/role-figures.ts';
export * from './routes/series.ts';
export * from './routes/session.ts';
export * from './routes/subject-access.ts';
export * from './routes/surveys.ts';
export * from './routes/tell-back.ts';
export * from './routes/translations.ts';
export * from './routes/versions.ts';
export * from './routes/written.ts';
export * from './shapes.ts';

/** Every route of the API, by feature. The API, its OpenAPI document and the browser's calls are all made from this. */
export const contract = {
  session,
  home,
  organisation,
  questionnaires,
  coDesign,
  editing,
  translations,
  versions,
  design,
  bank,
  history,
  pilot,
  surveys,
  planning,
  invitations,
  media,
  answering,
  attachments,
  kiosks,
  subjectAccess,
  letters,
  paper,
  invited,
  results,
  roleFigures,
  series,
  comparison,
  coding,
  quotes,
  concerns,
  improvement,
  written,
  tellBack,
  fileExports,
  messages,
  recipients,
  dataMap,
};
