import { Details, Textfield } from '@digdir/designsystemet-react';
import { Code, questionsOf } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Place, questionAt } from '../content/place.ts';
import { useEditing } from '../editor-context.ts';

/** The question's stable code, for those who compare rounds or export. A code that can't be used is not taken in. */
export function CodeField({ place }: { place: Place }) {
  const { t } = useTranslation();
  const { content, rename } = useEditing();
  const code = questionAt(content, place)?.code ?? '';
  const [typed, setTyped] = useState(code);
  const taken = typed !== code && questionsOf(content).some((question) => question.code === typed);
  const unfit = !Code.safeParse(typed).success;
  return (
    <Details className="code-details">
      <Details.Summary>{t('editor.code', { code })}</Details.Summary>
      <Details.Content>
        <Textfield
          label={t('editor.codeLabel')}
          description={t('editor.codeHint')}
          value={typed}
          maxLength={40}
          error={taken ? t('editor.codeTaken') : unfit ? t('editor.codeUnfit') : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            if (taken || unfit) setTyped(code);
            else if (typed !== code) rename(code, typed);
          }}
        />
      </Details.Content>
    </Details>
  );
}
