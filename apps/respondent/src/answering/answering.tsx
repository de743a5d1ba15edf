import type { InvitationView } from '@medvirk/api-contract';
import { compileFormWith, type Engines, problemsOfLive, validateLive } from '@medvirk/questionnaire';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { declineSurvey, tellReached } from '../api/public-api.ts';
import { DeclinedPage } from '../ending/plain-pages.tsx';
import { ReceiptPage } from '../ending/receipt-page.tsx';
import { PausePage } from '../pause/pause-page.tsx';
import { useDraft } from '../pause/use-draft.ts';
import { mayQuote } from '../question/may-quote.ts';
import { ReviewPage } from '../review/review-page.tsx';
import { SectionPage } from '../section/section-page.tsx';
import { useSending } from '../sending/use-sending.ts';
import { StartPage } from '../start/start-page.tsx';
import { useSpeech } from '../texts/speech.tsx';
import { type Answers, answerSheet } from './answer-sheet.ts';
import { circumstancesOf, dayHere } from './circumstances.ts';
import { linkValues, linkWords } from './link-values.ts';
import { mannerOf, type Person } from './person.ts';
import { nextStep, type Step } from './steps.ts';
import { useTrail } from './use-trail.ts';
import { useWarnBeforeLoss } from './use-warn-before-loss.ts';

// Without contact the receipt stands without it.
const WordPart = lazy(() => import('../word/word-part.tsx').catch(() => ({ default: () => null })));
const NO_ANSWERS: Answers = {};
const parameterInAddress = (name: string) =>
  typeof location === 'undefined' ? undefined : new URLSearchParams(location.search).get(name);

