import type { Draft } from '../statements/draft.ts';

/** Where evidence comes from: two figures from the same answers are one source, a proposal is the council's. */
type Source = 'survey' | 'comments' | 'council' | 'staff' | 'research' | 'earlier-action';
type Stance = 'for' | 'against' | undefined;

export type Agreement = 'agree' | 'disagree' | 'alone' | 'unknown';

/** From here, importance is more than half way up: a score in points, a share in percent. */
const HALF = 50;

/**
 * Do independent kinds of evidence under the lens say the same as this statement?
 *
 * Only what can be known without reading words counts. Under `why`, people and comments stand there because they say
 * that it matters, and importance figures agree from half way up. Under `better`, all suggestions ask for a change; what
 * was tried before speaks about that action only. Under `now`, words have no known direction: nothing is claimed. A quote
 * is one voice that somebody picked out: it shows what others mean, and counts neither for nor against.
 */
export function agreementOf(draft: Draft, lens: readonly Draft[]): Agreement {
  if (isQuote(draft)) return 'unknown';
  const stances = stancesBySource(lens.filter((other) => !isQuote(other)));
  if (stances.size <= 1) return 'alone';
  const own = stances.get(sourceOf(draft));
  if (own === undefined) return 'unknown';
  const others = [...stances].filter(([source]) => source !== sourceOf(draft)).map(([, stance]) => stance);
  if (others.some((stance) => stance !== undefined && stance !== own)) return 'disagree';
  return others.includes(own) ? 'agree' : 'unknown';
}

/** A source that speaks both for and against has no stance. */
function stancesBySource(lens: readonly Draft[]): Map<Source, Stance> {
  const heard = new Map<Source, Set<Stance>>();
  for (const draft of lens) {
    const source = sourceOf(draft);
    const known = heard.get(source) ?? new Set();
    const stance = stanceOf(draft);
    if (stance) known.add(stance);
    heard.set(source, known);
  }
  return new Map([...heard].map(([source, stances]) => [source, stances.size === 1 ? [...stances][0] : undefined]));
}

const isQuote = ({ code }: Draft): boolean => code === 'quoted';

function sourceOf({ evidence }: Draft): Source {
  const kind = evidence[0]?.kind ?? 'statistic';
  if (kind === 'statistic' || kind === 'change' || kind === 'comparison' || kind === 'driver') return 'survey';
  if (kind === 'quote') return 'comments';
  return kind === 'proposal' ? 'council' : kind;
}

function stanceOf({ code, lens, facts }: Draft): Stance {
  if (lens === 'now') return undefined;
  if (code === 'importance-share') return Number(facts.percent) >= HALF ? 'for' : 'against';
  if (code === 'importance-score') return Number(facts.score) >= HALF ? 'for' : 'against';
  return code === 'tried-before' ? undefined : 'for';
}
