import type { RoleDifference, RoleGroup, RoleQuestion } from '@medvirk/api-contract';
import { FEW_ANSWERS, type Figure } from '@medvirk/improvement';

/** What is said of groups beside each other, as facts to be put in words. Each is read from what was released. */
export type RoleFact =
  | { code: 'different'; first: SideOfFact; second: SideOfFact }
  | { code: 'none-different' }
  | { code: 'not-compared' }
  | { code: 'few-answers'; groups: RoleGroup[] }
  | { code: 'partly-hidden' };

interface SideOfFact {
  group: RoleGroup;
  share: number;
}

/** The favourable share of a group; null where it may not be told. */
export function favourableOf({ groups }: RoleQuestion, wanted: RoleGroup): Figure | null {
  const favourable = groups.find(({ group }) => group === wanted)?.favourable;
  return favourable?.kind === 'shown' ? favourable.figure : null;
}

/**
 * The facts of a question by who answered: "different" for the pairs that the test calls so, and only for those. A question
 * without direction is not compared.
 */
export function roleFacts(question: RoleQuestion): RoleFact[] {
  const { groups, differences } = question;
  const facts: RoleFact[] = [];
  if (question.type === 'scale') {
    facts.push(...differences.filter(({ clear }) => clear).flatMap((pair) => differentOf(question, pair)));
    if (differences.length === 0) facts.push({ code: 'not-compared' });
    else if (facts.length === 0) facts.push({ code: 'none-different' });
  }
  const few = groups.flatMap(({ group, n }) => (n.kind === 'shown' && n.count < FEW_ANSWERS ? [group] : []));
  if (few.length > 0) facts.push({ code: 'few-answers', groups: few });
  if (hasHidden(question)) facts.push({ code: 'partly-hidden' });
  return facts;
}

function differentOf(question: RoleQuestion, { first, second }: RoleDifference): RoleFact[] {
  const [one, other] = [favourableOf(question, first), favourableOf(question, second)];
  if (!one || !other) return [];
  return [
    {
      code: 'different',
      first: { group: first, share: one.estimate },
      second: { group: second, share: other.estimate },
    },
  ];
}

const hasHidden = ({ type, groups }: RoleQuestion): boolean =>
  groups.some(({ n, favourable, values }) =>
    type === 'scale'
      ? n.kind === 'hidden' || favourable?.kind !== 'shown'
      : values.some(({ share }) => share.kind === 'hidden'),
  );
