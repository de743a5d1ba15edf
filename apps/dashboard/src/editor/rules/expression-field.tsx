import { Button, Field, Label, Select, Textarea } from '@digdir/designsystemet-react';
import {
  ENGINES,
  type ExpressionProblem,
  FUNCTIONS,
  itemsOf,
  parseExpression,
  textIn,
  vocabularyOf,
} from '@medvirk/questionnaire';
import { useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { useEditing } from '../editor-context.ts';

interface Props {
  label: string;
  expression: string;
  /** The type that the value must have: a rule is yes or no. */
  wanted?: 'yes-no';
  onChange: (expression: string) => void;
}

/** A reckoning in words and signs. What can't be read is shown in its place, with what to do about it. */
export function ExpressionField({ label, expression, wanted, onChange }: Props) {
  const { t: main } = useTranslation();
  const { t } = useTranslation('builder');
  const language = useLanguage();
  const { content } = useEditing();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string>();
  const [piece, setPiece] = useState('');
  const text = typed ?? expression;
  const vocabulary = useMemo(() => vocabularyOf(content, ENGINES), [content]);
  const parsed = useMemo(() => parseExpression(text, vocabulary), [text, vocabulary]);
  const problem: ExpressionProblem | undefined = parsed.ok
    ? wanted && parsed.tree.type !== wanted
      ? { code: 'wrong-type', from: 0, to: text.length, wanted }
      : undefined
    : parsed.problem;
  const set = (next: string) => {
    setTyped(next);
    if (next.trim() && next.length <= 2000) onChange(next);
  };
  const insert = (chosen: string) => {
    const element = field.current;
    const [from, to] = [element?.selectionStart ?? text.length, element?.selectionEnd ?? text.length];
    set(text.slice(0, from) + chosen + text.slice(to));
    requestAnimationFrame(() => {
      const at = from + chosen.length - (chosen.endsWith('()') ? 1 : 0);
      element?.focus();
      element?.setSelectionRange(at, at);
    });
  };
  return (
    <div className="stack-tight">
      <Field>
        <Label htmlFor={id}>{label}</Label>
        <Textarea
          id={id}
          ref={field}
          className="expression"
          rows={2}
          spellCheck={false}
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-state`}
          onChange={(event) => set(event.target.value)}
          onBlur={() => text.trim() && setTyped(undefined)}
        />
      </Field>
      <div id={`${id}-state`} className={problem ? 'field-error' : 'small subtle'} aria-live="polite">
        {problem ? (
          <>
            <p>{t(`expression.problem.${problem.code}`, detailsOf(problem))}</p>
            <p className="expression" aria-hidden>
              {text.slice(0, problem.from)}
              <mark>{text.slice(problem.from, problem.to) || ' '}</mark>
              {text.slice(problem.to)}
            </p>
          </>
        ) : (
          parsed.ok && t(`expression.gives.${parsed.tree.type}`)
        )}
      </div>
      {/* A list and a button: who walks in the list with arrow keys must not put in a piece at each step. */}
      <div className="add-question">
        <Field>
          <Label>{t('expression.insert')}</Label>
          <Select value={piece} onChange={(event) => setPiece(event.target.value)}>
            <option value="">{main('editor.choosePreset')}</option>
            <optgroup label={t('expression.items')}>
              {itemsOf(content).map((item) => (
                <option key={item.code} value={`{${item.code}}`}>
                  {textIn(item.texts, language) || item.code}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('expression.functions')}>
              {(Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[]).map((name) => (
                <option key={name} value={`${name}()`}>
                  {`${name}: ${t(`expression.function.${name}`)}`}
                </option>
              ))}
            </optgroup>
          </Select>
        </Field>
        <Button variant="secondary" disabled={!piece} onClick={() => insert(piece)}>
          {t('expression.putIn')}
        </Button>
      </div>
    </div>
  );

  function detailsOf({ from, detail, wanted: type }: ExpressionProblem) {
    return { at: from + 1, detail, wanted: type && t(`expression.type.${type}`) };
  }
}
