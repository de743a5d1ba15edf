import type { RoleCount } from '@medvirk/data-access';
import {
  type DistributionRelease,
  type GroupsRelease,
  groupsToTell,
  HIDDEN,
  type Released,
  releaseGroups,
  type ScaleValue,
  shown,
  standsBeside,
  type ToldGroups,
} from '@medvirk/disclosure';
import { type Item, type ItemOf, RespondentRole } from '@medvirk/questionnaire';
import { WHOLE } from './release-counts.ts';
import { meanMargin, OUTSIDE, type SurveyCounts, valuesOf } from './survey-counts.ts';

/** One question by group, or one option of a question of which several are chosen. */
export interface RoleTable {
  /** Null where the question is one table. */
  readonly option: string | null;
  readonly release: GroupsRelease;
}

/** What was released of a survey by who answered: shown figures only, so that it can be kept as it is. */
export interface RoleFigures {
  /** Null where there is nothing to tell apart. */
  readonly groups: ToldGroups | null;
  readonly questions: Readonly<Record<string, readonly RoleTable[]>>;
}

export const REST = 'rest';
const [CHOSEN, NOT_CHOSEN] = ['chosen', 'not-chosen'];
const CHOICE: readonly ScaleValue[] = [
  { value: CHOSEN, score: null },
  { value: NOT_CHOSEN, score: null },
];

/**
 * Releases the whole survey by who answered, beside what is shown of it by unit: the one place where figures by role are released.
 * @returns undefined where the counts are of another moment than those by unit: then both have to be read again
 */
export function releaseByRole(
  rows: readonly RoleCount[],
  counts: SurveyCounts,
  items: readonly Item[],
  k: number,
): RoleFigures | undefined {
  const byRole = new RoleCounts(rows);
  if (!byRole.areThoseOf(counts, items)) return undefined;
  const groups = groupsToTell(byRole.responses, respondents(counts), k);
  if (!groups) return { groups, questions: {} };
  const questions = items.flatMap((item) => {
    if (!byRole.areAllIn(groups, item.code)) return [];
    const tables = besides(item, counts).flatMap(({ option, scale, whole }) => {
      const given = byRole.valuesIn(groups, item.code, option, scale);
      const release = releaseGroups(scale, given, whole, { k, ...(item.type === 'scale' && { margin: meanMargin }) });
      return release ? [{ option, release }] : [];
    });
    const told = item.type === 'multiple-choice' ? hideSecond(item, ofOneBase(tables)) : tables;
    return told.length > 0 ? [[item.code, told] as const] : [];
  });
  return { groups, questions: Object.fromEntries(questions) };
}

/** Whether the groups still are parts of all who are shown to have responded. */
export function groupsStand({ groups }: RoleFigures, counts: SurveyCounts): boolean {
  if (!groups) return true;
  const whole = respondents(counts);
  const sum = groups.told.reduce((total, { n }) => total + n, groups.rest?.n ?? 0);
  return whole.kind === 'shown' && whole.value === sum;
}

/** Tables of a question that stand beside what is shown of the whole now; the others may not be seen any more. */
export function standingTables(item: Item, { questions }: RoleFigures, counts: SurveyCounts): RoleTable[] {
  const now = besides(item, counts);
  return (questions[item.code] ?? []).filter(({ option, release }) => {
    const beside = now.find((each) => each.option === option);
    return beside !== undefined && standsBeside(release, beside.scale, beside.whole);
  });
}

/** Whether a question is of a kind that is told by role. */
export const isToldByRole = (item: Item): boolean => item.type === 'multiple-choice' || valuesOf(item) !== undefined;

interface Beside {
  option: string | null;
  scale: readonly ScaleValue[];
  /** What is shown of the whole survey. */
  whole: DistributionRelease;
}

function besides(item: Item, counts: SurveyCounts): Beside[] {
  if (item.type === 'multiple-choice') return optionsOf(item, counts);
  const offered = valuesOf(item);
  const whole = offered && counts.releaseValues(item, WHOLE);
  if (!offered || !whole) return [];
  const scores = new Map(offered.map(({ value, score }) => [value, score]));
  const scale = whole.values.map(({ value }) => ({ value, score: scores.get(value) ?? null }));
  return [{ option: null, scale, whole }];
}

/** Each option is a table of its own: chosen or not. */
function optionsOf(item: ItemOf<'multiple-choice'>, counts: SurveyCounts): Beside[] {
  const release = counts.releaseOptions(item, WHOLE);
  if (release?.n.kind !== 'shown') return [];
  const { value: n } = release.n;
  return release.options.flatMap(({ value, count }) => {
    if (count.kind === 'hidden') return [];
    const values = [
      { value: CHOSEN, count },
      { value: NOT_CHOSEN, count: shown(n - count.value) },
    ];
    const whole = { n: shown(n), values, favourable: HIDDEN, unfavourable: HIDDEN, mean: HIDDEN };
    return [{ option: value, scale: CHOICE, whole }];
  });
}

/** How many of a group answered is told by all options or by none: an option that is protected by hiding it can't stand beside another that tells it. */
function ofOneBase(tables: readonly RoleTable[]): RoleTable[] {
  const isTold =
    (group: string) =>
    ({ release }: RoleTable) =>
      release.groups.some((each) => each.group === group && each.n.kind === 'shown');
  const toldSomewhere = groupsIn(tables).filter((group) => tables.some(isTold(group)));
  return tables.filter((table) => toldSomewhere.every((group) => isTold(group)(table)));
}

