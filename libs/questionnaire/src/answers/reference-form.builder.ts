import type { QuestionnaireContent } from '../content/content.ts';
import { type Item, itemsOfQuestion } from '../content/items.ts';
import { isSilent, type Question } from '../content/question.ts';
import { ENGINES } from '../logic/all-engines.ts';
import type { AnsweringContext } from '../logic/answering-context.ts';
import { chosenIn } from '../logic/chosen-in.ts';
import { compileCondition } from '../logic/compile-condition.ts';
import type { Condition } from '../logic/condition.ts';
import type { CarryForward } from '../logic/effects.ts';
import { compileExpression } from '../logic/expression/compile-expression.ts';
import { parseExpression } from '../logic/expression/parse-expression.ts';
import { inRandomOrder } from '../logic/order/in-random-order.ts';
import { piped } from '../logic/piping/pipe.ts';
import type { Reading } from '../logic/reading.ts';
import { vocabularyOf } from '../logic/vocabulary.ts';
import { compileScore } from '../scoring/compile-score.ts';
import type { GivenAnswers, StoredAnswer } from './answer.ts';
import { isEmptyValue } from './is-empty-value.ts';
import { valueInWords } from './value-in-words.ts';

/** A question as a person meets it: the codes of what is offered, in order. */
export interface Met {
  code: string;
  text: string;
  required: boolean;
  options: string[];
  rows: string[];
}

/** What a form comes to, in plain JSON. */
export interface Outcome {
  sections: [code: string, title: string, questions: Met[]][];
  answers: Record<string, StoredAnswer>;
  scores: Record<string, number | null>;
  ending: string | null;
}

/**
 * What the logic means, written as plainly as can be: whatever is asked for is worked out on the spot. Knows no plan, no
 * order and no slots. Slow, and never ends where rules go in circles: for specs only.
 */
