import { Checkbox, Field, Input, Label } from '@digdir/designsystemet-react';
import type { Question } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { NumberField } from './number-field.tsx';
import { TextInLanguage } from './text-in-language.tsx';

interface Props {
  question: Question;
  onChange: (question: Question) => void;
}

/** What an answer may be: how many, how much, how long, between which dates. */
export function LimitsFields({ question, onChange }: Props) {
  const { t } = useTranslation();
  switch (question.type) {
    case 'multiple-choice':
      return (
        <div className="pair">
          <NumberField
            label={t('editor.minSelected')}
            value={question.minSelected}
            whole
            min={0}
            onChange={(minSelected) => onChange(cleaned({ ...question, minSelected }))}
          />
          <NumberField
            label={t('editor.maxSelected')}
            value={question.maxSelected}
            whole
            min={1}
            onChange={(maxSelected) => onChange(cleaned({ ...question, maxSelected }))}
          />
        </div>
      );
    case 'number':
      return (
        <div className="stack">
          <div className="pair">
            <NumberField
              label={t('editor.min')}
              value={question.min}
              onChange={(min) => onChange(cleaned({ ...question, min }))}
            />
            <NumberField
              label={t('editor.max')}
              value={question.max}
              onChange={(max) => onChange(cleaned({ ...question, max }))}
            />
          </div>
          <TextInLanguage
            label={t('editor.unit')}
            texts={question.unit}
            onChange={(unit) => onChange(cleaned({ ...question, unit }))}
          />
          <Checkbox
            label={t('editor.decimals')}
            checked={question.decimals ?? false}
            onChange={(event) => onChange(cleaned({ ...question, decimals: event.target.checked || undefined }))}
          />
        </div>
      );
    case 'date':
      return (
        <div className="pair">
          {(['min', 'max'] as const).map((end) => (
            <Field key={end}>
              <Label>{t(end === 'min' ? 'editor.firstDate' : 'editor.lastDate')}</Label>
              <Input
                type="date"
                value={question[end] ?? ''}
                onChange={(event) => onChange(cleaned({ ...question, [end]: event.target.value || undefined }))}
              />
            </Field>
          ))}
        </div>
      );
    case 'short-text':
    case 'long-text':
      return (
        <NumberField
          label={t('editor.maxLength')}
          value={question.maxLength}
          whole
          min={1}
          onChange={(maxLength) => onChange(cleaned({ ...question, maxLength }))}
        />
      );
    default:
      return null;
  }
}

/** Without keys that hold nothing: the stored content has no such keys. */
function cleaned<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
