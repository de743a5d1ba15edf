import { wholeHeadOf } from '@medvirk/questionnaire';
import { aPlan } from './a-plan.ts';
import { aQuestionnaire } from './questionnaire.ts';

/** What a request travels with, before any shape has looked at it. */
export interface RouteInputs {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The things that routes are about. Ids of one organisation, of several, or made up. */
export interface Things {
  readonly unit: string;
  readonly person: string;
  readonly council: string;
  readonly token: string;
  readonly questionnaire: string;
  readonly version: string;
  readonly proposal: string;
  readonly case: string;
  readonly round: string;
  readonly sitting: string;
  readonly pilotNote: string;
  readonly survey: string;
  readonly evidence: string;
  readonly action: string;
  readonly rebase: string;
  readonly written: string;
  readonly word: string;
  readonly export: string;
  readonly bankEntry: string;
  readonly delivery: string;
  readonly digest: string;
  readonly comment: string;
  readonly quote: string;
  readonly attachment: string;
  readonly kiosk: string;
  readonly letterBatch: string;
  readonly paperForm: string;
  readonly linkCode: string;
  readonly slug: string;
}

const INFORMATION = {
  purpose: { nb: 'For å bli bedre' },
  legalBasis: { nb: 'Samtykke' },
  controller: 'Prøvebyen helse',
  contact: 'post@test.example',
  retentionMonths: 24,
};

const A_BANK_ENTRY = {
  part: { kind: 'question', question: { type: 'long-text', code: 'informed', texts: { nb: 'Hva savnet du?' } } },
  tags: [],
  source: '',
  note: '',
};
const A_FINDING = { check: 'jargon', place: 'informed', language: 'nb', judged: '0123456789abcdef' };

/** For every route of the contract, by 'feature.name': something that its shapes accept, about the given things. */
export function routeInputs(things: Things): Readonly<Record<string, RouteInputs>> {
  const versionId = { versionId: things.version };
  const inPolish = { ...versionId, language: 'pl' };
  const bankEntry = { entryId: things.bankEntry };
  const surveyId = { surveyId: things.survey };
  const inUnit = { unit: things.unit, survey: things.survey };
  const evidence = {
    theme: 'information',
    unitId: things.unit,
    lens: 'now',
    text: 'Mange ringer',
    source: 'Vakta',
    date: '2026-01-05',
  };
  const newWord = { theme: 'information', language: 'no', text: `ord ${crypto.randomUUID()}`, effect: 'counts' };
  const link = { linkCode: things.linkCode };
  const response = { id: crypto.randomUUID(), role: 'patient', language: 'nb', answers: {} };
  const draft = { ...response, visited: [], section: null };
  return {
    'session.get': {},
    'session.signOut': {},
    'home.get': {},
    'organisation.get': {},
    'organisation.update': {
      body: {
        name: 'Prøvebyen helse',
        k: 5,
        signOffShare: 0.5,
        contact: 'post@test.example',
        complaint: { nb: 'Skriv' },
      },
    },
    'organisation.units': {},
    'organisation.addUnit': { body: { name: 'Ny post', parentId: things.unit, from: '2026-01-01' } },
    'organisation.changeUnit': { params: { unitId: things.unit }, body: { from: '2026-02-01', name: 'Nytt navn' } },
    'organisation.themes': {},
    'organisation.saveTheme': { params: { code: 'waiting' }, body: { texts: { nb: 'Ventetid' } } },
    'organisation.people': {},
    'organisation.addPerson': {
      body: {
        name: 'Ny Person',
        email: `${crypto.randomUUID()}@test.example`,
        assignments: [{ role: 'leader', unit: things.unit }],
      },
    },
    'organisation.assign': {
      params: { personId: things.person },
      body: { assignments: [{ role: 'leader', unit: things.unit }] },
    },
    'organisation.councils': {},
    'organisation.addCouncil': { body: { name: 'Ungdomsrådet' } },
    'organisation.addMember': {
      params: { councilId: things.council },
      body: { personId: things.person, nominatedBy: 'SAFO', from: '2026-01-01', until: null },
    },
    'organisation.changeTerm': {
      params: { councilId: things.council, personId: things.person },
      body: { until: '2030-01-01' },
    },
    'organisation.addDeputy': {
      params: { councilId: things.council },
      body: { memberId: things.person, deputyId: things.person, from: '2026-01-01', until: null, versionId: null },
    },
    'organisation.endDeputy': {
      params: { councilId: things.council, deputyId: things.person },
      body: { until: '2030-01-01' },
    },
    'organisation.tokens': {},
    'organisation.addToken': { body: { name: 'Maskin', role: 'leader', expiresAt: null } },
    'organisation.revokeToken': { params: { tokenId: things.token } },
    'questionnaires.list': {},
    'questionnaires.create': { body: { content: aQuestionnaire(), councilId: things.council } },
    'questionnaires.addVersion': { params: { questionnaireId: things.questionnaire } },
    'questionnaires.version': { params: versionId },
    'questionnaires.saveContent': { params: versionId, body: { revision: 1, content: aQuestionnaire() } },
    'editing.edit': { params: versionId, body: aBatch() },
    'editing.look': {
      params: versionId,
      body: { window: crypto.randomUUID(), revision: 1, status: 'draft', section: null, question: null },
    },
    'editing.leave': { params: { ...versionId, window: crypto.randomUUID() } },
    'translations.get': { params: inPolish },
    'translations.putDrafts': {
      params: inPolish,
      body: { origin: 'machine', drafts: [{ key: '/title', text: 'Powrót do domu' }] },
    },
    'translations.dropDrafts': { params: inPolish, body: { keys: ['/title'] } },
    'translations.accept': {
      params: inPolish,
      body: { texts: [{ key: '/title', source: 'Hjemreise', text: 'Powrót do domu' }] },
    },
    'translations.file': { params: inPolish, query: { format: 'csv' } },
    'translations.takeFile': { params: inPolish, body: { format: 'csv', origin: 'person', text: 'key;pl' } },
    'versions.comparability': { params: versionId },
    'versions.judge': {
      params: { ...versionId, question: 'informed' },
      body: { mark: 'same', reason: 'Bare et komma' },
    },
    'versions.lift': { params: { ...versionId, question: 'informed' } },
    'design.get': { params: versionId },
    'design.dismiss': { params: versionId, body: { finding: A_FINDING, reason: 'Utvalget vil ha ordet' } },
    'design.askAgain': { params: versionId, body: { finding: A_FINDING } },
    'design.expect': { params: versionId, body: { expected: 200 } },
    'bank.list': {},
    'bank.get': { params: bankEntry },
    'bank.add': { body: A_BANK_ENTRY },
    'bank.propose': { body: A_BANK_ENTRY },
    'bank.revise': { params: bankEntry, body: { part: A_BANK_ENTRY.part, base: 1, note: 'Klarere ord' } },
    'bank.describe': { params: bankEntry, body: { tags: ['hjemreise'], source: '' } },
    'bank.move': { params: bankEntry, body: { to: 'retired', reason: 'Brukes ikke mer' } },
    'design.jargon': {},
    'design.saveWord': { body: { word: { words: { nb: 'pasientforløp' }, plain: { nb: 'behandlingen' } } } },
    'design.hideWord': { body: { key: 'poliklinikk' } },
    'design.restoreWord': { body: { key: 'poliklinikk' } },
    'pilot.get': { params: versionId },
    'pilot.begin': { params: versionId },
    'pilot.note': {
      params: { sittingId: things.sitting },
      body: { question: 'informed', stumble: 'not-understood', word: 'trengte', note: '' },
    },
    'pilot.dropNote': { params: { noteId: things.pilotNote } },
    'history.question': { params: { ...versionId, question: 'informed' } },
    'questionnaires.move': { params: versionId, body: { to: 'in-co-design' } },
    'questionnaires.override': { params: versionId, body: { reason: 'Frist' } },
    'questionnaires.proposals': { params: versionId },
    'questionnaires.propose': { params: versionId, body: { kind: 'comment', reason: 'Uklart' } },
    'questionnaires.support': { params: { proposalId: things.proposal } },
    'questionnaires.withdrawSupport': { params: { proposalId: things.proposal } },
    'questionnaires.answerProposal': {
      params: { proposalId: things.proposal },
      body: { decision: 'accepted', reason: 'Godt forslag' },
    },
    'questionnaires.signOffs': { params: versionId },
    'questionnaires.signOff': {
      params: versionId,
      body: { stand: 'approve', reason: '', questions: [], revision: 1 },
    },
    'coDesign.openRound': { params: versionId, body: { kind: 'sign-off', endsOn: '2999-12-31' } },
    'coDesign.moveRound': { params: { roundId: things.round }, body: { endsOn: '2999-12-31' } },
    'coDesign.closeRound': { params: { roundId: things.round } },
    'coDesign.finishReading': { params: { roundId: things.round } },
    'coDesign.resumeReading': { params: { roundId: things.round } },
    'coDesign.discuss': { params: { proposalId: things.proposal }, body: { text: 'Hva mener du?' } },
    'coDesign.merge': { params: versionId, body: { into: things.proposal, proposals: [things.proposal] } },
    'coDesign.part': { params: { proposalId: things.proposal } },
    'coDesign.judge': { params: { proposalId: things.proposal }, body: { satisfied: true, reason: '' } },
    'coDesign.notUnderstood': { params: versionId },
    'coDesign.sayNotUnderstood': { params: { ...versionId, question: 'informed' } },
    'coDesign.takeBackNotUnderstood': { params: { ...versionId, question: 'informed' } },
    'coDesign.cases': { params: { councilId: things.council } },
    'coDesign.openCase': { params: { councilId: things.council }, body: { title: 'Møteplan', text: '' } },
    'coDesign.closeCase': { params: { caseId: things.case }, body: { minutes: 'Tatt til etterretning' } },
    'coDesign.reopenCase': { params: { caseId: things.case } },
    'surveys.list': {},
    'surveys.get': { params: surveyId },
    'surveys.erasures': { params: surveyId },
    'invited.ownPdf': { params: link, body: { ticket: '0'.repeat(64), language: 'nb' } },
    'dataMap.get': { query: { language: 'nb' } },
    'dataMap.letter': { params: surveyId, query: { language: 'nb' } },
    'surveys.create': {
      body: {
        title: { nb: 'Hjemreise' },
        versionId: things.version,
        unitIds: [things.unit],
        opensOn: '2026-01-01',
        closesOn: null,
        information: INFORMATION,
      },
    },
    'surveys.move': { params: surveyId, body: { to: 'paused' } },
    'planning.get': { params: surveyId },
    'planning.save': { params: surveyId, body: aPlan() },
    'surveys.rename': { params: surveyId, body: { title: { nb: 'Et annet navn' } } },
    'surveys.change': {
      params: surveyId,
      body: { unitIds: [things.unit], opensOn: '2026-01-01', closesOn: null, information: INFORMATION },
    },
    'surveys.moveClosing': { params: surveyId, body: { closesOn: '2030-01-01' } },
    'invited.open': { params: link, body: { ticket: 'a'.repeat(64) } },
    'invited.exchange': {
      params: link,
      body: { ticket: 'a'.repeat(64), key: things.survey, blinded: 'a'.repeat(512) },
    },
    'invited.submit': {
      params: link,
      body: {
        credential: { key: things.survey, nonce: 'a'.repeat(64), signature: 'a'.repeat(512) },
        response,
      },
    },
    'invited.withdraw': { params: link, body: { ticket: 'a'.repeat(64) } },
    'invited.own': { params: link, body: { ticket: 'a'.repeat(64) } },
    'invited.ownFile': { params: link, body: { ticket: 'a'.repeat(64), id: crypto.randomUUID() } },
    'invitations.counts': { params: surveyId },
    'invitations.issue': { params: surveyId, body: { unitId: things.unit, count: 2 } },
    'answering.open': { params: link },
    'answering.submit': { params: link, body: response },
    'answering.keepDraft': { params: link, body: { draft } },
    'answering.openDraft': { params: link, body: { code: '0'.repeat(16) } },
    'answering.forgetDraft': { params: link, body: { code: '0'.repeat(16) } },
    'answering.reached': { params: link, body: { section: 's1', first: true } },
    'subjectAccess.given': {},
    'subjectAccess.give': {
      body: {
        address: 'nobody@example.test',
        identityCheck: 'Viste legitimasjon i skranken',
        confirmed: true,
        language: 'nb',
      },
    },
    'answering.left': { params: link, body: { question: 'informed', back: false } },
    'answering.decline': { params: link },
    'paper.list': { params: surveyId },
    'paper.key': {
      params: surveyId,
      body: {
        number: 7,
        unitId: things.unit,
        role: 'patient',
        language: 'nb',
        answers: { informed: { state: 'answered', value: 3 } },
      },
    },
    'paper.differences': { params: { ...surveyId, formId: things.paperForm } },
    'paper.settle': { params: { ...surveyId, formId: things.paperForm }, body: { choices: {} } },
    'paper.discard': { params: { ...surveyId, formId: things.paperForm } },
    'letters.list': { params: surveyId },
    'letters.order': { params: surveyId, body: { unitId: things.unit, count: 1, language: 'nb' } },
    'letters.sent': { params: { ...surveyId, batchId: things.letterBatch } },
    'letters.remind': {
      params: { ...surveyId, batchId: things.letterBatch },
      body: { kind: 'to-all', language: 'nb' },
    },
    'letters.stop': { params: { ...surveyId, batchId: things.letterBatch } },
    'surveys.embed': { params: surveyId, body: { origins: ['https://helse.example'] } },
    'kiosks.list': { params: surveyId },
    'kiosks.make': {
      params: surveyId,
      body: { unitId: things.unit, name: 'Venterommet', pin: '4711', idleSeconds: 60 },
    },
    'kiosks.revoke': { params: { ...surveyId, kioskId: things.kiosk } },
    'kiosks.open': { body: { code: '0'.repeat(16) } },
    'kiosks.send': { body: { code: '0'.repeat(16), sealed: 'A'.repeat(200) } },
    'results.survey': { params: surveyId, query: { unit: things.unit } },
    'results.comments': { params: surveyId, query: { unit: things.unit, question: 'advice' } },
    'series.question': { params: surveyId, query: { unit: things.unit, question: 'informed' } },
    'series.rebase': {
      params: surveyId,
      body: { unit: things.unit, question: 'informed', from: '2026-03', reason: 'Nytt bygg' },
    },
    'series.withdrawRebase': { params: { ...surveyId, rebaseId: things.rebase } },
    'series.effect': { params: { actionId: things.action } },
    'results.trace': { params: surveyId, query: { unit: things.unit, question: 'informed' } },
    'results.respondents': { params: surveyId, query: { unit: things.unit } },
    'results.saveBackground': { params: surveyId, body: { question: 'age', shares: { young: 1 }, source: 'Register' } },
    'roleFigures.question': { params: surveyId, query: { question: 'informed' } },
    'comparison.siblings': { params: surveyId, query: { unit: things.unit, question: 'informed' } },
    'coding.words': {},
    'coding.addWord': { body: newWord },
    'coding.tryWord': { body: newWord },
    'coding.acceptWord': { params: { wordId: things.word } },
    'coding.removeWord': { params: { wordId: things.word } },
    'coding.next': { params: surveyId, query: { unit: things.unit } },
    'coding.save': {
      params: { ...surveyId, commentId: crypto.randomUUID() },
      body: { unit: things.unit, themes: ['information'], tone: 'better' },
    },
    'coding.themes': { params: surveyId, query: { unit: things.unit } },
    'coding.suggestions': { params: surveyId, query: { unit: things.unit } },
    'quotes.list': { params: surveyId, query: { unit: things.unit } },
    'quotes.preview': { params: { ...surveyId, commentId: things.comment }, body: { unit: things.unit, takenOut: [] } },
    'quotes.release': {
      params: { ...surveyId, commentId: things.comment },
      body: { unit: things.unit, theme: 'information', lens: 'now', takenOut: [], seen: 'Det var bra hos dere' },
    },
    'quotes.takeBack': { params: { quoteId: things.quote } },
    'concerns.list': {},
    'concerns.judge': { params: { commentId: things.comment }, body: { state: 'handled', note: 'Ringt posten' } },
    'improvement.themes': { query: inUnit },
    'improvement.picture': { params: { theme: 'information' }, query: inUnit },
    'improvement.addStaffEvidence': { body: { ...evidence, kind: 'staff' } },
    'improvement.addCouncilEvidence': { body: evidence },
    'improvement.withdrawEvidence': { params: { evidenceId: things.evidence } },
    'improvement.restoreEvidence': { params: { evidenceId: things.evidence } },
    'written.add': {
      body: {
        surveyId: things.survey,
        unitId: things.unit,
        theme: 'information',
        lens: 'now',
        text: 'Mange ringer for å spørre',
        basis: [{ lens: 'now', code: 'said-by-staff', question: null, place: 0 }],
      },
    },
    'written.rewrite': {
      params: { writtenId: things.written },
      body: { text: 'Flere ringer', basis: [{ lens: 'now', code: 'said-by-staff', question: null, place: 0 }] },
    },
    'written.withdraw': { params: { writtenId: things.written } },
    'improvement.actions': { query: { unit: things.unit } },
    'improvement.addAction': {
      body: {
        theme: 'information',
        unitId: things.unit,
        surveyId: things.survey,
        title: 'Ring pasienten',
        description: '',
        owner: 'Leif Leder',
        dueOn: '2026-06-01',
        measureQuestion: 'informed',
      },
    },
    'improvement.changeAction': { params: { actionId: things.action }, body: { title: 'Ring alle' } },
    'tellBack.preview': { params: surveyId },
    'tellBack.publish': { params: surveyId, body: { introduction: 'Takk', themes: ['information'] } },
    'tellBack.unpublish': { params: surveyId },
    'fileExports.list': { params: surveyId },
    'fileExports.orderAnswers': { params: surveyId, body: { format: 'csv', language: 'nb' } },
    'fileExports.orderFigures': { params: surveyId, body: { format: 'xlsx', unit: things.unit, language: 'nb' } },
    'fileExports.orderReport': {
      params: surveyId,
      body: { kind: 'council-report', format: 'pdf', unit: things.unit, language: 'nb' },
    },
    'fileExports.orderBundle': { params: surveyId, body: { unit: things.unit, language: 'nb' } },
    'fileExports.orderPrint': { params: surveyId, body: { kind: 'poster-a4', unit: things.unit, language: 'nb' } },
    'fileExports.remove': { params: { exportId: things.export } },
    'tellBack.told': { params: { slug: things.slug } },
    'tellBack.wantWord': { params: { slug: things.slug }, body: { address: 'anne@post.example' } },
    'tellBack.refuseWord': { params: { slug: things.slug }, body: { address: 'anne@post.example' } },
    'recipients.campaign': { params: surveyId },
    'recipients.save': { params: surveyId, body: { reminders: 1, spacingDays: 7, awakeFrom: 540, awakeUntil: 1200 } },
    'recipients.move': { params: surveyId, body: { to: 'stopped' } },
    'recipients.add': {
      params: surveyId,
      body: { recipients: [{ email: `${crypto.randomUUID()}@test.example`, unitId: things.unit }] },
    },
    'recipients.reserve': { body: { address: `${crypto.randomUUID()}@test.example` } },
    'recipients.noMore': { body: { token: 'x'.repeat(22) } },
    'attachments.forget': { params: link, body: { id: crypto.randomUUID() } },
    'attachments.list': {},
    'attachments.read': { params: { attachmentId: things.attachment } },
    // The first bytes of a PNG picture, and nothing more.
    'media.keep': { body: { data: 'iVBORw0KGgoAAAANSUhEUg==' } },
    'messages.mine': {},
    'messages.choose': { body: { pace: 'daily', language: 'nn' } },
    'messages.askForDigest': { body: { surveyId: things.survey, unitId: things.unit, every: 'weekly' } },
    'messages.endDigest': { params: { digestId: things.digest } },
    'messages.stopDigest': { body: { token: 'x'.repeat(22) } },
    'messages.ledger': {},
    'messages.retry': { params: { deliveryId: things.delivery } },
    'messages.reportBounce': { params: { deliveryId: things.delivery } },
    'messages.openLink': { body: { token: 'x'.repeat(43) } },
    'messages.sendCode': { body: { token: 'x'.repeat(43) } },
    'messages.signInByLink': { body: { token: 'x'.repeat(43), code: '000000' } },
  };
}

function aBatch() {
  const before = wholeHeadOf(aQuestionnaire());
  const operation = { kind: 'change-whole', before, after: { ...before, title: { nb: 'Et annet navn' } } };
  return { id: crypto.randomUUID(), base: 1, operations: [operation] };
}

/** Things that exist nowhere, with ids as they would be written. */
export function madeUpThings(): Things {
  const id = () => crypto.randomUUID();
  return {
    unit: id(),
    person: id(),
    council: id(),
    token: id(),
    questionnaire: id(),
    version: id(),
    proposal: id(),
    case: id(),
    round: id(),
    sitting: id(),
    pilotNote: id(),
    survey: id(),
    evidence: id(),
    action: id(),
    rebase: id(),
    written: id(),
    word: id(),
    export: id(),
    bankEntry: id(),
    delivery: id(),
    digest: id(),
    comment: id(),
    quote: id(),
    attachment: id(),
    kiosk: id(),
    letterBatch: id(),
    paperForm: id(),
    linkCode: 'nowhere2222',
    slug: 'nowhere3333',
  };
}
