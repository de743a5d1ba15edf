import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { type Condition, type Question, textIn } from '@medvirk/questionnaire';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/use-language.ts';
import { withoutEmpty } from '../../content/without-empty.ts';
import { useEditing } from '../../editor-context.ts';
import { itemsFor } from '../asked-items.ts';
import { firstLine, RuleEditor } from '../rule-editor.tsx';
import { toCondition } from '../rule-node.ts';
import type { EffectProps } from './effect.ts';
import { EffectPart } from './effect-part.tsx';

interface Part {
  code: string;
  texts: Record<string, string>;
  showIf?: Condition | undefined;
}

/** The options or rows of a question, each of which may be shown to some only. */
function partsOf(question: Question): readonly Part[] | undefined {
  if (question.type === 'grid') return question.rows;
  return 'options' in question ? question.options : undefined;
}

function withParts(question: Question, change: <P extends Part>(part: P) => P): Question {
  if (question.type === 'grid') return { ...question, rows: question.rows.map(change) };
  return 'options' in question ? ({ ...question, options: question.options.map(change) } as Question) : question;
}

export const hasParts = (question: Question): boolean => partsOf(question) !== undefined;
export const hasPartRules = (question: Question): boolean =>
  partsOf(question)?.some(({ showIf }) => showIf !== undefined) ?? false;

/** Answers, or rows of a table, that only some are shown. */
export function PartsShownWhen({ part: question, place, onChange }: EffectProps<Question>) {
  const { t: main } = useTranslation();
  const { t } = useTranslation('builder');
  const language = useLanguage();
  const { content } = useEditing();
  const [chosen, setChosen] = useState('');
  const parts = partsOf(question) ?? [];
  const free = parts.filter(({ showIf }) => !showIf);
  const nameOf = (part: Part) => textIn(part.texts, language) || part.code;
  const set = (code: string, showIf: Condition | undefined) =>
    onChange(
      withParts(question, (part) => (part.code === code ? withoutEmpty({ ...part, showIf }) : part)),
      `part-rule.${code}`,
    );
  const kind = question.type === 'grid' ? 'row' : 'option';
  return (
    <EffectPart title={t(`partRules.${kind}Title`)}>
      {parts
        .filter(({ showIf }) => showIf)
        .map((part) => (
          <div key={part.code} className="stack-tight">
            <p className="part-name">«{nameOf(part)}»</p>
            <RuleEditor
              place={place}
              rule={part.showIf}
              words={{
                always: main('rule.always'),
                add: main('rule.add'),
                when: main('rule.shownWhen'),
                removeAll: main('rule.removeAll'),
              }}
              onChange={(showIf) => set(part.code, showIf)}
            />
          </div>
        ))}
      {free.length > 0 && (
        <div className="add-question">
          <Field>
            <Label>{t(`partRules.${kind}`)}</Label>
            <Select value={chosen} onChange={(event) => setChosen(event.target.value)}>
              <option value="">{main('editor.choosePreset')}</option>
              {free.map((part) => (
                <option key={part.code} value={part.code}>
                  {nameOf(part)}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            variant="secondary"
            disabled={!free.some(({ code }) => code === chosen)}
            onClick={() => {
              set(chosen, toCondition(firstLine(itemsFor(content, { place }))));
              setChosen('');
            }}
          >
            <PlusIcon aria-hidden />
            {t('partRules.add')}
          </Button>
        </div>
      )}
    </EffectPart>
  );
}
