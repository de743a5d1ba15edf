import type { Condition } from '@medvirk/questionnaire';

/** A comparison that looks at one thing. */
export type RuleLine = Exclude<Condition, { op: 'all' | 'any' | 'not' }>;

/** What can be asked about the answer to a question. */
export type QuestionOp = Extract<RuleLine, { question: string }>['op'];

/** The comparisons with this op: ops that look alike share one shape in the language. */
export type LineOf<O extends RuleLine['op']> = RuleLine extends infer L
  ? L extends { op: infer P }
    ? O extends P
      ? Omit<L, 'op'> & { op: O }
      : never
    : never
  : never;

export const RULE_MODES = ['all', 'any', 'none'] as const;
/** How the parts of a group go together; `none` is "not any of". */
export type RuleMode = (typeof RULE_MODES)[number];

export interface RuleGroup {
  kind: 'group';
  mode: RuleMode;
  parts: RuleNode[];
}

/** A rule as it is written on the screen: groups of comparisons and groups. */
export type RuleNode = RuleGroup | { kind: 'line'; line: RuleLine };

/** A condition as the screen writes it. The top is always a group, so that there is a place to add a second line. */
export function toGroup(condition: Condition): RuleGroup {
  const node = toNode(condition);
  return node.kind === 'group' ? node : { kind: 'group', mode: 'all', parts: [node] };
}

function toNode(condition: Condition): RuleNode {
  if (!('of' in condition)) return { kind: 'line', line: condition };
  if (condition.op !== 'not') return { kind: 'group', mode: condition.op, parts: condition.of.map(toNode) };
  const inner = toNode(condition.of);
  const parts = inner.kind === 'group' && inner.mode === 'any' ? inner.parts : [inner];
  return { kind: 'group', mode: 'none', parts };
}

/** Back to a condition; undefined when nothing is left of it. Groups of one are written without the group. */
export function toCondition(node: RuleNode): Condition | undefined {
  if (node.kind === 'line') return node.line;
  const parts = node.parts.map(toCondition).filter((part) => part !== undefined);
  const [first] = parts;
  if (!first) return undefined;
  if (node.mode === 'none') return { op: 'not', of: parts.length === 1 ? first : { op: 'any', of: parts } };
  return parts.length === 1 ? first : { op: node.mode, of: parts };
}
