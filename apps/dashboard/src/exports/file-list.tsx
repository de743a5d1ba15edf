import { Button, Heading } from '@digdir/designsystemet-react';
import { contract, type ExportView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { numberText } from '../results/figures/number-text.ts';
import { momentText } from '../results/period/period-text.ts';
import { sizeText } from './size-text.ts';

/** The files that one has ordered: how far each has come, and the way to it. */
export function FileList({ files }: { files: readonly ExportView[] }) {
  const { t } = useTranslation('results');
  return (
    <section className="stack" aria-labelledby="files-list">
      <Heading level={2} data-size="xs" id="files-list">
        {t('exports.files')}
      </Heading>
      {files.length === 0 && <Empty text={t('exports.none')} />}
      <ul className="file-list">
        {files.map((file) => (
          <FileRow key={file.id} file={file} />
        ))}
      </ul>
    </section>
  );
}

function FileRow({ file }: { file: ExportView }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const say = useSay();
  const remove = useRouteMutation(contract.fileExports.remove, {
    outdates: [contract.fileExports.list],
    onSuccess: () => say(t('exports.removed')),
  });
  const what = [t(`exports.kind.${file.kind}`), file.unit?.name, t(`exports.formats.${file.format}`)];
  if (file.status === 'ready') what.push(sizeText(file.size, language));
  return (
    <li className="file-row">
      <div>
        <p className="file-name">{file.fileName}</p>
        <p className="quiet">{what.filter(Boolean).join(' · ')}</p>
        <p className="quiet">
          {t('exports.until', {
            ordered: momentText(file.orderedAt, language),
            expires: momentText(file.expiresAt, language),
          })}
        </p>
        {file.kind === 'reminders' && file.format === 'zip' && <p className="quiet">{t('exports.newCodes')}</p>}
        {file.status !== 'ready' && (
          <p role="status">
            {t(`exports.status.${file.status}`)}
            {file.status === 'making' && file.total > 1 && (
              <>
                {' – '}
                {t('exports.progress', {
                  done: numberText(file.done, language),
                  total: numberText(file.total, language),
                })}
              </>
            )}
          </p>
        )}
        {file.status === 'making' && file.total > 1 && (
          <progress aria-label={file.fileName} value={file.done} max={file.total} />
        )}
        {remove.isError && <ErrorMessage error={remove.error} />}
      </div>
      <div className="buttons">
        {file.status === 'ready' && (
          <Button asChild variant="secondary">
            <a
              href={`/api/exports/${file.id}/file`}
              download={file.fileName}
              aria-label={t('exports.fetchOf', { name: file.fileName })}
            >
              {t('exports.fetch')}
            </a>
          </Button>
        )}
        <Button
          variant="tertiary"
          loading={remove.isPending}
          aria-label={t('exports.removeOf', { name: file.fileName })}
          onClick={() => remove.mutate({ params: { exportId: file.id } })}
        >
          {t('exports.remove')}
        </Button>
      </div>
    </li>
  );
}
