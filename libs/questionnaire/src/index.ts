export * from './answers/answer.ts';
export * from './answers/answer-problem.ts';
export * from './answers/as-asked.ts';
export * from './answers/count-answers.ts';
export * from './answers/form.ts';
export * from './answers/validate-answer.ts';
export * from './answers/validate-response.ts';
export * from './content/answer-texts.ts';
export * from './content/body-areas.ts';
export * from './content/check-content.ts';
export * from './content/choices.ts';
export * from './content/content.ts';
export * from './content/content-problem.ts';
export * from './content/counted-values.ts';
export * from './content/item-key.ts';
export * from './content/items.ts';
export * from './content/question.ts';
export * from './content/question-base.ts';
export * from './content/question-groups.ts';
export * from './content/scale-presets.ts';
export * from './content/score.ts';
export * from './content/texts-of.ts';
export * from './content/written.ts';
export {
  DESIGN_CHECKS,
  type DesignCheckId,
  type DesignFinding,
  type DesignSettings,
  type Severity,
} from './design-checks/design-check.ts';
export * from './design-checks/dismissal.ts';
export * from './design-checks/explanations/explain-finding.ts';
export { isFindable } from './design-checks/jargon/jargon-finder.ts';
export * from './design-checks/jargon/jargon-word.ts';
export * from './design-checks/jargon/starter-jargon.ts';
export { lixOfContent } from './design-checks/judged-texts.ts';
export * from './design-checks/minutes/estimate-minutes.ts';
export { groundOf, runDesignChecks } from './design-checks/run-design-checks.ts';
export * from './editing/apply-operations.ts';
export * from './editing/edit-session.ts';
export * from './editing/manuscript.ts';
export * from './editing/operation.ts';
export * from './editing/operations-between.ts';
export * from './editing/parts.ts';
export * from './editing/rename-question.ts';
export * from './editing/settle.ts';
export * from './editing/unique-codes.ts';
export * from './editing/writing.ts';
export * from './instruments/altered-instruments.ts';
export * from './logic/condition.ts';
export * from './logic/condition-questions.ts';
export * from './logic/holds.ts';
export * from './patterns/parse-pattern.ts';
export * from './patterns/pattern.ts';
export * from './readability/lix.ts';
export * from './schema/json-schema.ts';
export * from './texts/text-in.ts';
export * from './texts/texts.ts';
export * from './versions/comparability.ts';
export * from './versions/content-change.ts';
export * from './versions/diff-content.ts';
export * from './versions/version-status.ts';
