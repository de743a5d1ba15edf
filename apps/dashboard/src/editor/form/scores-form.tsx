import { Checkbox, Field, Label, Select } from '@digdir/designsystemet-react';
import { type Item, itemsOf, type ScoreDefinition } from '@medvirk/questionnaire';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { freeCode } from '../content/free-code.ts';
import { withoutEmpty } from '../content/without-empty.ts';
import { useEditing } from '../editor-context.ts';
import { BandsFields } from '../question-types/parts/bands-fields.tsx';
import { OneOf } from '../question-types/parts/one-of.tsx';
import { OrderedParts } from '../question-types/parts/ordered-parts.tsx';
import { itemInWords, numbersOf } from '../rules/asked-items.ts';
import { SeveralChoices } from '../rules/several-choices.tsx';
import { NumberField } from './number-field.tsx';
import { TextInLanguage } from './text-in-language.tsx';

const RULES = ['mean', 'sum', 'top-box'] as const;

/** Scores over several answers, e.g. of an instrument's dimension. */
export function ScoresForm() {
  const { t } = useTranslation('builder');
  const { content, change, writing } = useEditing();
  const { scores = [] } = content;
  const items = useMemo(() => itemsOf(content).filter(givesPoints), [content]);
  const [first] = items;
  return (
    <>
      <p className="small subtle">{t(first ? 'scores.hint' : 'scores.nothing')}</p>
      <OrderedParts
        legend={t('scores.list')}
        parts={scores}
        keyOf={({ code }) => code}
        nameOf={(number) => t('parts.score', { number })}
        add={t('scores.add')}
        make={(): ScoreDefinition => ({
          code: freeCode(new Set(scores.map(({ code }) => code)), 'poengsum'),
          texts: {},
          items: items.map(({ code }) => code).slice(0, 500),
          rule: 'mean',
          scale: '0-100',
        })}
        onChange={(next) =>
          change(
            withoutEmpty({ ...content, scores: next.length > 0 ? next : undefined }),
            `whole/scores.${next.length}.${writing}`,
          )
        }
        least={0}
        most={first ? 100 : scores.length}
        unordered
      >
        {(score, replace, number) => <ScoreFields score={score} number={number} items={items} onChange={replace} />}
      </OrderedParts>
    </>
  );
}

/** A scale and a number give their value, an option its points. */
function givesPoints(item: Item): boolean {
  if (item.type === 'scale' || item.type === 'number' || item.type === 'calculated') return true;
  const isChoice = item.type === 'single-choice' || item.type === 'multiple-choice';
  return isChoice && item.options.some(({ score }) => score !== undefined);
}

interface Props {
  score: ScoreDefinition;
  number: number;
  items: readonly Item[];
  onChange: (score: ScoreDefinition) => void;
}

function ScoreFields({ score, number, items, onChange }: Props) {
  const { t } = useTranslation('builder');
  const language = useLanguage();
  const { content } = useEditing();
  const numbers = numbersOf(content);
  // What is named here by question or section stays as it was written.
  const listed = new Set(items.map(({ code }) => code));
  const others = score.items.filter((key) => !listed.has(key));
  const choices = items.map((item) => ({
    value: item.code,
    text: itemInWords(item, numbers, language),
  }));
  return (
    <>
      <TextInLanguage
        label={t('scores.name', { number })}
        texts={score.texts}
        needed
        onChange={(texts) => onChange({ ...score, texts: texts ?? {} })}
      />
      <fieldset className="plain-fieldset">
        <legend className="ds-label">{t('scores.items')}</legend>
        <SeveralChoices
          label={t('scores.items')}
          choices={[...choices, ...others.map((key) => ({ value: key, text: key }))]}
          chosen={score.items}
          onChange={(chosen) => onChange(withoutReversed({ ...score, items: chosen }))}
        />
      </fieldset>
      <fieldset className="plain-fieldset">
        <legend className="ds-label">{t('scores.reversed')}</legend>
        <div className="several-choices">
          {choices
            .filter(({ value }) => score.items.includes(value))
            .map(({ value, text }) => (
              <Checkbox
                key={value}
                label={text}
                checked={score.reversed?.includes(value) ?? false}
                onChange={(event) => {
                  const rest = (score.reversed ?? []).filter((key) => key !== value);
                  const reversed = event.target.checked ? [...rest, value] : rest;
                  onChange(withoutEmpty({ ...score, reversed: reversed.length > 0 ? reversed : undefined }));
                }}
              />
            ))}
        </div>
      </fieldset>
      <div className="pair">
        <Field>
          <Label>{t('scores.rule')}</Label>
          <Select
            value={score.rule}
            onChange={(event) => {
              const rule = RULES.find((each) => each === event.target.value);
              if (rule) onChange({ ...score, rule });
            }}
          >
            {RULES.map((rule) => (
              <option key={rule} value={rule}>
                {t(`scores.rules.${rule}`)}
              </option>
            ))}
          </Select>
        </Field>
        <NumberField
          label={t('scores.share')}
          value={Math.round((score.minAnsweredShare ?? 0.5) * 100)}
          whole
          min={0}
          onChange={(percent) =>
            percent !== undefined && percent <= 100 && onChange({ ...score, minAnsweredShare: percent / 100 })
          }
        />
      </div>
      {score.rule !== 'top-box' && (
        <OneOf
          legend={t('scores.scale')}
          choices={(['points', '0-100'] as const).map((value) => ({ value, text: t(`scores.scales.${value}`) }))}
          value={score.scale ?? 'points'}
          onChange={(scale) => onChange({ ...score, scale })}
        />
      )}
      <BandsFields
        bands={score.bands ?? []}
        least={0}
        onChange={(bands) => onChange(withoutEmpty({ ...score, bands: bands.length > 0 ? bands : undefined }))}
      />
    </>
  );
}

/** What is no longer counted can't be turned round either. */
function withoutReversed(score: ScoreDefinition): ScoreDefinition {
  const reversed = score.reversed?.filter((key) => score.items.includes(key));
  return withoutEmpty({ ...score, reversed: reversed?.length ? reversed : undefined });
}
