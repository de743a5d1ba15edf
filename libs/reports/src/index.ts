export { type DataKind, type Kept, type MappedColumn, type Purpose, TOLD, type Told } from './data-map/data-map.ts';
export { dataMapDocument } from './data-map/data-map-document.ts';
export {
  type DataMapRow,
  dataMapCsv,
  dataMapRows,
  MAP_LANGUAGES,
  type MapLanguage,
  mapWords,
} from './data-map/data-map-words.ts';
export { type LetterFacts, privacyLetter } from './data-map/privacy-letter.ts';
export type { Block, ListItem, ReadingDocument } from './document/document.ts';
export { improvementReport } from './improvement-report/improvement-report.ts';
export type { Audience, ReportAction, ReportFacts, ReportTheme } from './improvement-report/report-facts.ts';
export { type CodeLetterFacts, codeInGroups, type LetterText, letterText } from './letter/letter.ts';
export { type OwnResponseFacts, ownResponseDocument } from './own-response/own-response.ts';
export { type SubjectAccessFacts, subjectAccessDocument } from './own-response/subject-access.ts';
export {
  type PaperFacts,
  type PaperForm,
  type PaperQuestion,
  type PenAnswer,
  paperForm,
} from './paper-form/paper-form.ts';
export { posterSvg, type QrSquares } from './poster/poster-svg.ts';
export { type PosterFacts, type PosterPage, type SurveyPoster, surveyPoster } from './poster/survey-poster.ts';
export { type ToldFacts, type ToldPoster, toldPoster } from './told-poster/told-poster.ts';
export type { ToldLanguage } from './told-poster/told-words.ts';
