import { Button } from '@digdir/designsystemet-react';
import type { OrganisationView } from '@medvirk/api-contract';
import type { Texts } from '@medvirk/questionnaire';
import { TextsFields } from '@medvirk/ui';
import { useTranslation } from 'react-i18next';
import { languageName } from '../app/language-names.ts';
import { useLanguage } from '../app/use-language.ts';
import { freeCode } from '../editor/content/free-code.ts';

type Matters = OrganisationView['vetoMatters'];

interface Props {
  value: Matters;
  onChange: (matters: Matters) => void;
}

/** The matters in which one dissent holds a questionnaire back. */
export function VetoMattersFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const set = (at: number, texts: Texts) =>
    onChange(value.map((matter, index) => (index === at ? { ...matter, texts } : matter)));
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label">{c('rules.vetoes')}</legend>
      <p className="small subtle">{c('rules.vetoesHint')}</p>
      {value.map(({ code, texts }, index) => (
        <div key={code} className="stack-tight">
          <TextsFields
            legend={c('rules.veto', { number: index + 1 })}
            languages={['nb', 'nn', 'en'].map((tag) => ({ tag, name: languageName(tag, language) }))}
            value={texts}
            onChange={(changed) => set(index, changed)}
            missing={t('texts.missing')}
          />
          <div>
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => onChange(value.filter((matter) => matter.code !== code))}
            >
              {c('rules.removeVeto', { number: index + 1 })}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() =>
            onChange([...value, { code: freeCode(new Set(value.map(({ code }) => code)), 'matter'), texts: {} }])
          }
        >
          {c('rules.addVeto')}
        </Button>
      </div>
    </fieldset>
  );
}
