import type { ReleasedFigure } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { HiddenField } from './hidden-field.tsx';
import { estimateText, type FigureScale, intervalText } from './number-text.ts';

interface Props {
  figure: ReleasedFigure;
  scale: FigureScale;
  /** What the number is of, read after it: "72 % ga et av de beste svarene". */
  label: string;
  /** Pale where few answers stand behind; the words beside it say so too. */
  uncertain?: boolean;
}

/** A large number with what it is of and its interval, never one without the others. */
export function BigFigure({ figure, scale, label, uncertain = false }: Props) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  if (figure.kind === 'hidden') {
    return (
      <div className="big-figure">
        <HiddenField />
        <span className="big-figure-label">{label}</span>
      </div>
    );
  }
  return (
    <div className="big-figure" data-uncertain={uncertain || undefined}>
      <span className="big-figure-number">{estimateText(figure.figure, scale, language)}</span>
      <span className="big-figure-label">{label}</span>
      <span className="big-figure-interval">
        {t('results.figure.uncertainty')} <span>{intervalText(figure.figure, scale, language)}</span>
      </span>
    </div>
  );
}
