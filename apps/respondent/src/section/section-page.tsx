import type { InvitationView } from '@medvirk/api-contract';
import { type AnswerProblem, isAsked, type ShownQuestion, type VisibleSection } from '@medvirk/questionnaire';
import { memo, type ReactNode, useState, useSyncExternalStore } from 'react';
import type { AnswerSheet } from '../answering/answer-sheet.ts';
import { Heading } from '../frame/heading.tsx';
import { HelpLinesProvider } from '../help/help-lines.tsx';
import { ListenButton } from '../listen/listen-button.tsx';
import { button, PageForm } from '../plain/plain-form.tsx';
import { Answerable } from '../question/answerable.tsx';
import { placeOf, subjectOf } from '../question/problem-place.ts';
import { problemText } from '../question/problem-text.ts';
import { firstFieldOf } from '../question/question-props.ts';
import { momentIn } from '../texts/say.ts';
import { Own, useSpeech } from '../texts/speech.tsx';
import { Appeared } from './appeared.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Information } from './information.tsx';
import { QuestionDissents } from './question-dissents.tsx';

export interface SectionPageProps {
  invitation: InvitationView;
  shown: VisibleSection;
  /** Place of the section among those shown, from 1, and how many there are now. */
  part: number;
  parts: number;
  sheet: AnswerSheet;
  /** What stops the person from going on, with the answers of this moment. */
  problemsIn: (section: string) => readonly AnswerProblem[];
  /** True when the page is opened because something on it must be mended. */
  sentBack: boolean;
  /** True when the person came from the review to change something. */
  editing: boolean;
  onNext: () => void;
  onBack: () => void;
  onPause: () => void;
  /** Something that was written reads as danger to life, and no script runs here that could say it where it stands. */
  help?: ReactNode;
}