/** One person's way through an open survey. Answers live here, in memory, until they are sent; nowhere else. */
export function Answering(props: {
  invitation: InvitationView;
  engines: Engines;
  linkCode: string;
  /** What was said about the person before this took over. */
  person?: Person | undefined;
  /** Another language than the page is in: the one in which somebody began. */
  onLanguage?: (language: string) => void;
}) {
  const { invitation, engines, linkCode } = props;
  const { language, screenLanguage } = useSpeech();
  const form = useMemo(() => compileFormWith(invitation.content, engines), [invitation.content, engines]);
  const [person, setPerson] = useState<Person>(props.person ?? {});
  const { role, variant = 'standard' } = person;
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const trail = useTrail<Step>({ page: 'start', editing: false });
  const { step } = trail;

  const draft = useDraft(linkCode);
  const sending = useSending(linkCode, {
    onStored: (stored) => {
      draft.forget();
      const ending = sheet.live.ending();
      sheet.replace(NO_ANSWERS);
      setPerson({});
      setVisited(new Set());
      trail.end({ page: 'receipt', ...stored, ending });
    },
    onNotValid: () => goToProblem(),
  });
  const responseId = sending.id();
  const today = dayHere(new Date());
  const context = useMemo(
    () => circumstancesOf(invitation, { role, language, responseId, today }),
    [invitation, role, language, responseId, today],
  );
  const sheet = useMemo(
    () => answerSheet(form, context, NO_ANSWERS, linkValues(form.content, parameterInAddress)),
    [form],
  );
  // Before anything asks what is shown: a page of the last language or role must not come up in between.
  sheet.setCircumstances(context, variant);
  const shown = useSyncExternalStore(sheet.subscribe, sheet.sections, sheet.sections);
  const problemsIn = useCallback((section: string) => problemsOfLive(sheet.live, section, sheet.confirmed()), [sheet]);
  useEffect(() => sending.stop, [step.page]);
  const canStillSend = sending.state.kind !== 'closed' && sending.state.kind !== 'link-unknown';
  useWarnBeforeLoss(() => canStillSend && !sheet.isEmpty());

  // A step to a section that no longer exists for this person (they changed role, then went back) shows the review.
  const place = step.page === 'section' ? shown.findIndex(({ section }) => section.code === step.section) : -1;
  const current = shown[place];
  const here = current?.section.code;
  useEffect(() => {
    if (here === undefined || visited.has(here)) return;
    void tellReached(linkCode, here, visited.size === 0);
    setVisited(new Set([...visited, here]));
  }, [here]);

  /** To the first section with something to mend; false when there is nothing that these rules can see. */
  function goToProblem(): boolean {
    const wrong = sheet.sections().find(({ section }) => problemsIn(section.code).length > 0);
    if (wrong) trail.go({ page: 'section', section: wrong.section.code, editing: true, sentBack: true });
    return wrong !== undefined;
  }

  const half = (section: string | undefined) => ({
    id: sending.id(),
    role: role ?? null,
    language,
    answers: sheet.live.counted(),
    visited: [...visited],
    section: section ?? null,
    confirmed: [...sheet.confirmed()],
    ...mannerOf(person),
  });
  const resume = async (typed: string) => {
    const kept = await draft.resume(typed);
    if (!kept) return;
    sending.continueAs(kept.id);
    props.onLanguage?.(kept.language);
    sheet.replace(kept.answers);
    sheet.letStand(kept.confirmed ?? []);
    for (const item of kept.mayQuote ?? []) mayQuote.add(item);
    setPerson({ role: kept.role ?? undefined, behalfReason: kept.behalfReason, variant: kept.variant });
    setVisited(new Set(kept.visited));
    trail.go(kept.section === null ? { page: 'review' } : { page: 'section', section: kept.section, editing: false });
  };

  const goOn = (editing: boolean) => {
    draft.keepStep(half(current?.section.code));
    trail.go(
      nextStep({
        shown: sheet.sections().map(({ section }) => section.code),
        after: current?.section.code,
        editing,
        needsALook: (section) => !visited.has(section) || problemsIn(section).length > 0,
      }),
    );
  };

  const send = () => {
    if (!role) return trail.go({ page: 'start', editing: true });
    const confirmed = [...sheet.confirmed()];
    const check = validateLive(sheet.live, confirmed);
    if (!(check.ok && check.asks.length === 0) && goToProblem()) return;
    const answers = sheet.live.counted();
    const asked = confirmed.length > 0 && { confirmed };
    sending.send({ role, language, answers, answeredOn: today, ...asked, ...mannerOf(person) });
  };

  switch (step.page) {
    case 'receipt':
      return (
        <ReceiptPage invitation={invitation} masked={step.masked} before={step.before} ending={step.ending}>
          <Suspense>
            <WordPart slug={invitation.tellBackAddress.split('/').pop() ?? ''} language={screenLanguage} />
          </Suspense>
        </ReceiptPage>
      );
    case 'declined':
      return <DeclinedPage onChanged={trail.back} />;
    case 'start':
      return (
        <StartPage
          invitation={invitation}
          person={person}
          onPerson={setPerson}
          onStart={() => goOn(step.editing)}
          onResume={(typed) => void resume(typed)}
          notResumed={draft.notResumed}
          onDecline={() => {
            // Thanked at once: whether the count gets through is no concern of somebody who has said no.
            void declineSurvey(linkCode);
            trail.go({ page: 'declined' });
          }}
        />
      );
  }
  if (step.page === 'paused') {
    const code = shown.find(({ section }) => section.code === step.section)?.section.code;
    return (
      <PausePage invitation={invitation} kept={draft.kept} onGoOn={trail.back} onAgain={() => draft.keep(half(code))} />
    );
  }
  if (step.page === 'section' && current) {
    const { code } = current.section;
    return (
      <SectionPage
        key={`${code}-${step.editing}`}
        invitation={invitation}
        shown={current}
        part={place + 1}
        parts={shown.length}
        sheet={sheet}
        problemsIn={problemsIn}
        sentBack={step.sentBack === true}
        editing={step.editing}
        onNext={() => goOn(step.editing)}
        onBack={trail.back}
        onPause={() => {
          draft.keep(half(code));
          trail.go({ page: 'paused', section: code });
        }}
      />
    );
  }
  return (
    <ReviewPage
      invitation={invitation}
      shown={shown}
      answers={sheet.live.given()}
      role={role ?? 'patient'}
      fromLink={linkWords(form.content, sheet.live.counted())}
      sending={sending.state}
      onEdit={(section) => trail.go({ page: 'section', section, editing: true })}
      onEditRole={() => trail.go({ page: 'start', editing: true })}
      onBack={trail.back}
      onSend={send}
    />
  );
}
