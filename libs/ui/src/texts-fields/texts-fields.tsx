import type { Texts } from '@medvirk/questionnaire';
import { useId } from 'react';
import './texts-fields.css';

interface Props {
  legend: string;
  description?: string;
  /** Tags in the order to show, with what each language is called on the screen. */
  languages: readonly { tag: string; name: string }[];
  value: Texts;
  onChange: (texts: Texts) => void;
  multiline?: boolean;
  /** Shown beside a language that has no text yet. */
  missing: string;
  maxLength?: number;
}

/**
 * One text in several languages: a field per language, under each other, so that nothing is hidden and what is missing
 * shows. An emptied field leaves the text out instead of keeping ''.
 * @example <TextsFields legend='Tittel' languages={[{ tag: 'nb', name: 'Bokmål' }]} value={{}} onChange={save} missing='mangler' />
 */
export function TextsFields({ legend, description, languages, value, onChange, multiline, missing, maxLength }: Props) {
  const id = useId();
  const Field = multiline ? 'textarea' : 'input';
  return (
    <fieldset className="texts-fields" aria-describedby={description ? `${id}-description` : undefined}>
      <legend className="ds-label">{legend}</legend>
      {description && (
        <p className="texts-fields-description" id={`${id}-description`}>
          {description}
        </p>
      )}
      {languages.map(({ tag, name }) => (
        <div className="texts-fields-row" key={tag}>
          <label htmlFor={`${id}-${tag}`}>
            {name}
            {!value[tag]?.trim() && <span className="texts-fields-missing">{missing}</span>}
          </label>
          <Field
            id={`${id}-${tag}`}
            className="ds-input"
            lang={tag}
            maxLength={maxLength}
            rows={multiline ? 3 : undefined}
            value={value[tag] ?? ''}
            onChange={(event) => onChange(withText(value, tag, event.currentTarget.value))}
          />
        </div>
      ))}
    </fieldset>
  );
}

function withText(texts: Texts, tag: string, text: string): Texts {
  const { [tag]: _, ...others } = texts;
  return text ? { ...others, [tag]: text } : others;
}
