import type { Instrument } from '@medvirk/question-bank';
import { questionsOf, textIn } from '@medvirk/questionnaire';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/use-language.ts';

/** An instrument to start from: what it is for, how long, whose it is, and whether it may be altered. */
export function InstrumentChoice({ instrument, field }: { instrument: Instrument; field: UseFormRegisterReturn }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { code, title, about, owner, licence, mayBeAltered, content } = instrument;
  return (
    <label className="choice-card">
      <input className="ds-input" type="radio" value={code} {...field} />
      <span>{textIn(title, language)}</span>{' '}
      <small>
        {textIn(about, language)}{' '}
        {t('newQuestionnaire.instrument', { count: questionsOf(content).length, owner, licence })}
        {!mayBeAltered && ` ${t('newQuestionnaire.locked')}`}
      </small>
    </label>
  );
}