/** One section of the questionnaire. It never moves on by itself. */
export function SectionPage(props: SectionPageProps) {
  const { say, words, screenLanguage } = useSpeech();
  const { section, questions } = props.shown;
  const { sheet } = props;
  const [tries, setTries] = useState(props.sentBack ? 1 : 0);
  // Mistakes that were pointed out. New ones, made while mending, wait until the person tries to go on again.
  const [pointedOut, setPointedOut] = useState<ReadonlySet<string>>(() =>
    marksOf(props.sentBack ? props.problemsIn(section.code) : []),
  );
  // An answer is the business of its question alone, until there are mistakes that it may mend.
  const isMending = pointedOut.size > 0;
  const seen = () => (isMending ? sheet.version() : 0);
  useSyncExternalStore(sheet.subscribe, seen, seen);
  const problems = isMending
    ? props.problemsIn(section.code).filter((problem) => pointedOut.has(markOf(problem)))
    : NO_PROBLEMS;
  // What may be let stand is asked about once: whoever then goes on has said that it is so.
  const isOnlyAsked = problems.length > 0 && problems.every(({ severity }) => severity === 'ask');

  const limitInWords = (limit: number | string) =>
    typeof limit === 'number' ? new Intl.NumberFormat(screenLanguage).format(limit) : momentIn(limit, screenLanguage);
  const asked = questions.filter(isAsked);
  const wordsOfProblem = (problem: AnswerProblem): string | undefined => {
    const subject = subjectOf(asked, problem);
    if (!subject) return undefined;
    if (problem.message) return words(problem.message);
    const { key, values } = problemText(problem, subject, { question: words(subject.texts), limit: limitInWords });
    return say(key, values);
  };
  const wordsAt = (place: string): string | undefined => {
    const problem = problems.find((candidate) => placeOf(candidate) === place);
    return problem && wordsOfProblem(problem);
  };
  const problemOf = problems.length > 0 ? wordsAt : nothingWrong;
  const mistakes = problems.flatMap((problem) => {
    const said = wordsOfProblem(problem);
    return said === undefined ? [] : [{ words: said, field: firstFieldOf(placeOf(problem)) }];
  });

  const tryToGoOn = () => {
    sheet.settle();
    const now = props.problemsIn(section.code);
    const open = now.filter((problem) => problem.severity !== 'ask' || !pointedOut.has(markOf(problem)));
    if (open.length > 0) {
      setPointedOut(marksOf(now));
      setTries(tries + 1);
      return;
    }
    sheet.letStand(now.flatMap(({ check }) => check ?? []));
    props.onNext();
  };

  const name = say('section.title', { part: props.part, parts: props.parts, title: words(section.title) });
  const title = `${name} – ${words(props.invitation.title)}`;
  return (
    <HelpLinesProvider value={props.invitation.information.helpLines}>
      <PageForm goOn={isOnlyAsked ? 'anyway' : 'next'} onGoOn={tryToGoOn}>
        <div className="page-top">
          <button {...button('back', props.onBack)} className="ds-button back" data-variant="tertiary">
            <span aria-hidden="true" className="arrow" />
            {say('back')}
          </button>
          <button {...button('pause', props.onPause)} className="ds-button pause" data-variant="tertiary">
            {say('pause')}
          </button>
        </div>
        {props.help}
        {mistakes.length > 0 && <ErrorSummary mistakes={mistakes} asked={tries} onlyAsked={isOnlyAsked} />}
        <Heading
          title={mistakes.length > 0 ? say('error-in-title', { title }) : title}
          focusIsTaken={mistakes.length > 0}
        >
          <span className="part">
            {say('section.part', { part: props.part, parts: props.parts })}
            {/* Read aloud as one sentence; to be seen are two lines. */}
            <span>: </span>
          </span>
          <Own>{words(section.title)}</Own>
        </Heading>
        <div className="progress" aria-hidden="true">
          <span style={{ inlineSize: `${(100 * props.part) / props.parts}%` }} />
        </div>
        {section.intro && (
          <p className="lead">
            <Own>{words(section.intro)}</Own>
          </p>
        )}
        {(section.intro || section.titleAudio) && (
          <ListenButton
            says={[
              { texts: section.title, audio: section.titleAudio },
              { texts: section.intro, audio: section.introAudio },
            ]}
          />
        )}
        {questions.map((question) => (
          <Shown
            key={question.code}
            question={question}
            sheet={sheet}
            problemOf={problemOf}
            council={props.invitation.council}
          />
        ))}
        <Appeared questions={questions} />
        <button type="submit" name="do" value={isOnlyAsked ? 'anyway' : 'next'} className="ds-button go-on">
          {say(isOnlyAsked ? 'next-anyway' : props.editing ? 'edited' : 'next')}
        </button>
      </PageForm>
    </HelpLinesProvider>
  );
}

/** A question with its answers. It shows itself anew when these change, and not for those of others. */
const Shown = memo(function Shown(props: {
  question: ShownQuestion;
  sheet: AnswerSheet;
  problemOf: (place: string) => string | undefined;
  council: InvitationView['council'];
}) {
  const { question, sheet } = props;
  const own = () => sheet.of(question.code);
  const answers = useSyncExternalStore(sheet.subscribe, own, own);
  if (!isAsked(question)) return <Information question={question} />;
  return (
    <div className="asked">
      <Answerable question={question} answers={answers} onAnswer={sheet.give} problemOf={props.problemOf} />
      <QuestionDissents council={props.council} code={question.code} />
    </div>
  );
});

const NO_PROBLEMS: readonly AnswerProblem[] = [];
const nothingWrong = (): undefined => undefined;

/** Tells problems apart: one place may have several things that are asked about. */
const markOf = (problem: AnswerProblem): string => `${placeOf(problem)} ${problem.check ?? ''}`;

function marksOf(problems: readonly AnswerProblem[]): ReadonlySet<string> {
  return new Set(problems.map(markOf));
}
