import { Button, Checkbox } from '@digdir/designsystemet-react';
import type { Option, Question } from '@medvirk/questionnaire';
import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { freeCode } from '../content/free-code.ts';
import { TextInLanguage } from '../form/text-in-language.tsx';
import type { FieldsProps } from './type-form.ts';

type Choice = Extract<Question, { type: 'single-choice' | 'multiple-choice' }>;

/** The answers to choose between, in the order in which they are shown. */
export function OptionsEditor<Q extends Choice>({ question, onChange }: FieldsProps<Q>) {
  const { t } = useTranslation();
  const { options } = question;
  const set = (next: Option[]) => onChange({ ...question, options: next });
  const replace = (index: number, option: Option) => set(options.map((old, at) => (at === index ? option : old)));
  const swap = (index: number, step: -1 | 1) => {
    const moved = options[index];
    if (moved) set(options.toSpliced(index, 1).toSpliced(index + step, 0, moved));
  };
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label">{t('editor.options')}</legend>
      <ol className="plain-list stack-tight">
        {options.map((option, index) => {
          const number = index + 1;
          return (
            <li key={option.code} className="option-row">
              <div className="option-text">
                <TextInLanguage
                  label={t('editor.option', { number })}
                  texts={option.texts}
                  needed
                  onChange={(texts) => replace(index, { ...option, texts: texts ?? {} })}
                />
                {question.type === 'multiple-choice' && (
                  <Checkbox
                    label={t('editor.exclusive')}
                    checked={option.exclusive ?? false}
                    onChange={(event) => {
                      const { exclusive: _, ...rest } = option;
                      replace(index, event.target.checked ? { ...rest, exclusive: true } : rest);
                    }}
                  />
                )}
              </div>
              <div className="row-tools">
                <Button
                  icon
                  variant="tertiary"
                  disabled={index === 0}
                  aria-label={t('editor.optionUp', { number })}
                  onClick={() => swap(index, -1)}
                >
                  <ArrowUpIcon aria-hidden />
                </Button>
                <Button
                  icon
                  variant="tertiary"
                  disabled={index === options.length - 1}
                  aria-label={t('editor.optionDown', { number })}
                  onClick={() => swap(index, 1)}
                >
                  <ArrowDownIcon aria-hidden />
                </Button>
                <Button
                  icon
                  variant="tertiary"
                  data-color="danger"
                  disabled={options.length === 1}
                  aria-label={t('editor.optionRemove', { number })}
                  onClick={() => set(options.toSpliced(index, 1))}
                >
                  <TrashIcon aria-hidden />
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <div>
        <Button
          variant="secondary"
          onClick={() =>
            set([
              ...options,
              {
                code: freeCode(new Set(options.map(({ code }) => code)), `valg-${crypto.randomUUID().slice(0, 4)}`),
                texts: {},
              },
            ])
          }
        >
          <PlusIcon aria-hidden />
          {t('editor.addOption')}
        </Button>
      </div>
    </fieldset>
  );
}
