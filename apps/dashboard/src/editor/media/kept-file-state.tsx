import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../app/error-message.tsx';
import type { useKeptFile } from './use-kept-file.ts';

/** How it goes with a file that was chosen. */
export function KeptFileState({ isPending, wrong, unreadable, error }: Omit<ReturnType<typeof useKeptFile>, 'take'>) {
  const { t } = useTranslation('questionnaire');
  return (
    <>
      <span role="status">{isPending && t('media.keeping')}</span>
      {wrong && (
        <p className="ds-validation-message" role="alert">
          {t(`media.wrong.${wrong}`)}
        </p>
      )}
      {unreadable && (
        <p className="ds-validation-message" role="alert">
          {t('film.unreadable', { line: unreadable.line, problem: t(`film.captionProblem.${unreadable.code}`) })}
        </p>
      )}
      {error && <ErrorMessage error={error} />}
    </>
  );
}
