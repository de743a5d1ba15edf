import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { instrumentOf, type Question, textIn } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { useEditing } from '../editor-context.ts';

/** The part of a question that an instrument's owner may want unaltered: then it can be read, and nothing in it changed. */
export function InstrumentPart({ question, children }: { question: Question; children: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { content } = useEditing();
  const code = instrumentOf(question);
  const notice = content.instruments?.find((instrument) => instrument.code === code);
  if (!notice) return children;
  const { title, owner, licence, version, mayBeAltered } = notice;
  return (
    <>
      <Alert data-color="info">
        <Paragraph>
          {t('editor.instrument', { title: textIn(title, language), version, owner, licence })}{' '}
          {!mayBeAltered && t('editor.instrumentLocked')}
        </Paragraph>
      </Alert>
      <fieldset className="stack bare" disabled={!mayBeAltered}>
        {children}
      </fieldset>
    </>
  );
}
