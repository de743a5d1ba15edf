import type { ToldView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/use-language.ts';
import { estimateText, intervalText, numberText, scaleOf } from '../results/figures/number-text.ts';
import { dateText, periodText } from '../results/period/period-text.ts';

interface Props {
  told: ToldView;
  introduction: string;
  /** Codes of the themes that are chosen. */
  themes: readonly string[];
}

/** The content of the public page as it would be released: the same figures and words, for judging before publishing. */
export function ToldPreview({ told, introduction, themes }: Props) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  return (
    <article className="told">
      <p className="told-organisation">{told.organisation}</p>
      <h3 className="told-title">{textIn(told.title, language)}</h3>
      <p className="quiet">
        {t('told.responses', { n: numberText(told.responses, language), period: periodText(told.period, language) })}
      </p>
      {introduction.trim() && <p className="told-introduction">{introduction}</p>}
      {told.themes
        .filter(({ theme }) => themes.includes(theme.code))
        .map(({ theme, said, quotes, did }) => (
          <section key={theme.code} className="told-theme">
            <h4>{textIn(theme.texts, language)}</h4>
            <dl>
              <dt>{t('told.said')}</dt>
              <dd>
                {said.map(({ question, texts, measure, figure }) => (
                  <p key={`${question} ${measure}`}>
                    {t(`told.${measure}`, {
                      share: estimateText(figure, scaleOf(measure), language),
                      question: textIn(texts, language),
                      interval: intervalText(figure, scaleOf(measure), language),
                      n: numberText(figure.n, language),
                    })}
                  </p>
                ))}
                {quotes.map(({ id, text }) => (
                  <blockquote key={id}>{text}</blockquote>
                ))}
              </dd>
              <dt>{t('told.did')}</dt>
              <dd>
                {did.length === 0 && <p>{t('told.nothingDone')}</p>}
                {did.map(({ title, description, status, dueOn, unit, outcome }) => (
                  <div key={`${title} ${unit} ${dueOn}`} className="stack-tight">
                    <p>
                      <strong>{title}</strong>
                      {description && ` ${description}`}
                    </p>
                    <p className="quiet">
                      {t(`actions.status.${status}`)} · {unit} · {t('actions.due', { date: dateText(dueOn, language) })}
                    </p>
                    {outcome && <p>{outcome}</p>}
                  </div>
                ))}
              </dd>
            </dl>
          </section>
        ))}
      <ToldCouncil council={told.council} />
    </article>
  );
}

function ToldCouncil({ council }: { council: ToldView['council'] }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  if (!council) return null;
  const { name, approvals, members, dissents, override } = council;
  return (
    <footer className="told-council">
      <p>{t('told.council', { council: name, approvals, members })}</p>
      {dissents.map(({ reason, questions }) => (
        <p key={`${reason} ${questions.map((texts) => textIn(texts, language)).join()}`}>
          {questions.length === 0
            ? t('told.dissentAll', { reason })
            : t('told.dissent', {
                reason,
                questions: questions.map((texts) => `«${textIn(texts, language)}»`).join(', '),
              })}
        </p>
      ))}
      {override && <p>{t('told.override', override)}</p>}
    </footer>
  );
}
