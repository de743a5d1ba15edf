import { Field, Label, Textarea } from '@digdir/designsystemet-react';
import { contract, type DismissalView } from '@medvirk/api-contract';
import { type DesignFinding, explainFinding, findingKey, type SortedFindings } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { languageName } from '../app/language-names.ts';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import './design-checks.css';

interface Props {
  versionId: string;
  /** What the list is about: the open question, the whole. */
  title: string;
  findings: SortedFindings<DismissalView>;
}

/** What could be better, how, and why; nothing when there is nothing to say. Advice only: it stops nobody, and can be let be. */
export function DesignFindings({ versionId, title, findings: { open, dismissed } }: Props) {
  const { t } = useTranslation('questionnaire');
  const [asked, setAsked] = useState<DesignFinding>();
  if (open.length === 0 && dismissed.length === 0) return null;
  return (
    <section className="design-findings" aria-label={title}>
      {open.length > 0 && <p className="ds-label">{title}</p>}
      <ul className="plain-list">
        {open.map((finding, index) => (
          // The index is the key: the same thing may be found twice in one text.
          <OpenFinding key={`${finding.check}.${index}`} finding={finding} onDismiss={() => setAsked(finding)} />
        ))}
      </ul>
      {dismissed.length > 0 && (
        <details>
          <summary className="small">{t('advice.dismissed', { count: dismissed.length })}</summary>
          <ul className="plain-list">
            {dismissed.map(({ finding, dismissal }, index) => (
              <Dismissed
                key={`${finding.check}.${index}`}
                versionId={versionId}
                finding={finding}
                dismissal={dismissal}
              />
            ))}
          </ul>
        </details>
      )}
      {asked && <DismissDialog versionId={versionId} finding={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

function OpenFinding({ finding, onDismiss }: { finding: DesignFinding; onDismiss: () => void }) {
  const { t } = useTranslation();
  const { t: q } = useTranslation('questionnaire');
  const screenLanguage = useLanguage();
  const { name, found, mend, why, ground } = explainFinding(finding, screenLanguage);
  return (
    <li data-severity={finding.severity}>
      <p>
        <b>{name}</b>
        {finding.language && ` (${languageName(finding.language, screenLanguage)})`}. {found} {mend}
      </p>
      <div className="finding-foot">
        <details>
          <summary>{t('design.why')}</summary>
          <p>{why}</p>
          <p className="subtle">{t('design.ground', { ground })}</p>
        </details>
        <button type="button" className="finding-dismiss" onClick={onDismiss}>
          {q('advice.dismiss')}
          <span className="ds-sr-only">: {name}</span>
        </button>
      </div>
    </li>
  );
}

interface DismissedProps {
  versionId: string;
  finding: DesignFinding;
  dismissal: DismissalView;
}

function Dismissed({ versionId, finding, dismissal }: DismissedProps) {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const again = useRouteMutation(contract.design.askAgain, { outdates: [contract.design.get] });
  const { name, found } = explainFinding(finding, language);
  const { by, at, reason } = dismissal;
  return (
    <li>
      <p>
        <b>{name}</b>. {found}
      </p>
      <p>{t('advice.by', { name: by, date: sayDate(at, language, new Date()), reason })}</p>
      <button
        type="button"
        className="finding-dismiss"
        onClick={() => again.mutate({ params: { versionId }, body: { finding: findingKey(finding) } })}
      >
        {t('advice.again')}
        <span className="ds-sr-only">: {name}</span>
      </button>
      {again.isError && <ErrorMessage error={again.error} />}
    </li>
  );
}

interface DialogProps {
  versionId: string;
  finding: DesignFinding;
  onClose: () => void;
}

function DismissDialog({ versionId, finding, onClose }: DialogProps) {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const say = useSay();
  const [reason, setReason] = useState('');
  const given = { params: { versionId }, body: { finding: findingKey(finding) } };
  const again = useRouteMutation(contract.design.askAgain, { outdates: [contract.design.get] });
  const dismiss = useRouteMutation(contract.design.dismiss, {
    outdates: [contract.design.get],
    onSuccess: () => {
      say(t('advice.wasDismissed'), () => again.mutate(given));
      onClose();
    },
  });
  const { name, found } = explainFinding(finding, language);
  return (
    <ConfirmDialog
      open
      title={t('advice.dismissTitle')}
      confirm={t('advice.dismiss')}
      busy={dismiss.isPending}
      ready={reason.trim() !== ''}
      onConfirm={() => dismiss.mutate({ ...given, body: { ...given.body, reason } })}
      onClose={onClose}
    >
      <p>
        <b>{name}</b>. {found}
      </p>
      <p>{t('advice.dismissText')}</p>
      <Field>
        <Label>{t('advice.why')}</Label>
        <Textarea rows={3} maxLength={5000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {dismiss.isError && <ErrorMessage error={dismiss.error} />}
    </ConfirmDialog>
  );
}
