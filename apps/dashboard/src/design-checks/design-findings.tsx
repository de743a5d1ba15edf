import { type DesignFinding, explainFinding } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { languageName } from '../app/language-names.ts';
import { useLanguage } from '../app/use-language.ts';
import './design-checks.css';

interface Props {
  /** What the list is about: the open question, the whole. */
  title: string;
  findings: readonly DesignFinding[];
}

/** What could be better, how, and why; nothing when there is nothing to say. Advice only: it stops nobody. */
export function DesignFindings({ title, findings }: Props) {
  const { t } = useTranslation();
  const screenLanguage = useLanguage();
  if (findings.length === 0) return null;
  return (
    <section className="design-findings" aria-label={title}>
      <p className="ds-label">{title}</p>
      <ul className="plain-list">
        {findings.map((finding, index) => {
          const { name, found, mend, why, ground } = explainFinding(finding, screenLanguage);
          return (
            // The index is the key: the same thing may be found twice in one text.
            <li key={`${finding.check}.${index}`} data-severity={finding.severity}>
              <p>
                <b>{name}</b>
                {finding.language && ` (${languageName(finding.language, screenLanguage)})`}. {found} {mend}
              </p>
              <details>
                <summary>{t('design.why')}</summary>
                <p>{why}</p>
                <p className="subtle">{t('design.ground', { ground })}</p>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
