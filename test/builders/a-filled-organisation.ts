import { contract } from '@medvirk/api-contract';
import { planAndOpen } from './a-plan.ts';
import { mustCall } from './call-api.ts';
import type { TestOrganisation } from './organisation.ts';
import { madeUpThings, type RouteInputs, routeInputs, type Things } from './route-inputs.ts';
import { APPROVE, endRound, holdVote, IN_TIME } from './vote.ts';

/** One of everything in an organisation, made the way people make it: through the API, with a signed version in the field. */
export async function fillOrganisation(url: string, home: TestOrganisation): Promise<Things> {
  const {
    questionnaires: asked,
    coding,
    coDesign,
    surveys,
    organisation,
    improvement,
    kiosks,
    paper,
    series,
    written,
    fileExports,
    pilot,
    bank,
  } = contract;
  const [member, second] = home.members;
  const things = { ...madeUpThings(), unit: home.units.wardA, person: home.leader.id, council: home.councilId };
  const input = (name: string, about: Things = things): Required<RouteInputs> => {
    const given = routeInputs(about)[name] ?? {};
    return { params: {}, query: {}, body: undefined, ...given };
  };
  const created = await mustCall(url, asked.create, input('questionnaires.create') as never, home.quality.headers);
  const params = { versionId: created.id };
  const move = (to: 'in-co-design' | 'approved' | 'published') =>
    mustCall(url, asked.move, { params, body: { to } }, home.quality.headers);
  await move('in-co-design');
  const comment = { params, body: { kind: 'comment', reason: 'Uklart' } } as const;
  const proposal = await mustCall(url, asked.propose, comment, member.headers);
  const answer = { params: { proposalId: proposal.id }, body: { decision: 'accepted', reason: 'Ja' } } as const;
  await mustCall(url, asked.answerProposal, answer, home.quality.headers);
  await endRound(url, home.quality, created.id);
  const trying = { params, body: { kind: 'pilot', endsOn: IN_TIME } } as const;
  await mustCall(url, coDesign.openRound, trying, home.quality.headers);
  const { sittingId } = await mustCall(url, pilot.begin, { params }, home.quality.headers);
  const noting = { params: { sittingId }, body: { question: 'informed', stumble: 'other', note: 'Hm' } } as const;
  const { noteId } = await mustCall(url, pilot.note, noting, home.quality.headers);
  const stands = [member, second].map((each) => [each, APPROVE] as const);
  await holdVote(url, home, created.id, stands);
  await move('approved');
  await move('published');
  const published = await mustCall(url, asked.version, { params }, home.quality.headers);
  const known = {
    ...things,
    questionnaire: created.questionnaireId,
    version: created.id,
    proposal: proposal.id,
    sitting: sittingId,
    pilotNote: noteId,
    round: published.rounds[0]?.id ?? '',
  };
  const survey = await mustCall(url, surveys.create, input('surveys.create', known) as never, home.quality.headers);
  await planAndOpen(url, survey.id, home.quality.headers);
  const inField = { ...known, survey: survey.id, linkCode: survey.units[0]?.linkCode ?? '' };
  const make = (name: string) => input(name, inField) as never;
  const headers = home.quality.headers;
  const evidence = await mustCall(url, improvement.addStaffEvidence, make('improvement.addStaffEvidence'), headers);
  const action = await mustCall(url, improvement.addAction, make('improvement.addAction'), headers);
  const sentence = await mustCall(url, written.add, make('written.add'), headers);
  const rebased = await mustCall(url, series.rebase, make('series.rebase'), headers);
  const token = await mustCall(url, organisation.addToken, make('organisation.addToken'), home.administrator.headers);
  const listed = await mustCall(url, coDesign.openCase, make('coDesign.openCase'), member.headers);
  const word = await mustCall(url, coding.addWord, make('coding.addWord'), member.headers);
  const kept = await mustCall(url, bank.add, make('bank.add'), headers);
  const rebase = rebased.rebases[0]?.id ?? '';
  const { kiosk } = await mustCall(url, kiosks.make, make('kiosks.make'), headers);
  const sheet = await mustCall(url, paper.key, make('paper.key'), headers);
  const file = await mustCall(url, fileExports.orderFigures, make('fileExports.orderFigures'), headers);
  return {
    ...inField,
    export: file.id,
    kiosk: kiosk.id,
    bankEntry: kept.id,
    paperForm: sheet.id,
    word: word.id,
    evidence: evidence.id,
    action: action.id,
    rebase,
    written: sentence.id,
    token: token.id,
    case: listed.id,
  };
}
