import { Button, Dialog, Field, Label, Select } from '@digdir/designsystemet-react';
import { RespondentRole } from '@medvirk/questionnaire';
import { ExpandIcon } from '@navikt/aksel-icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../app/language-names.ts';
import { useSession } from '../../app/session.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { questionAt, sectionAt } from '../content/place.ts';
import { useEditing } from '../editor-context.ts';
import { RespondentFrame, type ShownAt, type ToShow } from './respondent-frame.tsx';

/**
 * What is open as a respondent meets it, in their own pages: in any language, as any role, on a phone or a wide screen. It
 * can be answered, and the rules decide what comes; nothing is stored or sent.
 */
export function Preview() {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const screenLanguage = useLanguage();
  const { organisation } = useSession();
  const { content, place, writing, version } = useEditing();
  const [chosen, setChosen] = useState<string>();
  const [role, setRole] = useState<RespondentRole>('patient');
  const [at, setAt] = useState<ShownAt>();
  const [wide, setWide] = useState(false);
  const language = chosen !== undefined && content.languages.includes(chosen) ? chosen : writing;
  const section = place ? sectionAt(content, place)?.code : undefined;
  const question = (place && questionAt(content, place)?.code) ?? null;
  const council = version.council?.name ?? null;
  const toShow = useMemo(
    (): ToShow => ({
      content,
      organisation: organisation.name,
      council,
      language,
      role,
      open: section === undefined ? null : { section, question },
    }),
    [content, organisation.name, council, language, role, section, question],
  );
  return (
    <section className="preview" aria-label={b('preview.title')}>
      <div className="preview-choices">
        <Field>
          <Label>{b('preview.language')}</Label>
          <Select value={language} onChange={(event) => setChosen(event.target.value)}>
            {content.languages.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag, screenLanguage)}
              </option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{b('preview.role')}</Label>
          <Select
            value={role}
            onChange={(event) =>
              setRole(RespondentRole.options.find((each) => each === event.target.value) ?? 'patient')
            }
          >
            {RespondentRole.options.map((each) => (
              <option key={each} value={each}>
                {t(`respondentRole.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p className="small subtle" aria-live="polite">
        {at && !at.openIsShown ? t('preview.hidden') : b('preview.nothingSent')}
      </p>
      <div className="phone">
        <RespondentFrame toShow={toShow} title={t('preview.label')} onAt={setAt} />
      </div>
      <Button variant="tertiary" onClick={() => setWide(true)}>
        <ExpandIcon aria-hidden />
        {b('preview.wide')}
      </Button>
      <Dialog
        className="preview-wide"
        open={wide}
        onClose={() => setWide(false)}
        closeButton={t('dialog.close')}
        aria-label={b('preview.wideLabel')}
      >
        {wide && <RespondentFrame toShow={toShow} title={b('preview.wideLabel')} />}
      </Dialog>
    </section>
  );
}
