export type { Block, ListItem, ReadingDocument } from './document/document.ts';
export { improvementReport } from './improvement-report/improvement-report.ts';
export type { Audience, ReportAction, ReportFacts, ReportTheme } from './improvement-report/report-facts.ts';
