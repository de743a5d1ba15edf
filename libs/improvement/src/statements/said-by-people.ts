import type { ExperienceFacts, ProposalFacts, QuoteFacts } from '../facts/picture-facts.ts';
import type { Draft } from './draft.ts';

/** What a person entered under a lens: council, staff or research, in their words. */
export function saidDraft({ lens, ...evidence }: ExperienceFacts): Draft {
  const { kind, text, source, author, date } = evidence;
  return { code: `said-by-${kind}`, lens, facts: { text, source, author, date }, evidence: [evidence] };
}

/** What a respondent wrote, in their words. */
export function quotedDraft({ id, lens, question, text }: QuoteFacts): Draft {
  return { code: 'quoted', lens, question, facts: { text }, evidence: [{ kind: 'quote', id, question, text }] };
}

/** Council proposals that were taken in, wholly or partly: what users themselves suggested. */
export function proposalDrafts(proposals: readonly ProposalFacts[]): Draft[] {
  return proposals
    .filter(({ decision }) => decision !== 'declined')
    .map(({ id, question, text, author, date, decision }): Draft => {
      const about = question === undefined ? {} : { question };
      return {
        code: 'proposed-by-council',
        lens: 'better',
        ...about,
        facts: { text, author, date, decision },
        evidence: [{ kind: 'proposal', proposalId: id, ...about, text, author, date }],
      };
    });
}
