import { Label } from '@digdir/designsystemet-react';
import type { Texts } from '@medvirk/questionnaire';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../app/language-names.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useEditing } from '../editor-context.ts';
import { useTyped } from '../together/use-typed.ts';
import { ReadabilityHint } from './readability-hint.tsx';

interface Props {
  label: string;
  texts: Texts | undefined;
  /** Gets undefined when the last language is emptied. */
  onChange: (texts: Texts | undefined) => void;
  multiline?: boolean;
  description?: string;
  /** Says live how heavy the text is to read. */
  readability?: boolean;
  /** Marks the field as missing in this language, where respondents can meet it. */
  needed?: boolean;
}

/** One text in the language that is written in now. Under another language than the first stands the first one's words. */
export function TextInLanguage(props: Props) {
  const { label, texts = {}, onChange, multiline, description, readability, needed } = props;
  const { t } = useTranslation();
  const screenLanguage = useLanguage();
  const { content, writing } = useEditing();
  const [first] = content.languages;
  const original = first && first !== writing ? texts[first] : undefined;
  const text = texts[writing] ?? '';
  const { field, isBlank } = useTyped<HTMLInputElement & HTMLTextAreaElement>(text, (words) =>
    onChange(withText(texts, writing, words)),
  );
  const id = useId();
  const Writing = multiline ? 'textarea' : 'input';
  return (
    // Not the element of the design system: that lays out the whole page with each letter, to measure its field.
    <div className="ds-field">
      <Label htmlFor={id}>
        {label}
        {needed && isBlank && <span className="missing-mark">{t('texts.missing')}</span>}
      </Label>
      {description && (
        <div data-field="description" id={`${id}-description`}>
          {description}
        </div>
      )}
      {/* Not an item of the field's own column: what is written in such a one lays out all that is around it. */}
      <div>
        <Writing
          ref={field}
          id={id}
          className={multiline ? 'ds-input text-lines' : 'ds-input'}
          aria-describedby={description ? `${id}-description` : undefined}
          lang={writing}
          rows={multiline ? 3 : undefined}
        />
      </div>
      {original && first && (
        <p className="original-words">
          <span className="subtle">{languageName(first, screenLanguage)}: </span>
          <span lang={first}>{original}</span>
        </p>
      )}
      {readability && <ReadabilityHint text={text} />}
    </div>
  );
}

function withText(texts: Texts, language: string, text: string): Texts | undefined {
  const { [language]: _, ...others } = texts;
  if (text) return { ...others, [language]: text };
  return Object.keys(others).length > 0 ? others : undefined;
}
