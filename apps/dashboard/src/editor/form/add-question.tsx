import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import type { QuestionType } from '@medvirk/questionnaire';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addQuestion } from '../content/change-content.ts';
import { freeQuestionCode, newQuestion, QUESTION_TYPES } from '../content/new-question.ts';
import type { Place } from '../content/place.ts';
import { useEditing } from '../editor-context.ts';

/** A new question after what is open: its type first, since the rest follows from it. */
export function AddQuestion({ place }: { place: Place }) {
  const { t } = useTranslation();
  const { content, change, open } = useEditing();
  const [type, setType] = useState<QuestionType>('scale');
  return (
    <div className="add-question">
      <Field>
        <Label>{t('editor.newQuestionType')}</Label>
        <Select
          value={type}
          onChange={(event) => setType(QUESTION_TYPES.find((name) => name === event.target.value) ?? 'scale')}
        >
          {QUESTION_TYPES.map((name) => (
            <option key={name} value={name}>
              {t(`questionType.${name}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        variant="secondary"
        onClick={() => {
          const added = addQuestion(content, place, newQuestion(type, freeQuestionCode(content, 'sporsmal')));
          change(added.content);
          open(added.place);
        }}
      >
        <PlusIcon aria-hidden />
        {t('editor.addQuestion')}
      </Button>
    </div>
  );
}
