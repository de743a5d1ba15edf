export {
  type AnswerColumn,
  HELD_BACK,
  NO_ANSWER,
  type ResponseRow,
  STATE_CODES,
} from './answers-table/answer-column.ts';
export { type AnswersTable, answersTable } from './answers-table/answers-table.ts';
export { codebookOf } from './answers-table/codebook.ts';
export { savVariablesOf } from './answers-table/sav-variables.ts';
export { type AboutFile, TABLE_LANGUAGES, TABLE_WORDS, type TableLanguage } from './answers-table/table-words.ts';
export { checkMapping, type MappingProblem } from './responses-csv/check-mapping.ts';
export { type GatheredResponse, ResponseGatherer, TooManyRespondents } from './responses-csv/gather-responses.ts';
export type { ResponsePart } from './responses-csv/map-row.ts';
export { responseIdOf, responseKey } from './responses-csv/response-id.ts';
export { ResponseMapping } from './responses-csv/response-mapping.ts';
export type { RowProblem } from './responses-csv/row-problem.ts';
export { type SavFile, type SavVariable, savHeader, savRow } from './sav/sav-file.ts';
export { BYTE_ORDER_MARK, csvLines } from './tables/csv-lines.ts';
export type { Cell, Sheet } from './tables/sheet.ts';
export {
  MOST_SHEET_ROWS,
  SHEET_END,
  SHEET_START,
  sheetPath,
  sheetRow,
  workbookParts,
} from './tables/workbook-parts.ts';
export {
  type MatchedTranslations,
  matchTranslations,
  type TranslationMismatch,
} from './translations/match-translations.ts';
export type { NamedAudio, ReadTranslations, TranslationUnit } from './translations/translation-unit.ts';
export { translationsFromCsv, translationsToCsv } from './translations/translations-csv.ts';
export { translationsFromXliff, translationsToXliff } from './translations/translations-xliff.ts';
