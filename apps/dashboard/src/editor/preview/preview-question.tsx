import { type GivenAnswer, isAsked, isShown, type Question, textIn } from '@medvirk/questionnaire';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  question: Question;
  language: string;
  /** The one that is being written. */
  current: boolean;
  answer: GivenAnswer | undefined;
  onAnswer: (answer: GivenAnswer | undefined) => void;
}

export function PreviewQuestion({ question, language, current, answer, onAnswer }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const element = place.current;
    const screen = element?.closest('.phone-screen');
    // Scrolls the phone only, never the page.
    if (current && element && screen) screen.scrollTop = element.offsetTop - 24;
  }, [current]);
  const value = answer?.state === 'answered' ? answer.value : undefined;
  const text = textIn(question.texts, language) || t('editor.noText');
  const set = (next: string | number | string[]) => onAnswer({ state: 'answered', value: next });
  const row = (key: string, label: string, checked: boolean, onChange: () => void, type: 'radio' | 'checkbox') => (
    <label key={key} className="phone-option">
      <input className="ds-input" type={type} name={`${id}-answer`} checked={checked} onChange={onChange} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className="phone-question" data-current={current} ref={place} aria-labelledby={`${id}-text`}>
      <p className="phone-text" id={`${id}-text`}>
        {text}
      </p>
      {isShown(question) && question.hint && <p className="phone-hint">{textIn(question.hint, language)}</p>}
      {question.type === 'single-choice' &&
        question.options.map(({ code, texts }) =>
          row(code, textIn(texts, language) || '…', value === code, () => set(code), 'radio'),
        )}
      {question.type === 'multiple-choice' &&
        question.options.map(({ code, texts, exclusive }) => {
          const chosen = Array.isArray(value) ? value : [];
          const alone = question.options.filter((option) => option.exclusive).map((option) => option.code);
          const next = chosen.includes(code)
            ? chosen.filter((other) => other !== code)
            : exclusive
              ? [code]
              : [...chosen.filter((other) => !alone.includes(other)), code];
          const change = () => (next.length > 0 ? set(next) : onAnswer(undefined));
          return row(code, textIn(texts, language) || '…', chosen.includes(code), change, 'checkbox');
        })}
      {question.type === 'scale' &&
        question.display === 'labels' &&
        question.points.map((point) =>
          row(
            String(point.value),
            textIn(point.texts, language) || String(point.value),
            value === point.value,
            () => set(point.value),
            'radio',
          ),
        )}
      {question.type === 'scale' && question.display === 'numbers' && (
        <>
          <div className="phone-numbers">
            {question.points.map((point, index) => (
              // The index is the key: values may be doubled while they are edited
              <label key={index} className="phone-number">
                <input
                  className="ds-sr-only"
                  type="radio"
                  name={`${id}-answer`}
                  checked={value === point.value}
                  onChange={() => set(point.value)}
                />
                <span>{point.value}</span>
              </label>
            ))}
          </div>
          <div className="phone-ends">
            <span>{textIn(question.points[0]?.texts, language)}</span>
            <span>{textIn(question.points.at(-1)?.texts, language)}</span>
          </div>
        </>
      )}
      {question.type === 'long-text' && (
        <textarea
          className="ds-input"
          rows={3}
          aria-labelledby={`${id}-text`}
          maxLength={question.maxLength}
          onChange={(event) => (event.target.value ? set(event.target.value) : onAnswer(undefined))}
        />
      )}
      {(question.type === 'short-text' || question.type === 'number' || question.type === 'date') && (
        <div className="phone-field">
          <input
            className="ds-input"
            type={question.type === 'date' ? 'date' : 'text'}
            inputMode={question.type === 'number' ? 'decimal' : undefined}
            aria-labelledby={`${id}-text`}
            onChange={({ target }) => {
              const typed = question.type === 'number' ? Number(target.value.replace(',', '.')) : target.value;
              if (target.value === '' || Number.isNaN(typed)) onAnswer(undefined);
              else set(typed);
            }}
          />
          {question.type === 'number' && question.unit && <span>{textIn(question.unit, language)}</span>}
        </div>
      )}
      {isAsked(question) && (
        <div className="phone-away">
          {question.allowDontKnow &&
            row(
              'dk',
              t('awayAnswer.dont-know'),
              answer?.state === 'dont-know',
              () => onAnswer({ state: 'dont-know' }),
              'radio',
            )}
          {question.allowNotRelevant &&
            row(
              'nr',
              t('awayAnswer.not-relevant'),
              answer?.state === 'not-relevant',
              () => onAnswer({ state: 'not-relevant' }),
              'radio',
            )}
          {question.allowPreferNotToSay &&
            row(
              'pn',
              t('awayAnswer.prefer-not-to-say'),
              answer?.state === 'prefer-not-to-say',
              () => onAnswer({ state: 'prefer-not-to-say' }),
              'radio',
            )}
        </div>
      )}
    </fieldset>
  );
}
