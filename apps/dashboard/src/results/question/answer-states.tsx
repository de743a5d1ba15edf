import type { QuestionResult } from '@medvirk/api-contract';
import { ANSWER_STATES } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { HiddenField } from '../figures/hidden-field.tsx';
import { numberText } from '../figures/number-text.ts';

/** The six states kept apart, in words. Only "answered" is in the base of shares and scores. */
export function AnswerStates({ states }: { states: QuestionResult['states'] }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  return (
    <details className="quiet-details">
      <summary>{t('results.states.title')}</summary>
      <dl className="answer-states">
        {ANSWER_STATES.map((state) => {
          const count = states[state];
          return (
            <div key={state}>
              <dt>{t(`results.state.${state}`)}</dt>
              <dd>{count.kind === 'shown' ? numberText(count.count, language) : <HiddenField />}</dd>
            </div>
          );
        })}
      </dl>
      <p className="quiet">{t('results.statesNote')}</p>
    </details>
  );
}
