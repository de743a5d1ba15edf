import type { Evidence } from '@medvirk/improvement';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { wholeText } from '../../results/figures/number-text.ts';
import { placeOf, stripOf } from './strip-rows.ts';

/**
 * The figures of a statement on a line from 0 to 100, with their intervals as bands. It repeats what the sentence says
 * and what the evidence lists, so it is hidden from screen readers rather than read a third time.
 */
export function FigureStrip({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { scale, rows } = stripOf(evidence);
  if (rows.length === 0) return null;
  return (
    <div className="strip" aria-hidden>
      {rows.map(({ name, figure }) => {
        const low = placeOf(figure.low, scale);
        const high = placeOf(figure.high, scale);
        return (
          <div className="strip-row" key={name} data-name={name}>
            {name !== 'only' && <span className="strip-name">{t(`picture.strip.${name}`)}</span>}
            <span className="strip-line">
              <span className="strip-band" style={{ insetInlineStart: `${low}%`, width: `${high - low}%` }} />
              <span className="strip-point" style={{ insetInlineStart: `${placeOf(figure.estimate, scale)}%` }} />
            </span>
            <span className="strip-number">{wholeText(figure, scale, language)}</span>
          </div>
        );
      })}
    </div>
  );
}
