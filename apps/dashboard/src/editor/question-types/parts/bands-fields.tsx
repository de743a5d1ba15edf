import type { NumberBand } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { freeCode } from '../../content/free-code.ts';
import { withoutEmpty } from '../../content/without-empty.ts';
import { NumberField } from '../../form/number-field.tsx';
import { TextInLanguage } from '../../form/text-in-language.tsx';
import { OrderedParts } from './ordered-parts.tsx';

interface Props {
  bands: readonly NumberBand[];
  least?: number;
  onChange: (bands: NumberBand[]) => void;
}

/** Parts of a range of numbers, each with a name: ages, or what a score means. */
export function BandsFields({ bands, least = 1, onChange }: Props) {
  const { t } = useTranslation('builder');
  return (
    <OrderedParts
      legend={t('bands.title')}
      parts={bands}
      keyOf={({ code }) => code}
      nameOf={(number) => t('parts.band', { number })}
      add={t('bands.add')}
      make={(): NumberBand => ({ code: freeCode(new Set(bands.map(({ code }) => code)), 'gruppe'), texts: {} })}
      onChange={onChange}
      least={least}
      most={20}
    >
      {(band, replace, number) => (
        <>
          <TextInLanguage
            label={t('bands.name', { number })}
            texts={band.texts}
            needed
            onChange={(texts) => replace({ ...band, texts: texts ?? {} })}
          />
          <div className="pair">
            {(['from', 'to'] as const).map((end) => (
              <NumberField
                key={end}
                label={t(`bands.${end}`, { number })}
                value={band[end]}
                onChange={(value) => replace(withoutEmpty({ ...band, [end]: value }))}
              />
            ))}
          </div>
        </>
      )}
    </OrderedParts>
  );
}
