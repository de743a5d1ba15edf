import type { QuestionResult } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';

/** Dissent is printed with the question that it is about, wherever the question is shown. */
export function Dissents({ dissents }: { dissents: QuestionResult['dissents'] }) {
  const { t } = useTranslation('results');
  if (dissents.length === 0) return null;
  return (
    <aside className="dissents" aria-label={t('results.dissent.title')}>
      {dissents.map(({ member, reason }) => (
        <blockquote key={`${member} ${reason}`}>
          <p className="quiet">{t('results.dissent.line', { member })}</p>
          <p>{reason}</p>
        </blockquote>
      ))}
    </aside>
  );
}
