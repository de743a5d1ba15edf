import { type AskedQuestion, type GivenAnswer, type Item, itemsOfQuestion } from '@medvirk/questionnaire';
import { Own, useSpeech } from '../texts/speech.tsx';
import { type AnswerInWords, answerInWords } from './answer-in-words.ts';

interface Props {
  question: AskedQuestion;
  answers: Readonly<Record<string, GivenAnswer>>;
}

/** A question with what was answered: row by row where it has rows, and with what was added in own words. */
export function ReadQuestion({ question, answers }: Props) {
  const { words, language } = useSpeech();
  const items = itemsOfQuestion(question);
  const read = (item: Item) => answerInWords(item, answers[item.code], language);
  const whole = items.find(({ code }) => code === question.code);
  const parts = items.filter((item) => item !== whole && (!whole || read(item).kind === 'words'));
  return (
    <div>
      <dt>
        <Own>{words(question.texts)}</Own>
      </dt>
      <dd>
        {whole && <ReadAnswer answer={read(whole)} />}
        {parts.length > 0 && (
          <ul className="parts">
            {parts.map((item) => (
              <li key={item.code}>
                <span className="part-label">
                  <Own>{words(isDual(item) ? item.texts : item.of?.label)}</Own>
                </span>
                <ReadAnswer answer={read(item)} />
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}

const isDual = ({ of }: Item): boolean => of?.part === 'importance' || of?.part === 'experience';

function ReadAnswer({ answer }: { answer: AnswerInWords }) {
  const { say } = useSpeech();
  switch (answer.kind) {
    case 'nothing':
      return <span className="nothing">{say('review.nothing')}</span>;
    case 'words':
      return answer.parts.map((part) => (
        <p key={part} dir="auto">
          <Own>{part}</Own>
        </p>
      ));
    default:
      return <p>{say(`away.${answer.kind}`)}</p>;
  }
}
