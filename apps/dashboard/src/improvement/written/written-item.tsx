import { Button, Tag } from '@digdir/designsystemet-react';
import { contract, type PictureView, type WrittenView } from '@medvirk/api-contract';
import { evidenceLine, type SentenceLabels } from '@medvirk/improvement';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../app/toasts.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { momentText } from '../../results/period/period-text.ts';
import { SHOW_WRITTEN, WrittenForm } from './written-form.tsx';

interface Props {
  written: WrittenView;
  view: PictureView;
  labels: SentenceLabels;
}

/** A sentence that somebody has written: in their words, with their name, and with what it rested on that day. */
export function WrittenItem({ written, view, labels }: Props) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const say = useSay();
  const { may } = useSession();
  const [rewriting, setRewriting] = useState(false);
  const withdraw = useRouteMutation(contract.written.withdraw, {
    outdates: SHOW_WRITTEN,
    onSuccess: () => say(t('written.withdrawn')),
  });
  return (
    <li className="statement" data-written>
      <p className="statement-sentence">{written.text}</p>
      <p className="quiet">{t('written.by', { author: written.author, date: momentText(written.at, language) })}</p>
      {written.stale.length > 0 && (
        <p>
          <Tag data-color="warning" variant="outline">
            {t('written.stale')}
          </Tag>{' '}
          {written.stale.map((reason) => t(`written.reason.${reason}`)).join(' ')}
        </p>
      )}
      <details className="quiet-details evidence">
        <summary>
          <span className="evidence-ask">{t('written.restedOn')}</span>
        </summary>
        <ul className="evidence-list">
          {written.evidence.map((evidence, index) => (
            <li key={index}>{evidenceLine(evidence, language, labels)}</li>
          ))}
        </ul>
      </details>
      {may('statement:write') && !rewriting && (
        <div className="buttons">
          <Button variant="secondary" data-size="sm" onClick={() => setRewriting(true)}>
            {t('written.rewrite')}
          </Button>
          <Button
            variant="tertiary"
            data-size="sm"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ params: { writtenId: written.id } })}
          >
            {t('written.withdraw')}
          </Button>
        </div>
      )}
      {withdraw.isError && <ErrorMessage error={withdraw.error} />}
      {rewriting && (
        <WrittenForm
          lens={written.lens}
          view={view}
          labels={labels}
          rewrites={written}
          onDone={() => setRewriting(false)}
        />
      )}
    </li>
  );
}
