import { type AskedItem, isQuotable } from '@medvirk/questionnaire';
import { useSpeech } from '../texts/speech.tsx';
import { AwayChoices } from './away-choices.tsx';
import { WrittenField } from './beside/written-field.tsx';
import { QuestionFrame } from './question-frame.tsx';
import { describedBy, firstFieldOf, type QuestionProps } from './question-props.ts';

type Written = Extract<AskedItem, { type: 'short-text' | 'long-text' }>;

const FIELD_TYPES = { email: 'email', phone: 'tel', url: 'url', 'postal-code': 'text' } as const;
/** A story has room to be told. */
const LINES = { plain: 6, story: 14 } as const;

/** Inside a repeating group a text is about one of several, and is not asked for by itself. */
const isOffered = (question: Written): boolean => isQuotable(question) && !question.code.includes('.');

/** A comment in one's own words. */
export function TextAnswer(props: QuestionProps<Written>) {
  const { question, answer, onAnswer, problem } = props;
  const { say } = useSpeech();
  const format = question.type === 'short-text' ? question.format : undefined;
  return (
    <QuestionFrame
      question={question}
      problem={problem}
      as="field"
      help={say(format === 'postal-code' ? 'text.postal-code' : 'text.no-names')}
    >
      <WrittenField
        id={firstFieldOf(question.code)}
        name={question.code}
        text={answer?.state === 'answered' ? String(answer.value) : ''}
        {...(question.type === 'long-text' && { lines: LINES[question.display ?? 'plain'] })}
        quote={isOffered(question) ? question.code : undefined}
        maxLength={question.maxLength}
        type={format && FIELD_TYPES[format]}
        inputMode={format === 'postal-code' ? 'numeric' : undefined}
        invalid={problem !== undefined}
        required={question.required}
        describedBy={describedBy(props, true)}
        onWrite={(text) => onAnswer(text === '' ? undefined : { state: 'answered', value: text })}
      />
      <AwayChoices question={question} answer={answer} onAnswer={onAnswer} type="checkbox" />
    </QuestionFrame>
  );
}
