import type { Evidence, Figure } from '../evidence/evidence.ts';
import type { ImprovementPicture } from '../picture/picture.ts';
import type { StaleReason } from './written-statement.ts';

/** Everything that a picture rests on today. */
export function evidenceOf({ lenses }: ImprovementPicture): Evidence[] {
  return [...lenses.why, ...lenses.now, ...lenses.better].flatMap(({ evidence }) => evidence);
}

/** Whether two pieces tell of the same thing, on whatever day: figures and verdicts may differ. */
function isAbout(a: Evidence, b: Evidence): boolean {
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case 'statistic':
      return b.kind === a.kind && a.question === b.question && a.measure === b.measure && a.option === b.option;
    case 'change':
    case 'comparison':
      return b.kind === a.kind && a.question === b.question && a.measure === b.measure;
    case 'comments':
    case 'driver':
      return b.kind === a.kind && a.question === b.question;
    case 'earlier-action':
      return b.kind === a.kind && a.actionId === b.actionId;
    case 'proposal':
      return b.kind === a.kind && a.proposalId === b.proposalId;
    default:
      return 'id' in b && a.id === b.id;
  }
}

/**
 * Why a statement written on `snapshot` is stale today; empty while it stands. A figure has moved when today's lies outside the
 * interval that it had then: within it the words hold as well as they did.
 */
export function staleReasons(snapshot: readonly Evidence[], today: readonly Evidence[]): StaleReason[] {
  const found = new Set<StaleReason>();
  for (const then of snapshot) {
    const now = today.find((each) => isAbout(then, each));
    if (!now) found.add('evidence-gone');
    else if (then.kind === 'statistic' && now.kind === 'statistic' && hasMoved(then.figure, now.figure)) {
      found.add('figure-moved');
    } else if (then.kind === 'driver' && now.kind === 'driver' && (now.share < then.low || now.share > then.high)) {
      found.add('figure-moved');
    } else if (verdictOf(then) !== verdictOf(now)) found.add('verdict-changed');
  }
  return [...found];
}

const hasMoved = ({ low, high }: Figure, { estimate }: Figure): boolean => estimate < low || estimate > high;

function verdictOf(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'change':
      return evidence.clear ? (evidence.difference.estimate > 0 ? 'up' : 'down') : 'none';
    case 'comparison':
      return evidence.verdict;
    case 'earlier-action':
      return evidence.effect;
    default:
      return '';
  }
}
