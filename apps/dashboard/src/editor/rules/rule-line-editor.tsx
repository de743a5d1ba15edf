import { Button, Select } from '@digdir/designsystemet-react';
import { type Item, type QuestionnaireContent, textIn } from '@medvirk/questionnaire';
import { TrashIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { isoDateOf } from '../../app/dates.ts';
import { useLanguage } from '../../app/use-language.ts';
import { formOf } from '../question-types/registry.ts';
import { itemInWords } from './asked-items.ts';
import { circumstanceOf, circumstancesIn } from './circumstances.tsx';
import { type Comparison, comparisonOf, comparisonsFor, lineFor } from './comparisons/registry.ts';
import type { RuleLine } from './rule-node.ts';

interface Props {
  line: RuleLine;
  number: number;
  content: QuestionnaireContent;
  /** What the rule may look at. */
  items: readonly Item[];
  numbers: ReadonlyMap<string, number>;
  onChange: (line: RuleLine | undefined) => void;
}

/** One comparison: what is looked at, how, and against what. */
export function RuleLineEditor({ line, number, content, items, numbers, onChange }: Props) {
  const { t } = useTranslation();
  const screenLanguage = useLanguage();
  const item = 'question' in line ? items.find(({ code }) => code === line.question) : undefined;
  const askable = items.filter((candidate) => candidate === item || comparisonsFor(candidate).length > 0);
  const today = isoDateOf(new Date());
  const Value = 'question' in line ? comparisonOf(line.op).Value : undefined;
  const Circumstance = 'question' in line ? undefined : circumstanceOf(line.op)?.Value;

  // An item's key has no colon, so that the two kinds of subject can't be mixed up.
  const setSubject = (value: string) => {
    const circumstance = value.startsWith(':') ? circumstanceOf(value.slice(1))?.start(content) : undefined;
    if (circumstance) return onChange(circumstance);
    const chosen = items.find(({ code }) => code === value);
    if (chosen) onChange(lineFor(chosen, comparisonsFor(chosen)[0] ?? 'answered', today));
  };
  const choices = item
    ? (formOf(item.type)?.values?.(item) ?? []).map(({ value, texts }) => {
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
        {'question' in line && !item && <option value={line.question}>{line.question}</option>}
        {askable.map((candidate) => (
          <option key={candidate.code} value={candidate.code}>
            {itemInWords(candidate, numbers, screenLanguage)}
          </option>
        ))}
        {circumstancesIn(content).map((op) => (
          <option key={op} value={`:${op}`}>
            {t(`rule.circumstance.${op}`)}
          </option>
        ))}
      </Select>
      {item && (
        <Select
          aria-label={t('rule.comparison')}
          value={line.op}
          onChange={(event) => {
            const op = comparisonsFor(item).find((candidate) => candidate === event.target.value);
            if (op) onChange(lineFor(item, op, today, line));
          }}
        >
          {!comparisonsFor(item).some((op) => op === line.op) && (
            <option value={line.op}>{t(`rule.op.${line.op as Comparison}`)}</option>
          )}
          {comparisonsFor(item).map((op) => (
            <option key={op} value={op}>
              {t(`rule.op.${op}`)}
            </option>
          ))}
        </Select>
      )}
      {item && Value && <Value line={line} choices={choices} items={items} onChange={onChange} />}
      {'question' in line && !item && <span className="field-error">{t('rule.questionGone')}</span>}
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
