import type { InvitationView } from '@medvirk/api-contract';
import {
  compileFormWith,
  type Engines,
  minutesToAnswer,
  problemsOfLive,
  type ReadingVariant,
} from '@medvirk/questionnaire';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type AnswerSheet, type Answers, answerSheet } from '../answering/answer-sheet.ts';
import { circumstancesOf, dayHere } from '../answering/circumstances.ts';
import { ReceiptPage } from '../ending/receipt-page.tsx';
import { firstFieldOf } from '../question/question-props.ts';
import { SectionPage } from '../section/section-page.tsx';
import { StartPage } from '../start/start-page.tsx';
import type { Told, ToShow } from './messages.ts';

/** What is to be shown, with all that it is shown with. */
export type Ready = ToShow & { engines: Engines };

const NO_ANSWERS: Answers = {};
const nothing = () => undefined;

/** A way through the draft as somebody walks who answers it. The rules decide what comes; nothing is stored or sent. */
export function PreviewWalk({ ready, tell }: { ready: Ready; tell: (told: Told) => void }) {
  const { content, engines, role, language, open } = ready;
  const invitation = useMemo(() => invitationFor(ready), [ready]);
  const form = useMemo(() => compileFormWith(content, engines), [content, engines]);
  // How to read is chosen here as by anybody; who answers is chosen around the page.
  const [variant, setVariant] = useState<ReadingVariant>();
  const [responseId] = useState(() => crypto.randomUUID());
  const context = useMemo(
    () => circumstancesOf(invitation, { role, language, responseId, today: dayHere(new Date()) }),
    [invitation, role, language, responseId],
  );
  // What has been answered stays when the draft changes; what no longer fits is passed over by the rules.
  const before = useRef<AnswerSheet>(undefined);
  const sheet = useMemo(() => answerSheet(form, context, before.current?.live.given() ?? NO_ANSWERS), [form]);
  before.current = sheet;
  sheet.setCircumstances(context, variant ?? 'standard');
  const shown = useSyncExternalStore(sheet.subscribe, sheet.sections, sheet.sections);
  const problemsIn = useCallback((section: string) => problemsOfLive(sheet.live, section, sheet.confirmed()), [sheet]);

  const [page, setPage] = useState<string | null>(open?.section ?? null);
  const place = shown.findIndex(({ section }) => section.code === page);
  const current = shown[place];
  const openSection = open?.section ?? null;
  const openQuestion = open?.question ?? null;
  // Whoever opens a question wants to see it, wherever the walk has come to.
  useEffect(() => setPage(openSection), [openSection, openQuestion]);
  const openIsShown =
    openQuestion === null
      ? openSection === null || shown.some(({ section }) => section.code === openSection)
      : shown.some(({ questions }) => questions.some(({ code }) => code === openQuestion));
  const at = page === null ? 'start' : current ? 'section' : page === END ? 'end' : 'start';
  useEffect(() => tell({ kind: 'medvirk-at', page: at, openIsShown }), [tell, at, openIsShown]);
  useEffect(() => {
    const field = openQuestion === null ? null : document.getElementById(firstFieldOf(openQuestion));
    const question = field?.closest('.asked') ?? field;
    // Scrolls this page only, never the one around it.
    window.scrollTo({ top: question ? question.getBoundingClientRect().top + window.scrollY - 24 : 0 });
  }, [openQuestion, page]);

  if (page === END)
    return <ReceiptPage invitation={invitation} masked={[]} before={false} ending={sheet.live.ending()} />;
  if (current) {
    return (
      <SectionPage
        key={current.section.code}
        invitation={invitation}
        shown={current}
        part={place + 1}
        parts={shown.length}
        sheet={sheet}
        problemsIn={problemsIn}
        sentBack={false}
        editing={false}
        onNext={() => setPage(shown[place + 1]?.section.code ?? END)}
        onBack={() => setPage(shown[place - 1]?.section.code ?? null)}
        onPause={nothing}
      />
    );
  }
  return (
    <StartPage
      invitation={invitation}
      person={{ role, variant }}
      onPerson={(person) => setVariant(person.variant)}
      onStart={() => setPage(shown[0]?.section.code ?? END)}
      onDecline={nothing}
      onResume={nothing}
    />
  );
}

/** No section has this code: codes have no colon. */
const END = ':end';

/** A survey as it could be: what is decided only when a survey is planned is left empty. */
function invitationFor({ content, organisation, council, language }: Ready): InvitationView {
  return {
    surveyId: '',
    title: content.title,
    open: true,
    closesOn: null,
    privacyMode: 'anonymous',
    admission: 'open',
    organisation: { name: organisation, contact: '', complaint: {} },
    unit: { name: organisation, path: [] },
    content,
    information: { purpose: {}, legalBasis: {}, controller: organisation, contact: '', retentionMonths: 12 },
    council: council === null ? null : { name: council, approvals: 0, dissents: [], override: null },
    tellBackAddress: '',
    minutes: { [language]: minutesToAnswer(content, language) },
  };
}
