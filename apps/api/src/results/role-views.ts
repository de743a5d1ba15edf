import type { RoleAnswers, RoleDifference, RoleGroup, RoleQuestion } from '@medvirk/api-contract';
import type { Released } from '@medvirk/disclosure';
import { type GroupDifference, groupDifferences } from '@medvirk/improvement';
import { asAsked, type Item, questionOfItem, questionsOf, RespondentRole, type Texts } from '@medvirk/questionnaire';
import { toReleasedCount } from './release-counts.ts';
import { figureOfMean, figureOfShare, HIDDEN_FIGURE, share } from './released-figure.ts';
import { textsOfValue } from './results.service.ts';
import { groupsIn, isToldByRole, REST, type RoleFigures, type RoleTable, standingTables } from './role-counts.ts';
import { valuesOf } from './survey-counts.ts';
import type { SurveyFrame } from './survey-frame.ts';

/** A question of which something may be told by who answered. */
interface Told {
  readonly item: Item;
  readonly tables: readonly RoleTable[];
}

/** Every question of which something may be told by who answered, compared together. In the order of the form. */
export function questionsByRole(frame: SurveyFrame, items: readonly Item[], figures: RoleFigures): RoleQuestion[] {
  const told = items.filter(isToldByRole).flatMap((item): Told[] => {
    const tables = standingTables(item, figures, frame.counts);
    return tables.length > 0 ? [{ item, tables }] : [];
  });
  const differences = groupDifferences(told.map(comparedGroups));
  return told.map(({ item, tables }) => ({
    code: item.code,
    texts: item.texts,
    type: item.type,
    groups: groupsIn(tables).map((group) => answersOf(frame, item, tables, group)),
    differences: differences.filter(({ question }) => question === item.code).map(toDifference),
  }));
}

function comparedGroups({ item, tables: [table] }: Told) {
  const groups = item.type === 'scale' ? (table?.release.groups ?? []) : [];
  return {
    question: item.code,
    groups: groups.flatMap(({ group, favourable }) =>
      favourable.kind === 'shown' ? [{ group: groupOf(group), favourable: favourable.value }] : [],
    ),
  };
}

function answersOf(frame: SurveyFrame, item: Item, tables: readonly RoleTable[], group: string): RoleAnswers {
  const of = ({ release }: RoleTable) => release.groups.find((each) => each.group === group);
  const [first] = tables;
  const figures = first && of(first);
  const isScale = item.type === 'scale';
  const n = figures?.n;
  const shareOf = (count: Released<number> | undefined) =>
    count?.kind === 'shown' && n?.kind === 'shown' ? share({ count: count.value, n: n.value }) : HIDDEN_FIGURE;
  const values =
    item.type === 'multiple-choice'
      ? item.options.map(({ code, texts }) => {
          const table = tables.find(({ option }) => option === code);
          return { value: code, texts, share: shareOf(table && of(table)?.values[0]?.count) };
        })
      : first?.release.detail === 'values'
        ? (valuesOf(item) ?? []).map(({ value }) => ({
            value,
            texts: textsOfValue(item, value),
            share: shareOf(figures?.values.find((each) => each.value === value)?.count),
          }))
        : [];
  return {
    group: groupOf(group),
    n: toReleasedCount(n),
    values,
    favourable: isScale ? figureOfShare(figures?.favourable) : null,
    unfavourable: isScale ? figureOfShare(figures?.unfavourable) : null,
    score: isScale ? figureOfMean(figures?.mean) : null,
    wording: wordingFor(frame, item, group),
  };
}

/** The words that a group was asked in, where they are others than the question's own. */
function wordingFor({ version }: SurveyFrame, item: Item, group: string): Texts | null {
  const role = RespondentRole.safeParse(group);
  const question = questionsOf(version.content).find(({ code }) => code === questionOfItem(item));
  if (!role.success || !question || !('roleTexts' in question)) return null;
  const { texts } = asAsked(question, role.data, 'standard');
  const isWordedOtherwise = Object.entries(texts).some(([language, words]) => question.texts[language] !== words);
  return isWordedOtherwise ? texts : null;
}

const toDifference = ({ first, second, difference, clear }: GroupDifference<RoleGroup>): RoleDifference => ({
  first,
  second,
  difference,
  clear,
});

const groupOf = (group: string): RoleGroup => RespondentRole.safeParse(group).data ?? REST;
