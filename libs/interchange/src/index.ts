export { checkMapping, type MappingProblem } from './responses-csv/check-mapping.ts';
export { type GatheredResponse, ResponseGatherer, TooManyRespondents } from './responses-csv/gather-responses.ts';
export type { ResponsePart } from './responses-csv/map-row.ts';
export { responseIdOf, responseKey } from './responses-csv/response-id.ts';
export { ResponseMapping } from './responses-csv/response-mapping.ts';
export type { RowProblem } from './responses-csv/row-problem.ts';
export {
  type MatchedTranslations,
  matchTranslations,
  type TranslationMismatch,
} from './translations/match-translations.ts';
export type { ReadTranslations, TranslationUnit } from './translations/translation-unit.ts';
export { translationsFromCsv, translationsToCsv } from './translations/translations-csv.ts';
export { translationsFromXliff, translationsToXliff } from './translations/translations-xliff.ts';
