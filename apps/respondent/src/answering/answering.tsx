import type { InvitationView } from '@medvirk/api-contract';
import {
  compileFormWith,
  type Engines,
  type GivenAnswer,
  problemsOfSection,
  type RespondentRole,
  validateResponse,
} from '@medvirk/questionnaire';
import { useEffect, useMemo, useState } from 'react';
import { declineSurvey } from '../api/public-api.ts';
import { DeclinedPage } from '../ending/plain-pages.tsx';
import { ReceiptPage } from '../ending/receipt-page.tsx';
import { PausePage } from '../pause/pause-page.tsx';
import { useDraft } from '../pause/use-draft.ts';
import { ReviewPage } from '../review/review-page.tsx';
import { SectionPage } from '../section/section-page.tsx';
import { useSending } from '../sending/use-sending.ts';
import { StartPage } from '../start/start-page.tsx';
import { useSpeech } from '../texts/speech.tsx';
import { answersToSend } from './answers-to-send.ts';
import { circumstancesOf, dayHere } from './circumstances.ts';
import { sectionsMet } from './sections-met.ts';
import { nextStep, type Step } from './steps.ts';
import { useTrail } from './use-trail.ts';
import { useWarnBeforeLoss } from './use-warn-before-loss.ts';
import { whatStops } from './what-stops.ts';

type Answers = Readonly<Record<string, GivenAnswer>>;
const NO_ANSWERS: Answers = {};

/** One person's way through an open survey. Answers live here, in memory, until they are sent; nowhere else. */
export function Answering(props: {
  invitation: InvitationView;
  engines: Engines;
  linkCode: string;
  /** Who answers, where that was said before this took over. */
  role?: RespondentRole | undefined;
}) {
  const { invitation, engines, linkCode } = props;
  const { language } = useSpeech();
  const form = useMemo(() => compileFormWith(invitation.content, engines), [invitation.content, engines]);
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [role, setRole] = useState(props.role);
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const trail = useTrail<Step>({ page: 'start', editing: false });
  const { step } = trail;

  const draft = useDraft(linkCode);
  const sending = useSending(linkCode, {
    onStored: (stored) => {
      draft.forget();
      setAnswers(NO_ANSWERS);
      setRole(undefined);
      setVisited(new Set());
      trail.end({ page: 'receipt', ...stored });
    },
    onNotValid: () => goToProblem(),
  });
  const responseId = sending.id();
  const today = dayHere(new Date());
  const context = useMemo(
    () => circumstancesOf(invitation, { role, language, responseId, today }),
    [invitation, role, language, responseId, today],
  );
  const shown = useMemo(() => sectionsMet(form, answers, context, 'standard'), [form, answers, context]);
  const problemsIn = (section: string) => problemsOfSection(form, section, answers, context);
  const canStillSend = sending.state.kind !== 'closed' && sending.state.kind !== 'link-unknown';
  useWarnBeforeLoss(canStillSend && Object.keys(answers).length > 0);

  // A step to a section that no longer exists for this person (they changed role, then went back) shows the review.
  const place = step.page === 'section' ? shown.findIndex(({ section }) => section.code === step.section) : -1;
  const current = shown[place];
  useEffect(() => {
    if (current) setVisited((before) => new Set([...before, current.section.code]));
  }, [current]);

  /** To the first section with something to mend; false when there is nothing that these rules can see. */
  function goToProblem(): boolean {
    const wrong = shown.find(({ section }) => whatStops(problemsIn(section.code)).length > 0);
    if (wrong) trail.go({ page: 'section', section: wrong.section.code, editing: true, sentBack: true });
    return wrong !== undefined;
  }

  const half = (section: string | undefined) => ({
    id: sending.id(),
    role: role ?? null,
    language,
    answers: answersToSend(form, answers, context),
    visited: [...visited],
    section: section ?? null,
  });
  const resume = async (typed: string) => {
    const kept = await draft.resume(typed);
    if (!kept) return;
    sending.continueAs(kept.id);
    setAnswers(kept.answers);
    setRole(kept.role ?? undefined);
    setVisited(new Set(kept.visited));
    trail.go(kept.section === null ? { page: 'review' } : { page: 'section', section: kept.section, editing: false });
  };

  const goOn = (editing: boolean) => {
    draft.keepStep(half(current?.section.code));
    trail.go(
      nextStep({
        shown: shown.map(({ section }) => section.code),
        after: current?.section.code,
        editing,
        needsALook: (section) => !visited.has(section) || whatStops(problemsIn(section)).length > 0,
      }),
    );
  };

  const send = () => {
    if (!role) return trail.go({ page: 'start', editing: true });
    if (!validateResponse(form, answers, context).ok && goToProblem()) return;
    sending.send({ role, language, answers: answersToSend(form, answers, context), answeredOn: today });
  };

  switch (step.page) {
    case 'receipt':
      return <ReceiptPage invitation={invitation} masked={step.masked} before={step.before} />;
    case 'declined':
      return <DeclinedPage onChanged={trail.back} />;
    case 'start':
      return (
        <StartPage
          invitation={invitation}
          role={role}
          onRole={setRole}
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
        answers={answers}
        problems={problemsIn(code)}
        sentBack={step.sentBack === true}
        editing={step.editing}
        onAnswer={(question, answer) => setAnswers((before) => withAnswer(before, question, answer))}
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
      answers={answers}
      role={role ?? 'patient'}
      sending={sending.state}
      onEdit={(section) => trail.go({ page: 'section', section, editing: true })}
      onEditRole={() => trail.go({ page: 'start', editing: true })}
      onBack={trail.back}
      onSend={send}
    />
  );
}

function withAnswer(answers: Answers, question: string, answer: GivenAnswer | undefined): Answers {
  const { [question]: _before, ...others } = answers;
  return answer ? { ...others, [question]: answer } : others;
}