/**
 * Whoever chose none of the shown options chose a hidden one. Where a group has one hidden option and its shown ones do not cover
 * everybody, the smallest shown is taken away too: for all groups, since they add up to the whole.
 */
function hideSecond(item: ItemOf<'multiple-choice'>, tables: readonly RoleTable[]): RoleTable[] {
  let told = [...tables];
  for (let before = Number.POSITIVE_INFINITY; told.length < before; ) {
    before = told.length;
    const victim = groupsIn(told)
      .map((group) => optionToHide(item, told, group))
      .find((option) => option !== undefined);
    told = told.filter(({ option }) => option !== victim);
  }
  return told;
}

function optionToHide(
  item: ItemOf<'multiple-choice'>,
  tables: readonly RoleTable[],
  group: string,
): string | undefined {
  const counts = tables.flatMap(({ option, release }) => {
    const figures = release.groups.find((each) => each.group === group);
    const count = figures?.values.find(({ value }) => value === CHOSEN)?.count;
    return option !== null && figures?.n.kind === 'shown' && count?.kind === 'shown'
      ? [{ option, count: count.value, n: figures.n.value }]
      : [];
  });
  const sum = counts.reduce((total, { count }) => total + count, 0);
  if (item.options.length - counts.length !== 1 || sum >= (counts[0]?.n ?? 0)) return undefined;
  return counts.sort((a, b) => a.count - b.count)[0]?.option;
}

/** Groups that some table tells of, in the order of the first. */
export const groupsIn = (tables: readonly RoleTable[]): string[] => [
  ...new Set(tables.flatMap(({ release }) => release.groups.map(({ group }) => group))),
];

const respondents = (counts: SurveyCounts): Released<number> => {
  const all = counts.releaseResponses(WHOLE);
  return all.kind === 'shown' ? shown(all.count) : HIDDEN;
};

/** Raw counts of a survey by who answered. */
class RoleCounts {
  /** Respondents, in the order in which roles are always named. */
  readonly responses = new Map<string, number>();
  /** Question, kind and value, then role. */
  private readonly cells = new Map<string, Map<string, number>>();

  constructor(rows: readonly RoleCount[]) {
    for (const { role, question, kind, value, count } of rows) {
      const key = cellKey(question, kind, value);
      const byRole = this.cells.get(key) ?? new Map<string, number>();
      this.cells.set(key, byRole.set(role, count));
    }
    const byRole = this.cells.get(cellKey('', 'response', ''));
    for (const role of RespondentRole.options) this.responses.set(role, byRole?.get(role) ?? 0);
  }

  /** Whether these are the counts that were released by unit, told apart in another way. */
  areThoseOf(counts: SurveyCounts, items: readonly Item[]): boolean {
    const all = [...counts.responses.values()].reduce((sum, count) => sum + count, 0);
    if (sumOf(this.responses) !== all) return false;
    return items.every(({ code }) => {
      if (counts.statesBelow(code, WHOLE).answered !== this.sum(code, 'state', 'answered')) return false;
      return [...counts.valuesBelow(code, WHOLE)].every(([value, count]) => this.sum(code, 'value', value) === count);
    });
  }

  /**
   * Whether all who answered a question are in some group. Responses and each question are released in steps of their own: the answers of a
   * role can be there before its responses are, and then the groups are not the whole that they would stand beside.
   */
  areAllIn({ told, rest }: ToldGroups, question: string): boolean {
    const grouped = new Set([...told.map(({ group }) => group), ...(rest?.groups ?? [])]);
    const answered = this.cells.get(cellKey(question, 'state', 'answered')) ?? new Map<string, number>();
    return [...answered].every(([role, count]) => count === 0 || grouped.has(role));
  }

  /** Answers to a question by group and value; to an option by whether it was chosen. */
  valuesIn(
    { told, rest }: ToldGroups,
    question: string,
    option: string | null,
    scale: readonly ScaleValue[],
  ): Map<string, Map<string, number>> {
    const groups = [
      ...told.map(({ group }) => [group, [group]] as const),
      ...(rest ? [[REST, rest.groups] as const] : []),
    ];
    return new Map(
      groups.map(([group, roles]) => {
        const of = (kind: 'state' | 'value', value: string): number => {
          const byRole = this.cells.get(cellKey(question, kind, value));
          return roles.reduce((sum, role) => sum + (byRole?.get(role) ?? 0), 0);
        };
        const answered = of('state', 'answered');
        if (option !== null) {
          const chosen = Math.min(of('value', option), answered);
          return [group, new Map([[CHOSEN, chosen] as const, [NOT_CHOSEN, answered - chosen] as const])];
        }
        const values = new Map(
          scale.filter(({ value }) => value !== OUTSIDE).map(({ value }) => [value, of('value', value)]),
        );
        if (scale.some(({ value }) => value === OUTSIDE)) values.set(OUTSIDE, Math.max(0, answered - sumOf(values)));
        return [group, values];
      }),
    );
  }

  private sum(question: string, kind: 'state' | 'value', value: string): number {
    return sumOf(this.cells.get(cellKey(question, kind, value)) ?? new Map());
  }
}

const cellKey = (question: string, kind: string, value: string): string => `${question} ${kind} ${value}`;

function sumOf(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
