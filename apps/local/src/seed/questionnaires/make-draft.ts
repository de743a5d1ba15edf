import type { Store } from '@medvirk/data-access';
import type { ProposalDecision, ProposalKind } from '@medvirk/participation';
import { questionsOf, textIn } from '@medvirk/questionnaire';
import type { Calendar } from '../calendar.ts';
import type { DemoPeople } from '../organisation/make-people.ts';
import { YOUTH_DRAFT } from './youth-questionnaire.ts';

interface DemoProposal {
  kind: ProposalKind;
  question: string | null;
  wording: string | null;
  reason: string;
  /** Places in the council. */
  author: number;
  supporters: readonly number[];
  daysAgo: number;
  answer?: { decision: ProposalDecision; reason: string };
}

const PROPOSALS: readonly DemoProposal[] = [
  {
    kind: 'reword',
    question: 'listened',
    wording: 'Den jeg snakket med, hørte på meg.',
    reason: 'Spørsmålet spør om to ting. En kan bli hørt uten å bli tatt på alvor. Og unge sier ikke "behandleren".',
    author: 3,
    supporters: [0, 2, 6],
    daysAgo: 16,
    answer: {
      decision: 'accepted',
      reason: 'Enig. Vi deler spørsmålet i to, og bruker "den jeg snakket med".',
    },
  },
  {
    kind: 'new',
    question: null,
    wording: 'Fikk du vite hva vi forteller videre til foreldrene dine?',
    reason: 'Taushetsplikten er det unge er mest usikre på.',
    author: 2,
    supporters: [1, 3],
    daysAgo: 15,
    answer: {
      decision: 'partly',
      reason: 'Vi tar det inn som en del av spørsmålet om foreldre, for ikke å gjøre skjemaet lengre.',
    },
  },
  {
    kind: 'remove',
    question: 'helped',
    wording: null,
    reason: 'Hvis svaret er "dårligere", er det tungt å sitte igjen med det alene.',
    author: 4,
    supporters: [],
    daysAgo: 13,
    answer: {
      decision: 'declined',
      reason:
        'Vi trenger spørsmålet for å se om behandlingen hjelper. Men vi legger til hvem du kan snakke med, på siden etter.',
    },
  },
  {
    kind: 'reword',
    question: 'coordinated',
    wording: 'De som hjalp meg, snakket med skolen slik jeg ønsket.',
    reason: '"Personellet koordinerte" er ikke ord en ungdom bruker.',
    author: 0,
    supporters: [3, 5, 6],
    daysAgo: 5,
  },
  {
    kind: 'translate',
    question: 'decide',
    wording: 'Eg fekk vere med og velje kva vi snakka om.',
    reason: 'Slik seier unge her det på nynorsk.',
    author: 6,
    supporters: [],
    daysAgo: 4,
  },
  {
    kind: 'comment',
    question: 'parents',
    wording: null,
    reason: 'Ikke alle unge har foreldre de bor hos. Kan det stå "de voksne hjemme"?',
    author: 1,
    supporters: [2],
    daysAgo: 2,
  },
];

/** A questionnaire that the council is at work on: answered and open proposals, in a round that is open. */
export async function makeDraft(store: Store, people: DemoPeople, calendar: Calendar): Promise<string> {
  const team = people.bySubject.get('demo-quality-2') ?? '';
  const versionId = await store.versions.create(YOUTH_DRAFT, people.councilId, calendar.at(-24));
  await store.versions.setStatus(versionId, { status: 'in-co-design', now: calendar.at(-20) });
  await store.rounds.open({
    versionId,
    kind: 'proposals',
    openedAt: calendar.at(-20),
    openedBy: team,
    endsOn: calendar.day(6),
  });
  const wordings = new Map(questionsOf(YOUTH_DRAFT).map(({ code, texts }) => [code, texts]));
  const member = (index: number): string => people.members[index] ?? '';
  for (const { kind, question, wording, reason, author, supporters, daysAgo, answer } of PROPOSALS) {
    const language = kind === 'translate' ? 'nn' : 'nb';
    const id = await store.proposals.propose({
      versionId,
      kind,
      question,
      language,
      wording,
      wordingBefore: question ? textIn(wordings.get(question), language) : null,
      reason,
      authorId: member(author),
      at: calendar.at(-daysAgo, 9 + author),
    });
    for (const supporter of supporters) await store.proposals.support(id, member(supporter));
    if (answer) await store.proposals.answer(id, { ...answer, by: team, at: calendar.at(-daysAgo + 4, 12) });
  }
  return versionId;
}
