import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyColourScheme, COLOUR_SCHEMES, savedColourScheme } from './colour-scheme.ts';

export function ColourSchemeSwitch() {
  const { t } = useTranslation();
  const [scheme, setScheme] = useState(savedColourScheme);
  return (
    <label className="quiet-select">
      <span className="ds-sr-only">{t('frame.colours')}</span>
      <select
        className="ds-input"
        data-size="sm"
        value={scheme}
        onChange={(event) => {
          const wanted = COLOUR_SCHEMES.find((candidate) => candidate === event.target.value) ?? 'auto';
          setScheme(wanted);
          applyColourScheme(wanted);
        }}
      >
        {COLOUR_SCHEMES.map((candidate) => (
          <option key={candidate} value={candidate}>
            {t(`frame.colourScheme.${candidate}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
