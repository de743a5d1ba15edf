import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { textIn } from '@medvirk/questionnaire';
import { CheckmarkIcon, FilesIcon, TableIcon, TasklistIcon, TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { copyQuestions, moveQuestions, removeQuestions } from '../content/arrange.ts';
import { canBeGrid, mergeIntoGrid } from '../content/grid-of-questions.ts';
import { useEditing } from '../editor-context.ts';

interface Props {
  selecting: boolean;
  selected: ReadonlySet<string>;
  onStart: () => void;
  onDone: () => void;
}

/** What can be done with several questions at once. All of it can be undone. */
export function SelectionTools({ selecting, selected, onStart, onDone }: Props) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const language = useLanguage();
  const { content, update } = useEditing();
  const [target, setTarget] = useState('');
  const codes = [...selected];
  const none = codes.length === 0;
  if (!selecting) {
    return (
      <Button variant="tertiary" data-size="sm" onClick={onStart}>
        <TasklistIcon aria-hidden />
        {b('outline.selectSeveral')}
      </Button>
    );
  }
  return (
    <section className="selection-tools" aria-label={b('outline.selection')}>
      <p className="small" role="status">
        {b('outline.count', { count: codes.length })}
      </p>
      <div className="add-question">
        <Field>
          <Label>{b('outline.moveTo')}</Label>
          <Select value={target} onChange={(event) => setTarget(event.target.value)}>
            <option value="">{t('editor.choosePreset')}</option>
            {content.sections.map(({ code, title }, index) => (
              <option key={code} value={code}>
                {textIn(title, language) || t('editor.sectionNumber', { number: index + 1 })}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          variant="secondary"
          disabled={none || !target}
          onClick={() => update((now) => moveQuestions(now, codes, { section: target, before: null }))}
        >
          {b('outline.move')}
        </Button>
      </div>
      <div className="buttons">
        <Button variant="tertiary" disabled={none} onClick={() => update((now) => copyQuestions(now, codes).content)}>
          <FilesIcon aria-hidden />
          {t('editor.copy')}
        </Button>
        <Button
          variant="tertiary"
          disabled={!canBeGrid(content, codes)}
          onClick={() => {
            update((now) => mergeIntoGrid(now, codes)?.content ?? now);
            onDone();
          }}
        >
          <TableIcon aria-hidden />
          {b('outline.toGrid')}
        </Button>
        <Button
          variant="tertiary"
          data-color="danger"
          disabled={none}
          onClick={() => {
            update((now) => removeQuestions(now, codes));
            onDone();
          }}
        >
          <TrashIcon aria-hidden />
          {t('editor.remove')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          <CheckmarkIcon aria-hidden />
          {b('outline.done')}
        </Button>
      </div>
    </section>
  );
}
