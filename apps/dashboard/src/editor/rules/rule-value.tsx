import { Input, Select } from '@digdir/designsystemet-react';
import { type AnswerableQuestion, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { NumberField } from '../form/number-field.tsx';
import type { RuleLine } from './rule-node.ts';
import { SeveralChoices } from './several-choices.tsx';

interface Props {
  line: RuleLine;
  question: AnswerableQuestion;
  onChange: (line: RuleLine) => void;
}

/** What an answer is held against: options and points by their words, never by their codes. */
export function RuleValue({ line, question, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const choices: { value: string | number; text: string }[] =
    question.type === 'single-choice' || question.type === 'multiple-choice'
      ? question.options.map(({ code, texts }) => ({ value: code, text: textIn(texts, language) || code }))
      : question.type === 'scale'
        ? question.points.map(({ value, texts }) => ({ value, text: `${value} ${textIn(texts, language)}`.trim() }))
        : [];

  if ('date' in line) {
    return (
      <Input
        type="date"
        aria-label={t('rule.date')}
        value={line.date}
        onChange={(event) => event.target.value && onChange({ ...line, date: event.target.value })}
      />
    );
  }
  if ('values' in line) {
    return (
      <SeveralChoices
        label={t('rule.values')}
        choices={choices}
        chosen={line.values}
        onChange={(values) =>
          onChange(line.op === 'one-of' ? { ...line, values } : { ...line, values: values.map(String) })
        }
      />
    );
  }
  if (!('value' in line)) return null;
  if (choices.length === 0) {
    return (
      <NumberField
        label={t('rule.value')}
        value={Number(line.value)}
        onChange={(value) => value !== undefined && onChange({ ...line, value })}
      />
    );
  }
  return (
    <Select
      aria-label={t('rule.value')}
      value={String(line.value)}
      onChange={(event) => {
        const chosen = choices.find(({ value }) => String(value) === event.target.value)?.value;
        if (chosen === undefined) return;
        if (line.op === 'equals') onChange({ ...line, value: chosen });
        else onChange({ ...line, value: Number(chosen) });
      }}
    >
      {choices.map(({ value, text }) => (
        <option key={value} value={String(value)}>
          {text}
        </option>
      ))}
    </Select>
  );
}
