import type { Store, StoredApproval } from '@medvirk/data-access';
import {
  approveVersion,
  DEFAULT_SIGN_OFF_RULE,
  type RoundKind,
  type Stand,
  signOffStatus,
} from '@medvirk/participation';
import { canMoveVersion, checkContent } from '@medvirk/questionnaire';
import type { Calendar } from '../calendar.ts';
import type { DemoPeople } from '../organisation/make-people.ts';
import { EXPERIENCE } from './experience-questionnaire.ts';
import { withBankOrigin } from './make-bank.ts';

interface Given {
  stand: Stand;
  reason: string;
  questions: string[];
}

const APPROVE: Given = { stand: 'approve', reason: '', questions: [] };

/** Six approve, one of them with a remark; one dissents on one question. */
const SIGN_OFFS: readonly Given[] = [
  APPROVE,
  APPROVE,
  {
    stand: 'approve-with-remark',
    reason: 'Neste gang bør vi spørre pårørende om mer enn én ting.',
    questions: ['kin-now'],
  },
  APPROVE,
  {
    stand: 'dissent',
    reason:
      'Spørsmålet om respekt fanger ikke opp om du ble møtt på ditt eget språk. Samiske brukere kan svare "i stor grad" og likevel ha manglet tolk. Jeg mener språk må være et eget spørsmål.',
    questions: ['respect-now'],
  },
  APPROVE,
  APPROVE,
];

/**
 * The published version, on the way that every version goes: to the council, answered proposals, sign-offs, approval by
 * the council's own rule. Ended some thirteen months ago, before the survey began.
 */
export async function makePublished(store: Store, people: DemoPeople, calendar: Calendar): Promise<string> {
  const problems = checkContent(EXPERIENCE);
  if (problems.length > 0) throw new Error(`the demo's questionnaire cannot be published: ${JSON.stringify(problems)}`);
  const begun = -420;
  const versionId = await store.versions.create(withBankOrigin(EXPERIENCE), people.councilId, calendar.at(begun));
  const move = async (
    from: 'draft' | 'in-co-design' | 'approved',
    to: 'in-co-design' | 'approved' | 'published',
    days: number,
    approval?: StoredApproval,
  ) => {
    if (!canMoveVersion(from, to)) throw new Error(`${from} cannot become ${to}`);
    const now = calendar.at(days);
    const more = to === 'published' ? { publishedAt: now } : {};
    await store.versions.setStatus(versionId, { status: to, now, ...(approval ? { approval } : {}), ...more });
  };
  await move('draft', 'in-co-design', begun + 2);
  const round = async (kind: RoundKind, from: number, to: number): Promise<string> => {
    const opened = { openedAt: calendar.at(from), openedBy: null, endsOn: calendar.day(to) };
    const id = await store.rounds.open({ versionId, kind, ...opened });
    await store.rounds.close(id, calendar.at(to, 15), null);
    return id;
  };
  await round('proposals', begun + 2, begun + 16);
  const vote = await round('sign-off', begun + 18, begun + 27);
  await proposals(store, versionId, people, calendar, begun);

  const signOffs = [];
  for (const [index, member] of people.members.entries()) {
    const given = SIGN_OFFS[index % SIGN_OFFS.length] ?? APPROVE;
    const signOff = { ...given, revision: 1, at: calendar.at(begun + 20 + index, 14) };
    await store.signOffs.give({ versionId, personId: member, roundId: vote, ...signOff });
    signOffs.push({ member, ...signOff });
  }
  const status = signOffStatus({
    rule: DEFAULT_SIGN_OFF_RULE,
    members: people.members,
    signOffs,
    text: { revision: 1, prints: {} },
    vote: 'ended',
    unansweredProposals: 0,
  });
  approveVersion(status, undefined);
  const { approvals, members } = status;
  await move('in-co-design', 'approved', begun + 28, { by: 'council', approvals, members });
  await move('approved', 'published', begun + 30);
  return versionId;
}

async function proposals(store: Store, versionId: string, people: DemoPeople, calendar: Calendar, begun: number) {
  const [chair = '', deputy = '', kin = '', , , older = ''] = people.members;
  const team = people.bySubject.get('demo-quality-1') ?? '';
  const telephone = await store.proposals.propose({
    versionId,
    kind: 'new',
    question: null,
    wording: 'Visste du hvem du kunne ringe etter at du kom hjem?',
    wordingBefore: null,
    reason: 'Det er det første folk spør oss om. De går hjem med et ark, men uten et nummer noen svarer på.',
    authorId: older,
    at: calendar.at(begun + 4),
  });
  for (const supporter of [chair, deputy, kin]) await store.proposals.support(telephone, supporter);
  await store.proposals.answer(telephone, {
    decision: 'accepted',
    reason: 'Tatt inn som eget spørsmål. Dere hadde rett i at det skjulte seg i det store spørsmålet om hjemreise.',
    by: team,
    at: calendar.at(begun + 9),
  });
  const written = await store.proposals.propose({
    versionId,
    kind: 'comment',
    question: 'home-better',
    wording: null,
    wordingBefore: null,
    reason: 'Legg til "Skriftlig informasjon før jeg drar" som et valg. Det er det vi hører oftest.',
    authorId: kin,
    at: calendar.at(begun + 6),
  });
  await store.proposals.answer(written, {
    decision: 'accepted',
    reason: 'Lagt til som eget valg.',
    by: team,
    at: calendar.at(begun + 10),
  });
  const shorter = await store.proposals.propose({
    versionId,
    kind: 'remove',
    question: 'age',
    wording: null,
    wordingBefore: null,
    reason: 'Alder sammen med en liten avdeling kan peke ut en person.',
    authorId: deputy,
    at: calendar.at(begun + 5),
  });
  await store.proposals.answer(shorter, {
    decision: 'partly',
    reason:
      'Vi beholder alder for å se om vi er like gode for alle, men i fire grove grupper, og viser aldri tall for færre enn fem.',
    by: team,
    at: calendar.at(begun + 10),
  });
}
