import '../results/results.css';
import '../quotes/quotes.css';
import './attachments.css';
import { Button, Heading } from '@digdir/designsystemet-react';
import { type AttachmentGroup, type AttachmentView, contract } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../app/use-language.ts';

/** Files from those who answer, for one named role. Every reading is written down, so nothing is read without being asked for. */
export default function AttachmentsPage() {
  const { t } = useTranslation('quotes');
  const language = useLanguage();
  const listed = useRouteQuery(
    contract.attachments.list,
    {},
    { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false },
  );
  return (
    <Page title={t('attachments.title')} lead={<p>{t('attachments.lead')}</p>}>
      {listed.isError && <ErrorMessage error={listed.error} onRetry={() => listed.refetch()} />}
      {listed.isPending && <Loading />}
      {listed.data?.heldBack && <p className="note">{t('attachments.heldBack')}</p>}
      {listed.data?.groups.length === 0 && <Empty text={t('attachments.none')} />}
      {listed.data?.groups.map((group) => (
        <Group key={`${group.survey.id} ${group.question.code} ${group.unit}`} group={group} />
      ))}
      {listed.data && (
        <section>
          <Heading level={2} data-size="sm">
            {t('attachments.looks')}
          </Heading>
          {listed.data.looks.length === 0 && <p className="quiet">{t('attachments.noLooks')}</p>}
          <ul className="plain-list">
            {listed.data.looks.map(({ name, at }) => (
              <li key={`${at} ${name}`}>
                {t('concerns.look', { name: name ?? t('concerns.unknown'), date: sayDate(at, language, new Date()) })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function Group({ group }: { group: AttachmentGroup }) {
  const { t } = useTranslation('quotes');
  const language = useLanguage();
  return (
    <section>
      <Heading level={2} data-size="sm">
        {textIn(group.question.texts, language)}
      </Heading>
      <p className="quiet">
        {t('attachments.place', { survey: textIn(group.survey.title, language), unit: group.unit })}
      </p>
      <ul className="plain-list quote-list">
        {group.files.map((file, at) => (
          <AttachmentRow key={file.id} file={file} number={at + 1} />
        ))}
      </ul>
    </section>
  );
}

function AttachmentRow({ file, number }: { file: AttachmentView; number: number }) {
  const { t } = useTranslation('quotes');
  const name = t('attachments.file', { kind: t(`attachments.kind.${file.kind}`), number });
  const read = useRouteMutation(contract.attachments.read);
  const address = useBlobAddress(read.data);
  const isOpen = read.data !== undefined && address !== undefined;
  return (
    <li className="card attachment-row">
      <div className="attachment-row-head">
        <strong>{name}</strong>
        {isOpen ? (
          <Button
            variant="secondary"
            data-size="sm"
            aria-label={t('attachments.closeWhich', { file: name })}
            onClick={() => read.reset()}
          >
            {t('attachments.close')}
          </Button>
        ) : (
          <Button
            variant="secondary"
            data-size="sm"
            loading={read.isPending}
            aria-label={t('attachments.openWhich', { file: name })}
            onClick={() => read.mutate({ params: { attachmentId: file.id } })}
          >
            {t('attachments.open')}
          </Button>
        )}
      </div>
      {isOpen && file.kind === 'image' && <img src={address} alt={t('attachments.imageAlt')} />}
      {/* biome-ignore lint/a11y/useMediaCaption: what somebody said to one reader; nothing has written it down */}
      {isOpen && file.kind === 'audio' && <audio controls src={address} aria-label={name} />}
      {isOpen && file.kind === 'document' && <p className="quiet">{t('attachments.pdf')}</p>}
      {isOpen && (
        <p>
          <a
            className="ds-link"
            href={address}
            download={fileName(file, number)}
            aria-label={t('attachments.saveWhich', { file: name })}
          >
            {t('attachments.save')}
          </a>
        </p>
      )}
      {read.isError && <ErrorMessage error={read.error} />}
    </li>
  );
}

/** The file's own name is never kept: it may be somebody's. */
const fileName = ({ type }: AttachmentView, number: number): string =>
  `vedlegg-${number}.${ENDINGS[type] ?? type.split('/')[1]}`;

const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'audio/mpeg': 'mp3', 'audio/mp4': 'm4a' };

/** An address within this page for bytes that were fetched, given back when they are closed. */
function useBlobAddress(read: { type: string; data: string } | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!read) return setAddress(undefined);
    const bytes = Uint8Array.from(atob(read.data), (sign) => sign.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: read.type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [read]);
  return address;
}
