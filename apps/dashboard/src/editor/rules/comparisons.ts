import type { AnswerableQuestion } from '@medvirk/questionnaire';
import type { RuleLine } from './rule-node.ts';

export type Comparison = RuleLine['op'];

/** What can be asked about a question's answer, by its type; the first is what a new line starts with. */
export function comparisonsFor(question: AnswerableQuestion): Comparison[] {
  switch (question.type) {
    case 'single-choice':
      return ['equals', 'one-of', 'answered'];
    case 'multiple-choice':
      return ['includes-any', 'includes-all', 'includes-none', 'answered'];
    case 'scale':
    case 'number':
      return ['at-most', 'at-least', 'equals', 'answered'];
    case 'date':
      return ['before', 'after', 'answered'];
    case 'short-text':
    case 'long-text':
      return ['answered'];
  }
}

/**
 * A whole line for a question and a comparison, with a first value to change. Values of the earlier line are kept where
 * they still make sense.
 */
export function lineFor(question: AnswerableQuestion, op: Comparison, today: string, earlier?: RuleLine): RuleLine {
  const about = { question: question.code };
  const kept = earlier && 'question' in earlier && earlier.question === question.code ? earlier : undefined;
  switch (op) {
    case 'equals': {
      if (kept && 'value' in kept) return { op, ...about, value: kept.value };
      if (kept && 'values' in kept && kept.values[0] !== undefined) return { op, ...about, value: kept.values[0] };
      return { op, ...about, value: firstValue(question) };
    }
    case 'at-least':
    case 'at-most': {
      const value = kept && 'value' in kept ? Number(kept.value) : Number(firstValue(question));
      return { op, ...about, value: Number.isFinite(value) ? value : 0 };
    }
    case 'one-of': {
      if (kept && 'value' in kept) return { op, ...about, values: [kept.value] };
      return { op, ...about, values: [firstValue(question)] };
    }
    case 'includes-all':
    case 'includes-any':
    case 'includes-none': {
      if (kept && 'values' in kept) return { op, ...about, values: kept.values.map(String) };
      return { op, ...about, values: [String(firstValue(question))] };
    }
    case 'before':
    case 'after':
      return { op, ...about, date: kept && 'date' in kept ? kept.date : today };
    case 'respondent-role':
      return { op, roles: ['patient'] };
    case 'language':
      return { op, languages: ['nb'] };
    case 'answered':
      return { op, ...about };
  }
}

function firstValue(question: AnswerableQuestion): string | number {
  if (question.type === 'single-choice' || question.type === 'multiple-choice') return question.options[0]?.code ?? '';
  if (question.type === 'scale') return question.points[0]?.value ?? 0;
  return question.type === 'number' ? (question.min ?? 0) : '';
}
