import { Button, Select } from '@digdir/designsystemet-react';
import { isAnswerable, textIn } from '@medvirk/questionnaire';
import { TrashIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { isoDateOf } from '../../app/dates.ts';
import { useLanguage } from '../../app/use-language.ts';
import { numberOf, type Place, placeOf, questionsBefore } from '../content/place.ts';
import { useEditing } from '../editor-context.ts';
import { formOf } from '../question-types/registry.ts';
import { CIRCUMSTANCE_OPS, circumstanceOf } from './circumstances.tsx';
import { comparisonOf, comparisonsFor, lineFor } from './comparisons/registry.ts';
import type { RuleLine } from './rule-node.ts';

interface Props {
  line: RuleLine;
  number: number;
  place: Place;
  onChange: (line: RuleLine | undefined) => void;
}

/** One comparison: what is looked at, how, and against what. */
export function RuleLineEditor({ line, number, place, onChange }: Props) {
  const { t } = useTranslation();
  const screenLanguage = useLanguage();
  const { content } = useEditing();
  const earlier = questionsBefore(content, place).filter(isAnswerable);
  const question = 'question' in line ? earlier.find(({ code }) => code === line.question) : undefined;
  const askable = earlier.filter((candidate) => candidate === question || comparisonsFor(candidate).length > 0);
  const today = isoDateOf(new Date());
  const Value = 'question' in line ? comparisonOf(line.op)?.Value : undefined;
  const Circumstance = circumstanceOf(line.op)?.Value;

  // A question's code has no colon, so that the two kinds of subject can't be mixed up.
  const setSubject = (value: string) => {
    const circumstance = value.startsWith(':') ? circumstanceOf(value.slice(1)) : undefined;
    if (circumstance) return onChange(circumstance.start(content));
    const chosen = earlier.find(({ code }) => code === value);
    if (chosen) onChange(lineFor(chosen, comparisonsFor(chosen)[0] ?? 'answered', today));
  };
  const choices = question
    ? (formOf(question.type)?.values?.(question) ?? []).map(({ value, texts }) => {
        const words = textIn(texts, screenLanguage);
        return { value, text: typeof value === 'number' ? `${value} ${words}`.trim() : words || value };
      })
    : [];

  return (
    <fieldset className="rule-line">
      <legend className="ds-sr-only">{t('rule.line', { number })}</legend>
      <Select
        aria-label={t('rule.subject')}
        value={'question' in line ? line.question : `:${line.op}`}
        onChange={(event) => setSubject(event.target.value)}
      >
        {'question' in line && !question && <option value={line.question}>{line.question}</option>}
        {askable.map((candidate) => {
          const at = placeOf(content, { question: candidate.code });
          return (
            <option key={candidate.code} value={candidate.code}>
              {`${(at && numberOf(content, at)) ?? ''} ${textIn(candidate.texts, screenLanguage) || candidate.code}`}
            </option>
          );
        })}
        {CIRCUMSTANCE_OPS.map((op) => (
          <option key={op} value={`:${op}`}>
            {t(`rule.circumstance.${op}`)}
          </option>
        ))}
      </Select>
      {question && (
        <Select
          aria-label={t('rule.comparison')}
          value={line.op}
          onChange={(event) => {
            const op = comparisonsFor(question).find((candidate) => candidate === event.target.value);
            if (op) onChange(lineFor(question, op, today, line));
          }}
        >
          {comparisonsFor(question).map((op) => (
            <option key={op} value={op}>
              {t(`rule.op.${op}`)}
            </option>
          ))}
        </Select>
      )}
      {question && Value && <Value line={line} choices={choices} onChange={onChange} />}
      {'question' in line && !question && <span className="field-error">{t('rule.questionGone')}</span>}
      {Circumstance && <Circumstance line={line} onChange={onChange} />}
      <Button
        icon
        variant="tertiary"
        data-color="danger"
        aria-label={t('rule.removeLine', { number })}
        onClick={() => onChange(undefined)}
      >
        <TrashIcon aria-hidden />
      </Button>
    </fieldset>
  );
}
