import { answerTextsOf, isAsked, isShown, type Question, type ScaleQuestion, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/use-language.ts';

/** A question as it will be asked, for reading: its words, the answers to choose between, and the ways to not answer. */
export function QuestionText({ question }: { question: Question }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const answers = question.type === 'scale' && question.display === 'numbers' ? [] : answerTextsOf(question);
  const away = isAsked(question)
    ? [
        question.allowDontKnow && t('awayAnswer.dont-know'),
        question.allowNotRelevant && t('awayAnswer.not-relevant'),
        question.allowPreferNotToSay && t('awayAnswer.prefer-not-to-say'),
      ].filter(Boolean)
    : [];
  return (
    <div className="question-text">
      <p className="question-words">{textIn(question.texts, language) || t('editor.noText')}</p>
      {isShown(question) && question.hint && <p className="subtle">{textIn(question.hint, language)}</p>}
      {answers.length > 0 && (
        <ul className="answers-list">
          {answers.map(({ answer, part, texts }) => (
            <li key={`${part} ${answer}`} data-row={part === 'row'}>
              {textIn(texts, language) || answer}
            </li>
          ))}
        </ul>
      )}
      {question.type === 'scale' && question.display === 'numbers' && <NumberScale question={question} />}
      {answers.length === 0 && question.type !== 'information' && question.type !== 'scale' && (
        <p className="small subtle">{t(`questionType.${question.type}`)}</p>
      )}
      {away.length > 0 && <p className="small subtle">{t('read.away', { answers: away.join(', ') })}</p>}
      {question.showIf && <p className="small subtle">{t('read.conditional')}</p>}
    </div>
  );
}

function NumberScale({ question }: { question: ScaleQuestion }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [low] = question.points;
  const high = question.points.at(-1);
  return (
    <p>
      {t('read.numbers', {
        low: low?.value,
        lowText: textIn(low?.texts, language),
        high: high?.value,
        highText: textIn(high?.texts, language),
      })}
    </p>
  );
}
