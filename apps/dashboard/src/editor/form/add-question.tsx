import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { questionsOf } from '@medvirk/questionnaire';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TakeFromBank } from '../../bank/take-from-bank.tsx';
import { addQuestion } from '../content/change-content.ts';
import { freeCode, freeQuestionCode } from '../content/free-code.ts';
import type { Place } from '../content/place.ts';
import { useEditing } from '../editor-context.ts';
import { isOffered, newQuestion, type OfferedType } from '../question-types/registry.ts';
import { TypeOptions } from '../question-types/type-options.tsx';

/** A new question after what is open: its type first, since the rest follows from it. */
export function AddQuestion({ place }: { place: Place }) {
  const { t } = useTranslation();
  const { change, now, open } = useEditing();
  const [type, setType] = useState<OfferedType>('scale');
  return (
    <div className="add-question">
      <Field>
        <Label>{t('editor.newQuestionType')}</Label>
        <Select value={type} onChange={(event) => isOffered(event.target.value) && setType(event.target.value)}>
          <TypeOptions />
        </Select>
      </Field>
      <Button
        variant="secondary"
        onClick={() => {
          const content = now();
          const added = addQuestion(content, place, newQuestion(type, freeQuestionCode(content, 'sporsmal')));
          change(added.content);
          open(added.place);
          // The keyboard goes along to what was made, once it has been drawn.
          setTimeout(() => document.getElementById('open-heading')?.focus());
        }}
      >
        <PlusIcon aria-hidden />
        {t('editor.addQuestion')}
      </Button>
      <TakeFromBank
        freeCodes={() => {
          const taken = new Set(questionsOf(now()).map(({ code }) => code));
          return (wanted) => {
            const code = taken.has(wanted) ? freeCode(taken, wanted) : wanted;
            taken.add(code);
            return code;
          };
        }}
        onTake={(questions) => {
          let [content, at] = [now(), place];
          for (const question of questions) {
            const added = addQuestion(content, at, question);
            content = added.content;
            at = added.place;
          }
          change(content);
          open(at);
          setTimeout(() => document.getElementById('open-heading')?.focus());
        }}
      />
    </div>
  );
}
