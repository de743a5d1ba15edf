import type { Question } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';

/** One letter for what a question's answers are for, spelled out for those who do not see it. */
export function LensMark({ question }: { question: Question }) {
  const { t } = useTranslation();
  if (question.type === 'information') return <span className="lens-mark" data-lens="none" aria-hidden />;
  const purpose = question.lens ?? question.role;
  if (!purpose) return <span className="lens-mark" data-lens="none" aria-hidden />;
  return (
    <span className="lens-mark" data-lens={purpose} title={t(`purpose.${purpose}`)}>
      <span aria-hidden>{t(`purposeLetter.${purpose}`)}</span>
      <span className="ds-sr-only">{t(`purpose.${purpose}`)}</span>
    </span>
  );
}
