import type { QuestionnaireContent } from '../content/content.ts';
import type { Question } from '../content/question.ts';
import type { Condition } from './condition.ts';

/** What a rule decides: whether something is shown or needed, where one goes on, or whether answers go together. */
export type RuleEffect = 'section' | 'question' | 'option' | 'row' | 'required' | 'check' | 'jump' | 'ending';

/** One rule of a questionnaire, with where it stands. */
export interface PlacedRule {
  effect: RuleEffect;
  condition: Condition;
  section?: string;
  question?: string;
  /** Code of the option, row, check or ending that it is about; where a jump leads to. */
  detail?: string;
}

/** Every rule of a questionnaire in the order of the form. THE one place that knows where rules stand. */
export function rulesOf(content: QuestionnaireContent): PlacedRule[] {
  const rules: PlacedRule[] = [];
  const add = (
    effect: RuleEffect,
    condition: Condition | undefined,
    place: Omit<PlacedRule, 'effect' | 'condition'>,
  ) => {
    if (condition) rules.push({ effect, condition, ...place });
  };
  for (const section of content.sections) {
    const at = { section: section.code };
    add('section', section.showIf, at);
    for (const question of section.questions) {
      const here = { ...at, question: question.code };
      add('question', question.showIf, here);
      if ('requiredIf' in question) add('required', question.requiredIf, here);
      for (const { code, showIf } of optionsIn(question)) add('option', showIf, { ...here, detail: code });
      if (question.type === 'grid') {
        for (const { code, showIf } of question.rows) add('row', showIf, { ...here, detail: code });
      }
      for (const { code, holds } of ('checks' in question && question.checks) || []) {
        add('check', holds, { ...here, detail: code });
      }
    }
    for (const { code, holds } of section.checks ?? []) add('check', holds, { ...at, detail: code });
    for (const { if: condition, to } of section.jumps ?? []) {
      add('jump', condition, { ...at, detail: 'section' in to ? to.section : to.ending });
    }
  }
  for (const { code, showIf } of content.endings ?? []) add('ending', showIf, { detail: code });
  return rules;
}

/** Options with rules of their own. */
export function optionsIn(question: Question): readonly { code: string; showIf?: Condition | undefined }[] {
  if ('options' in question) return question.options;
  if (question.type === 'grid' && 'options' in question.cells) return question.cells.options;
  return question.type === 'number' ? (question.units ?? []) : [];
}
