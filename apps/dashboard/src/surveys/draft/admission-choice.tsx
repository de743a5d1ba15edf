import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { ADMISSIONS } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useK } from '../../results/figures/use-k.ts';
import type { SurveyDraft } from './survey-draft.ts';

interface Props {
  chosen: SurveyDraft['admission'];
  onChange: (admission: SurveyDraft['admission']) => void;
}

/** Whether a link is enough to answer, or an invitation is needed. */
export function AdmissionChoice({ chosen, onChange }: Props) {
  const { t } = useTranslation('results');
  const k = useK();
  return (
    <Fieldset>
      <Fieldset.Legend>{t('newSurvey.who.admission')}</Fieldset.Legend>
      <Fieldset.Description>{t('newSurvey.who.fixed')}</Fieldset.Description>
      {ADMISSIONS.map((admission) => (
        <Radio
          key={admission}
          name="admission"
          value={admission}
          checked={chosen === admission}
          label={t(`newSurvey.who.${admission}`)}
          description={t(`newSurvey.who.${admission}Hint`, { k })}
          onChange={() => onChange(admission)}
        />
      ))}
    </Fieldset>
  );
}
