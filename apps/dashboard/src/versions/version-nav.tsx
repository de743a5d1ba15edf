import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import './versions.css';

const PLACES = [
  { name: 'text', path: '' },
  { name: 'translations', path: '/translations' },
  { name: 'changes', path: '/changes' },
  { name: 'pilot', path: '/pilot' },
] as const;

/** The pages about one version: its text, and what surrounds it. */
export function VersionNav({ versionId }: { versionId: string }) {
  const { t } = useTranslation('questionnaire');
  return (
    <nav className="version-nav" aria-label={t('nav.label')}>
      <ul className="plain-list">
        {PLACES.map(({ name, path }) => (
          <li key={name}>
            <NavLink end to={`/versions/${versionId}${path}`}>
              {t(`nav.${name}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
