import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useK } from '../../results/figures/use-k.ts';
import type { SurveyDraft } from './survey-draft.ts';

type Chosen = Pick<SurveyDraft, 'admission' | 'privacyMode'>;

/** Who may answer and who can see who has, as one choice: what is not anonymous needs an invitation. */
const CHOICES = {
  open: { admission: 'open', privacyMode: 'anonymous' },
  invited: { admission: 'invited', privacyMode: 'anonymous' },
  confidential: { admission: 'invited', privacyMode: 'confidential' },
  identified: { admission: 'invited', privacyMode: 'identified' },
} as const satisfies Record<string, Chosen>;
const NAMES = Object.keys(CHOICES) as (keyof typeof CHOICES)[];

export function AdmissionChoice({ draft, onChange }: { draft: Chosen; onChange: (chosen: Chosen) => void }) {
  const { t } = useTranslation('results');
  const k = useK();
  return (
    <Fieldset>
      <Fieldset.Legend>{t('newSurvey.who.admission')}</Fieldset.Legend>
      <Fieldset.Description>{t('newSurvey.who.fixed')}</Fieldset.Description>
      {NAMES.map((name) => (
        <Radio
          key={name}
          name="admission"
          value={name}
          checked={CHOICES[name].admission === draft.admission && CHOICES[name].privacyMode === draft.privacyMode}
          label={t(`newSurvey.who.${name}`)}
          description={t(`newSurvey.who.${name}Hint`, { k })}
          onChange={() => onChange(CHOICES[name])}
        />
      ))}
    </Fieldset>
  );
}
