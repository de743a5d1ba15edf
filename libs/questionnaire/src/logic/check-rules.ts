import type { QuestionnaireContent } from '../content/content.ts';
import type { ContentProblem, ProblemPlace } from '../content/content-problem.ts';
import { type Item, itemsOf } from '../content/items.ts';
import { textsOf } from '../content/texts-of.ts';
import { ENGINES } from './all-engines.ts';
import { checkCondition, pieceOf } from './check-condition.ts';
import { jumpsInRandomOrder, looksAcrossRandomOrder } from './check-order.ts';
import { parseExpression } from './expression/parse-expression.ts';
import { type Look, looksOf, Places } from './looks.ts';
import { pipedPlaces } from './piping/pipe.ts';
import { planOf } from './plan/plan.ts';
import type { Vocabulary } from './reading.ts';
import { rulesOf } from './rules-of.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * What is wrong with the logic of a questionnaire. Rules look back only: a question that appears on a page that somebody
 * has left would never be seen. What is calculated, and scores, may look anywhere, as long as nothing goes in circles.
 */
export function checkRules(content: QuestionnaireContent): ContentProblem[] {
  const vocabulary = vocabularyOf(content, ENGINES);
  const items = new Map(itemsOf(content).map((item) => [item.code, item]));
  const problems = [
    ...rulesOf(content).flatMap(({ condition, ...at }) =>
      checkCondition(condition, vocabulary, items).map((problem) => ({ ...problem, ...placeOf(at) })),
    ),
    ...checkLooks(content, vocabulary, items),
    ...checkCalculated(content, vocabulary),
    ...checkFallbacks(content),
    ...checkJumps(content),
    ...jumpsInRandomOrder(content),
    ...checkScores(content, vocabulary, items),
    ...checkNames(content),
  ];
  // A rule that looks ahead often makes a circle too; it has been said once.
  const ahead = problems.filter(({ code }) => code === 'rule-looks-ahead');
  for (const circle of planOf(content, ENGINES).circles) {
    if (ahead.some(({ detail = '' }) => circle.includes(detail))) continue;
    problems.push({ code: 'rules-in-a-circle', detail: [...circle, circle[0]].join(' → ') });
  }
  return problems;
}

const placeOf = ({ section, question }: { section?: string; question?: string }): ProblemPlace => ({
  ...(section !== undefined && { section }),
  ...(question !== undefined && { question }),
});

/** Everything that looks at answers finds them there, and given before. */
function checkLooks(
  content: QuestionnaireContent,
  vocabulary: Vocabulary,
  items: ReadonlyMap<string, Item>,
): ContentProblem[] {
  const places = new Places(content);
  const problemOf = (look: Look, key: string): ContentProblem['code'] | undefined => {
    const item = items.get(key);
    // What a rule names is checked with the rule.
    if (!item) return look.by === 'rule' ? undefined : UNKNOWN[look.by];
    if (look.by === 'carry' && !vocabulary.item(key)?.options) return 'rule-does-not-fit';
    // Known from the beginning, or worked out whenever it can be.
    if (item.type === 'calculated' || item.type === 'hidden') return undefined;
    if (places.isAhead(key, look)) return look.by === 'text' ? 'text-looks-ahead' : 'rule-looks-ahead';
    return looksAcrossRandomOrder(content, look, key, places) ? 'rule-in-random-order' : undefined;
  };
  return looksOf(content, vocabulary).flatMap((look) =>
    look.items.flatMap((key) => {
      const code = problemOf(look, key);
      return code ? [{ code, detail: key, ...placeOf(look) }] : [];
    }),
  );
}

const UNKNOWN = { carry: 'unknown-question-in-rule', text: 'unknown-question-in-text' } as const;

function checkCalculated({ sections }: QuestionnaireContent, vocabulary: Vocabulary): ContentProblem[] {
  return sections.flatMap((section) =>
    section.questions.flatMap((question): ContentProblem[] => {
      if (question.type !== 'calculated') return [];
      const parsed = parseExpression(question.expression, vocabulary);
      if (parsed.ok) return [];
      const detail = pieceOf(question.expression, parsed.problem);
      return [{ code: 'wrong-expression', detail, section: section.code, question: question.code }];
    }),
  );
}

/** Not everybody has answered everything: a text must read well without, too. */
function checkFallbacks(content: QuestionnaireContent): ContentProblem[] {
  return textsOf(content).flatMap(({ texts, section, question }) =>
    Object.entries(texts).flatMap(([language, text]) =>
      pipedPlaces(text)
        .filter(({ fallback }) => !fallback)
        .map(
          ({ item }): ContentProblem => ({
            code: 'no-fallback-in-text',
            language,
            detail: item,
            ...placeOf({ section, question }),
          }),
        ),
    ),
  );
}

function checkJumps({ sections, endings = [] }: QuestionnaireContent): ContentProblem[] {
  return sections.flatMap(({ code, jumps = [] }, index) =>
    jumps.flatMap(({ to }): ContentProblem[] => {
      if ('ending' in to) {
        const isThere = endings.some((ending) => ending.code === to.ending);
        return isThere ? [] : [{ code: 'unknown-jump', detail: to.ending, section: code }];
      }
      const target = sections.findIndex((section) => section.code === to.section);
      if (target < 0) return [{ code: 'unknown-jump', detail: to.section, section: code }];
      return target > index ? [] : [{ code: 'jump-looks-back', detail: to.section, section: code }];
    }),
  );
}

function checkScores(
  { scores = [] }: QuestionnaireContent,
  vocabulary: Vocabulary,
  items: ReadonlyMap<string, Item>,
): ContentProblem[] {
  return scores.flatMap(({ code: score, items: named, reversed = [] }): ContentProblem[] => {
    const unknown = [
      ...named.filter((code) => !vocabulary.itemsOf(code)),
      ...reversed.filter((key) => !items.has(key)),
    ];
    return unknown.map((code) => ({ code: 'unknown-question-in-score', detail: `${score}: ${code}` }));
  });
}

/** Codes that a response is stored with, or that rules name, are there once. */
function checkNames({ sections, endings = [], scores = [] }: QuestionnaireContent): ContentProblem[] {
  const checks = sections.flatMap((section) => [
    ...section.questions.flatMap((question) => ('checks' in question && question.checks) || []),
    ...(section.checks ?? []),
  ]);
  return [checks, endings, scores].flatMap((all) => {
    const seen = new Set<string>();
    return all.flatMap(({ code }): ContentProblem[] => {
      if (seen.has(code)) return [{ code: 'duplicate-code', detail: code }];
      seen.add(code);
      return [];
    });
  });
}
