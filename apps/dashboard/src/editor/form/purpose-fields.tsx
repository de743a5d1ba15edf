import { Checkbox, Field, Label, Radio, Select } from '@digdir/designsystemet-react';
import { type AskedQuestion, textIn } from '@medvirk/questionnaire';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { useEditing } from '../editor-context.ts';

interface Props {
  question: AskedQuestion;
  onChange: (question: AskedQuestion) => void;
}

const PURPOSES = ['why', 'now', 'better', 'overall', 'background'] as const;
type Purpose = (typeof PURPOSES)[number];
const AWAY = ['allowDontKnow', 'allowNotRelevant', 'allowPreferNotToSay'] as const;

/** What the answers are for (a lens of a theme, or a role), and the ways to not answer. */
export function PurposeFields({ question, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { themes } = useEditing();
  const id = useId();
  const purpose = question.lens ?? question.role;
  const unknownTheme = question.theme && !themes.some(({ code }) => code === question.theme);

  const setPurpose = (next: Purpose) => {
    const { lens: _lens, role: _role, ...rest } = question;
    if (next === 'overall' || next === 'background') {
      const { theme: _theme, ...withoutTheme } = rest;
      onChange({ ...withoutTheme, role: next });
    } else onChange({ ...rest, lens: next });
  };

  return (
    <div className="stack">
      <fieldset className="plain-fieldset">
        <legend className="ds-label">{t('editor.purpose')}</legend>
        <div className="purpose-options">
          {PURPOSES.map((value) => (
            <Radio
              key={value}
              name={`${id}-purpose`}
              value={value}
              label={t(`purpose.${value}`)}
              checked={purpose === value}
              onChange={() => setPurpose(value)}
            />
          ))}
        </div>
      </fieldset>
      {question.role === undefined && (
        <Field>
          <Label>{t('editor.theme')}</Label>
          <Select
            value={question.theme ?? ''}
            onChange={(event) => {
              const { theme: _, ...rest } = question;
              onChange(event.target.value ? { ...rest, theme: event.target.value } : rest);
            }}
          >
            <option value="">{t('editor.noTheme')}</option>
            {unknownTheme && <option value={question.theme}>{question.theme}</option>}
            {themes.map(({ code, texts }) => (
              <option key={code} value={code}>
                {textIn(texts, language)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <fieldset className="plain-fieldset">
        <legend className="ds-label">{t('editor.away')}</legend>
        <div className="inline-options">
          {AWAY.map((away) => (
            <Checkbox
              key={away}
              label={t(`away.${away}`)}
              checked={question[away] ?? false}
              onChange={(event) => onChange(withFlag(question, away, event.target.checked))}
            />
          ))}
        </div>
      </fieldset>
      {/* Nobody can be made to add a file; one that says so all the same can be mended here. */}
      {(question.type !== 'attachment' || question.required) && (
        <Checkbox
          label={t('editor.required')}
          description={t('editor.requiredHint')}
          checked={question.required ?? false}
          onChange={(event) => onChange(withFlag(question, 'required', event.target.checked))}
        />
      )}
    </div>
  );
}

function withFlag<K extends (typeof AWAY)[number] | 'required'>(
  question: AskedQuestion,
  flag: K,
  on: boolean,
): AskedQuestion {
  const { [flag]: _, ...rest } = question;
  return (on ? { ...rest, [flag]: true } : rest) as AskedQuestion;
}
