import { Button, Radio } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposeName } from './propose-what.ts';

interface Props {
  names: readonly ProposeName[];
  onChoose: (name: ProposeName) => void;
  onCancel: () => void;
}

/** What somebody wants to propose, when it is not one of the first few buttons. */
export function ProposeChooser({ names, onChoose, onCancel }: Props) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const group = useId();
  const [name, setName] = useState<ProposeName>();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (name) onChoose(name);
      }}
    >
      <fieldset className="plain-fieldset stack-tight">
        <legend className="ds-label">{c('propose.whatTitle')}</legend>
        {names.map((each) => (
          <Radio
            key={each}
            id={`${group}-${each}`}
            name={group}
            label={c(`propose.what.${each}`)}
            value={each}
            checked={name === each}
            onChange={() => setName(each)}
          />
        ))}
      </fieldset>
      <div className="buttons">
        <Button type="submit" disabled={!name}>
          {c('propose.next')}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}
