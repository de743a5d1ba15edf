import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { type CarryForward, type Question } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/use-language.ts';
import { withoutEmpty } from '../../content/without-empty.ts';
import { useEditing } from '../../editor-context.ts';
import { OneOf } from '../../question-types/parts/one-of.tsx';
import { itemInWords, itemsFor, numbersOf } from '../asked-items.ts';
import type { EffectProps } from './effect.ts';
import { EffectPart } from './effect-part.tsx';

const CARRYING = ['single-choice', 'multiple-choice', 'ranking', 'allocation', 'grid'] as const;

export const canCarry = ({ type }: Question): boolean => CARRYING.some((each) => each === type);

export function carriedBy(question: Question): CarryForward | undefined {
  if (question.type === 'grid') return question.rowsFrom;
  return 'optionsFrom' in question ? question.optionsFrom : undefined;
}

function withCarried(question: Question, from: CarryForward | undefined): Question {
  return withoutEmpty({ ...question, [question.type === 'grid' ? 'rowsFrom' : 'optionsFrom']: from });
}

/** Answers (or rows) are offered only where the same one was chosen before, or was not. */
export function CarriedFrom({ part: question, place, onChange }: EffectProps<Question>) {
  const { t } = useTranslation('builder');
  const language = useLanguage();
  const { content } = useEditing();
  const numbers = numbersOf(content);
  const from = carriedBy(question);
  const sources = itemsFor(content, { place }).filter(
    (item) => item.type === 'multiple-choice' || item.type === 'single-choice' || item.type === 'ranking',
  );
  const source = sources.find(({ code }) => code === from?.question);
  if (sources.length === 0 && !from) return null;
  const known = new Set(codesOf(question));
  const missing = (source && 'options' in source ? source.options : []).filter(({ code }) => !known.has(code));
  return (
    <EffectPart title={t('carry.title')}>
      <Field>
        <Label>{t('carry.source')}</Label>
        <Select
          value={from?.question ?? ''}
          onChange={(event) =>
            onChange(
              withCarried(
                question,
                event.target.value ? { question: event.target.value, which: from?.which ?? 'chosen' } : undefined,
              ),
              'carry',
            )
          }
        >
          <option value="">{t('carry.none')}</option>
          {from && !source && <option value={from.question}>{from.question}</option>}
          {sources.map((item) => (
            <option key={item.code} value={item.code}>
              {itemInWords(item, numbers, language)}
            </option>
          ))}
        </Select>
      </Field>
      {from && (
        <>
          <OneOf
            legend={t('carry.which')}
            choices={(['chosen', 'not-chosen'] as const).map((value) => ({ value, text: t(`carry.${value}`) }))}
            value={from.which}
            onChange={(which) => onChange(withCarried(question, { ...from, which }), 'carry.which')}
          />
          <p className="small subtle">{t('carry.hint')}</p>
          {missing.length > 0 && (
            <div>
              <Button
                variant="secondary"
                onClick={() =>
                  onChange(
                    withMore(
                      question,
                      missing.map(({ code, texts }) => ({ code, texts })),
                    ),
                    'carry.fetch',
                  )
                }
              >
                {t('carry.fetch', { count: missing.length })}
              </Button>
            </div>
          )}
        </>
      )}
    </EffectPart>
  );
}

interface Fetched {
  code: string;
  texts: Record<string, string>;
}

const codesOf = (question: Question): string[] =>
  (question.type === 'grid' ? question.rows : 'options' in question ? question.options : []).map(({ code }) => code);

/** Those that hold no words yet make room. */
function withMore(question: Question, more: readonly Fetched[]): Question {
  const written = <P extends Fetched>(parts: readonly P[]) =>
    parts.filter(({ texts }) => Object.keys(texts).length > 0);
  if (question.type === 'grid') return { ...question, rows: [...written(question.rows), ...more] };
  return 'options' in question
    ? ({ ...question, options: [...written(question.options), ...more] } as Question)
    : question;
}
