import type { CommentFacts } from '../facts/picture-facts.ts';
import { releasedTerms } from '../release/released-options.ts';
import type { Draft, Facts, PictureFrame } from './draft.ts';

/** Terms that a sentence names; the evidence has all that may be shown. */
const MOST_TERMS = 3;

/** That respondents wrote in their own words, and what about. Nothing when fewer than k wrote. */
export function commentsDrafts(frame: PictureFrame, facts: CommentFacts): Draft[] {
  const released = releasedTerms(facts.n, facts.terms, frame.k);
  if (!released) return [];
  const terms = released.terms.sort((a, b) => b.n - a.n || (a.term < b.term ? -1 : 1));
  const named: Facts = {};
  for (const [index, { term, n }] of terms.slice(0, MOST_TERMS).entries()) {
    named[`term${index + 1}`] = term;
    named[`term${index + 1}N`] = n;
  }
  const { versionId, period, unitId } = frame;
  return [
    {
      code: `comments-${facts.lens}`,
      lens: facts.lens,
      question: facts.question,
      facts: { n: released.n, ...named },
      evidence: [{ kind: 'comments', question: facts.question, versionId, n: released.n, terms, period, unitId }],
    },
  ];
}
