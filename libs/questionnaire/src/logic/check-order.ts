import type { QuestionnaireContent } from '../content/content.ts';
import type { ContentProblem } from '../content/content-problem.ts';
import type { Look, Places } from './looks.ts';
import { movingParts } from './order/in-random-order.ts';
import type { RandomOrder } from './order/random-order.ts';

/** In random order nothing is earlier: what looks at another moving part may meet it before it is answered. */
export function looksAcrossRandomOrder(
  content: QuestionnaireContent,
  look: Look,
  item: string,
  places: Places,
): boolean {
  const target = places.find(item);
  if (!target || look.section === undefined) return false;
  if (target.section !== look.section) {
    return mayTurnRound(content.sections, content.randomOrder, look.section, target.section);
  }
  const section = content.sections.find(({ code }) => code === look.section);
  if (!section || look.question === undefined || target.question === look.question) return false;
  return mayTurnRound(section.questions, section.randomOrder, look.question, target.question);
}

function mayTurnRound(
  parts: readonly { code: string }[],
  order: RandomOrder | undefined,
  ...both: [string, string]
): boolean {
  if (!order) return false;
  const moving = movingParts(parts, order).map(({ code }) => code);
  const together = order.groups?.some((group) => both.every((code) => group.includes(code)));
  return both.every((code) => moving.includes(code)) && !together;
}

/** Jumps count on the order in which sections are written. */
export function jumpsInRandomOrder({ sections, randomOrder }: QuestionnaireContent): ContentProblem[] {
  if (!randomOrder || movingParts(sections, randomOrder).length < 2) return [];
  return sections
    .filter(({ jumps = [] }) => jumps.length > 0)
    .map(({ code }) => ({ code: 'jump-in-random-order', section: code }));
}
