import { Textarea, Textfield } from '@digdir/designsystemet-react';
import { awaySigns, keysOf, type PaperItem, textIn } from '@medvirk/questionnaire';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  item: PaperItem;
  language: string;
  value: string;
  problem: string | undefined;
  onChange: (text: string) => void;
}

/** One item of a sheet: what is typed, and beside it what each number stands for. */
export function KeyedField({ item, language, value, problem, onChange }: Props) {
  const { t } = useTranslation('messages');
  const id = useId();
  const keys = keysOf(item, language).map(({ key, texts }) => `${key} ${textIn(texts, language)}`.trim());
  const away = awaySigns(item).map((sign) => `${sign} ${t(`paper.away.${AWAY_NAMES[sign]}`)}`);
  const kind =
    item.type === 'multiple-choice' || item.type === 'ranking' || item.type === 'date' || item.type === 'time'
      ? t(`paper.kind.${item.type}`)
      : '';
  const hint = [kind, [...keys, ...away].join(' · ')].filter((part) => part !== '').join(' ');
  const label = textIn(item.texts, language) || item.code;
  if (item.type === 'long-text') {
    return (
      <div className="ds-field keyed-field">
        <label className="ds-label" htmlFor={id}>
          {label}
        </label>
        <Textarea
          id={id}
          rows={2}
          value={value}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onChange={(event) => onChange(event.target.value)}
        />
        <p id={`${id}-problem`} className="ds-validation-message" hidden={problem === undefined}>
          {problem}
        </p>
      </div>
    );
  }
  return (
    <div className="keyed-field">
      <Textfield
        label={label}
        description={hint === '' ? undefined : hint}
        autoComplete="off"
        value={value}
        error={problem}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

const AWAY_NAMES = { '?': 'dontKnow', '-': 'notRelevant', '.': 'preferNot' } as const;