export function referenceForm(content: QuestionnaireContent, given: GivenAnswers, context: AnsweringContext): Outcome {
  const { sections, endings = [], scores = [] } = content;
  const items = new Map<string, { item: Item; section: number; question: string }>();
  for (const [section, { questions }] of sections.entries()) {
    for (const question of questions) {
      for (const item of itemsOfQuestion(question)) items.set(item.code, { item, section, question: question.code });
    }
  }
  const questionOf = (code: string) => sections.flatMap(({ questions }) => questions).find((one) => one.code === code);
  const vocabulary = vocabularyOf(content, ENGINES);
  const valueTo = (key: string) => {
    const answer = answerOf(key);
    return answer.state === 'answered' ? answer.value : undefined;
  };
  const reading: Reading<undefined> = {
    value: (key) => () => valueTo(key),
    state: (key) => () => answerOf(key).state,
    score: (code) => () => scoreOf(code),
    band: (code) => () => {
      const points = scoreOf(code);
      return points === undefined ? undefined : compiledScore(code)?.bandOf(points);
    },
    words: (key) => () => {
      const value = valueTo(key);
      const item = items.get(key)?.item;
      return item && value !== undefined ? valueInWords(item, value, context.language) : undefined;
    },
    context: () => context,
    vocabulary,
  };
  const holds = (condition: Condition | undefined) =>
    condition === undefined || compileCondition(condition, reading, false)(undefined) === true;

  /** The section that jumps before a section lead to. */
  function wayTo(index: number): number {
    let to = 0;
    for (const [place, { jumps = [] }] of sections.slice(0, index).entries()) {
      if (place < to || !holds(sections[place]?.showIf)) continue;
      const jump = jumps.find((one) => holds(one.if));
      if (!jump) continue;
      const target =
        'section' in jump.to
          ? sections.findIndex(({ code }) => 'section' in jump.to && code === jump.to.section)
          : sections.length + endings.findIndex(({ code }) => 'ending' in jump.to && code === jump.to.ending);
      if (target > place) to = target;
    }
    return to;
  }
  const isSectionShown = (index: number) => wayTo(index) <= index && holds(sections[index]?.showIf);
  const isQuestionShown = (code: string, section: number) => isSectionShown(section) && holds(questionOf(code)?.showIf);

  function offered(all: readonly { code: string; showIf?: Condition | undefined }[], from: CarryForward | undefined) {
    const known = from ? vocabulary.item(from.question)?.options : undefined;
    const value = from && valueTo(from.question);
    const chosen = value === undefined ? [] : chosenIn(value);
    return all
      .filter(({ code }) => !known?.includes(code) || chosen.includes(code) === (from?.which === 'chosen'))
      .filter(({ showIf }) => holds(showIf))
      .map(({ code }) => code);
  }

  const kept = new Map<string, StoredAnswer>();
  function answerOf(key: string): StoredAnswer {
    const before = kept.get(key);
    if (before) return before;
    const answer = workOutAnswer(key);
    kept.set(key, answer);
    return answer;
  }
  function workOutAnswer(key: string): StoredAnswer {
    const found = items.get(key);
    if (!found) return { state: 'not-shown' };
    const { item, section, question: code } = found;
    const question = questionOf(code);
    if (!isQuestionShown(code, section)) return { state: 'not-shown' };
    if (item.of && !holds(item.showIf)) return { state: 'not-shown' };
    if (item.of && ['other', 'comment', 'unit'].includes(item.of.part)) {
      if (answerOf(item.of.question).state === 'not-shown') return { state: 'not-shown' };
    } else if (item.of && question) {
      const rows =
        question.type === 'grid'
          ? offered(question.rows, question.rowsFrom)
          : question.type === 'allocation'
            ? offered(question.options, question.optionsFrom)
            : [];
      if (!rows.includes(item.of.row ?? '')) return { state: 'not-shown' };
    }
    const codes =
      'options' in item ? offered(item.options, 'optionsFrom' in item ? item.optionsFrom : undefined) : undefined;
    if (codes?.length === 0) return { state: 'not-shown' };
    if (item.type === 'calculated') {
      const parsed = parseExpression(item.expression, vocabulary);
      const value = parsed.ok ? compileExpression(parsed.tree, reading)(undefined) : undefined;
      const own = typeof value === 'boolean' ? (value ? 'yes' : 'no') : typeof value === 'object' ? [...value] : value;
      return own === undefined || isEmptyValue(own) ? { state: 'skipped' } : { state: 'answered', value: own };
    }
    if (item.type === 'hidden' && item.source.kind === 'constant') {
      return { state: 'answered', value: item.source.value };
    }
    const answer = Object.hasOwn(given, key) ? given[key] : undefined;
    if (!answer || (answer.state === 'answered' && isEmptyValue(answer.value))) return { state: 'skipped' };
    if (item.type === 'hidden' && item.source.kind === 'parameter') {
      const listed = item.source.values.some((one) => answer.state === 'answered' && one.code === answer.value);
      return listed ? answer : { state: 'skipped' };
    }
    if (answer.state !== 'answered') return answer;
    const { value } = answer;
    const gone = (one: string) =>
      'options' in item && item.options.some((option) => option.code === one) && !codes?.includes(one);
    if (typeof value === 'string') return gone(value) ? { state: 'skipped' } : answer;
    if (!Array.isArray(value)) return answer;
    const left = value.filter((one) => !gone(one));
    return left.length === 0 ? { state: 'skipped' } : { state: 'answered', value: left };
  }

  function compiledScore(code: string) {
    const definition = scores.find((one) => one.code === code);
    const keys = new Set(definition?.items.flatMap((one) => vocabulary.itemsOf(one) ?? []));
    const named = [...keys].flatMap((key) => items.get(key)?.item ?? []);
    return definition && compileScore(definition, named);
  }
  function scoreOf(code: string): number | undefined {
    const compiled = compiledScore(code);
    return compiled?.of(compiled.items.map(valueTo));
  }

  const pipedText = (text: string) =>
    piped(text, (key) => {
      const value = valueTo(key);
      const item = items.get(key)?.item;
      return item && value !== undefined ? valueInWords(item, value, context.language) : undefined;
    });
  function metOf(question: Question): Met {
    const arranged = (parts: readonly { code: string }[]) =>
      inRandomOrder(
        parts,
        'randomOrder' in question ? question.randomOrder : undefined,
        context.seed,
        question.code,
      ).map(({ code }) => code);
    const isRowShown = (row: string) =>
      itemsOfQuestion(question).some((item) => item.of?.row === row && answerOf(item.code).state !== 'not-shown');
    let options: string[] = [];
    if (question.type === 'allocation') options = arranged(question.options).filter(isRowShown);
    else if ('options' in question) {
      const codes = offered(question.options, 'optionsFrom' in question ? question.optionsFrom : undefined);
      options = arranged(question.options).filter((code) => codes.includes(code));
    } else if (question.type === 'grid' && 'options' in question.cells) {
      options = offered(question.cells.options, undefined);
    } else if (question.type === 'number') options = offered(question.units ?? [], undefined);
    const always = 'required' in question && question.required === true;
    const sometimes = 'requiredIf' in question && question.requiredIf !== undefined && holds(question.requiredIf);
    return {
      code: question.code,
      text: pipedText(question.texts.nb ?? ''),
      required: always || sometimes,
      options,
      rows: question.type === 'grid' ? arranged(question.rows).filter(isRowShown) : [],
    };
  }

  const shown = sections.flatMap(({ code, questions }, index): Outcome['sections'] => {
    const met = questions.filter((question) => {
      if (isSilent(question) || !isQuestionShown(question.code, index)) return false;
      const own = itemsOfQuestion(question).filter(({ of }) => !of || !['other', 'comment', 'unit'].includes(of.part));
      return own.length === 0 || own.some((item) => answerOf(item.code).state !== 'not-shown');
    });
    const section = sections[index];
    const inOrder = inRandomOrder(questions, section?.randomOrder, context.seed, code);
    const all = inOrder.filter((question) => met.includes(question)).map(metOf);
    return all.length > 0 ? [[code, pipedText(section?.title.nb ?? ''), all]] : [];
  });
  const order = inRandomOrder(sections, content.randomOrder, context.seed, '').map(({ code }) => code);
  shown.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const jumped = endings[wayTo(sections.length) - sections.length];
  return {
    sections: shown,
    answers: Object.fromEntries([...items.keys()].map((key) => [key, answerOf(key)])),
    scores: Object.fromEntries(scores.map(({ code }) => [code, scoreOf(code) ?? null])),
    ending: (jumped ?? endings.find(({ showIf }) => holds(showIf)))?.code ?? null,
  };
}
