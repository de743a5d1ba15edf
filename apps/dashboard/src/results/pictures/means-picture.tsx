import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { HiddenField } from '../figures/hidden-field.tsx';
import { intervalText, numberText } from '../figures/number-text.ts';
import { TwinTable } from '../figures/twin-table.tsx';
import { PictureTools } from '../tools/picture-tools.tsx';
import { DotChart } from './dot-chart.tsx';
import { type MeansBlock, meanRows, standsOut } from './mean-rows.ts';

/** Means under one another: points that were shared out, or how important things are beside how they were. */
export function MeansPicture({ block, text }: { block: MeansBlock; text: string }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const rows = meanRows(block, language);
  const isDual = block.kind === 'dual';
  const kind = isDual ? 'dual' : 'shared';
  const { total = 100, unit = null } = block.rows[0]?.points ?? {};
  const series = isDual ? ([t('dual.importance'), t('dual.experience')] as const) : ([t('shared.mean')] as const);
  const out = standsOut(rows);
  const isAllHidden = rows.every(({ means }) => means.every((mean) => mean === null));
  const hasHidden = rows.some(({ means }) => means.includes(null));
  const says = [
    out && t(`${kind}.standsOut`, { row: out.label, value: numberText(out.value, language), total }),
    isAllHidden && t('picture.hidden'),
    !isAllHidden && hasHidden && t('picture.partlyHidden'),
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <>
      {says && <p className="says">{says}</p>}
      {isDual && (
        <ul className="picture-key">
          <li>
            <span data-mark="ring" aria-hidden />
            {series[0]}
          </li>
          <li>
            <span data-mark="dot" aria-hidden />
            {series[1]}
          </li>
        </ul>
      )}
      {!isAllHidden && (
        <PictureTools name={text}>
          <DotChart
            rows={rows.map(({ key, label, means }) => ({
              key,
              label,
              marks: means.every((mean) => mean === null)
                ? null
                : means.flatMap((mean, index) =>
                    mean
                      ? [
                          {
                            value: mean.estimate,
                            low: mean.low,
                            high: mean.high,
                            text: numberText(mean.estimate, language),
                            ring: isDual && index === 0,
                          },
                        ]
                      : [],
                  ),
            }))}
            from={0}
            to={total}
            ends={['0', unit ? `${total} ${textIn(unit, language)}` : String(total)]}
            sentence={says || text}
          />
          <TwinTable
            caption={t('picture.meansCaption', { question: text })}
            head={[t('grid.row'), ...series.flatMap((name) => [name, `${name}: ${t('picture.interval')}`])]}
            rows={rows.map(({ key, label, means }) => ({
              key,
              cells: [
                label,
                ...means.flatMap((mean, index) =>
                  mean
                    ? [numberText(mean.estimate, language), intervalText(mean, 'score', language)]
                    : [<HiddenField key={series[index]} />, ''],
                ),
              ],
            }))}
          />
        </PictureTools>
      )}
      <p className="quiet">{t(`${kind}.how`, { total })}</p>
    </>
  );
}
