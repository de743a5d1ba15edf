import { Checkbox } from '@digdir/designsystemet-react';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../../content/without-empty.ts';
import { NumberField } from '../../form/number-field.tsx';

type RandomOrder = NonNullable<QuestionnaireContent['randomOrder']>;

interface Props {
  /** What is put in another order, e.g. "Svarene i tilfeldig rekkefølge". */
  label: string;
  order: RandomOrder | undefined;
  onChange: (order: RandomOrder | undefined) => void;
}

/** Another order for each person, and what keeps its place at the ends. */
export function RandomOrderField({ label, order, onChange }: Props) {
  const { t } = useTranslation('builder');
  return (
    <div className="stack-tight">
      <Checkbox
        label={label}
        checked={order !== undefined}
        onChange={(event) => onChange(event.target.checked ? {} : undefined)}
      />
      {order && (
        <div className="pair">
          {(['keepFirst', 'keepLast'] as const).map((end) => (
            <NumberField
              key={end}
              label={t(`random.${end}`)}
              value={order[end]}
              whole
              min={0}
              onChange={(count) => onChange(withoutEmpty({ ...order, [end]: count || undefined }))}
            />
          ))}
        </div>
      )}
    </div>
  );
}
