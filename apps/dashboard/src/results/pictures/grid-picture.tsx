import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { distributionRows } from '../distribution/distribution-rows.ts';
import { HiddenField } from '../figures/hidden-field.tsx';
import { numberText, percentText } from '../figures/number-text.ts';
import { TwinTable } from '../figures/twin-table.tsx';
import type { RowResult } from '../question/question-blocks.ts';
import { PictureTools } from '../tools/picture-tools.tsx';
import { gridFacts } from './grid-facts.ts';
import { areShort, HeatChart } from './heat-chart.tsx';

/** The rows of a grid under one another: who answered what, as one table of shares. */
export function GridPicture({ rows, text }: { rows: readonly RowResult[]; text: string }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const lines = rows.map((row) => ({
    row,
    label: textIn(row.part.label, language),
    cells: distributionRows(row.values, language),
  }));
  const heads = lines[0]?.cells.map(({ label }) => label) ?? [];
  const facts = gridFacts(rows, language);
  const says = [
    facts.best && t('grid.best', { row: facts.best.label, share: percentText(facts.best.share, language) }),
    facts.worst && t('grid.worst', { row: facts.worst.label, share: percentText(facts.worst.share, language) }),
    facts.isAllHidden && t('picture.hidden'),
    !facts.isAllHidden && facts.hasHidden && t('grid.partlyHidden'),
  ]
    .filter(Boolean)
    .join(' ');
  const isMultiple = rows.some(({ type }) => type === 'multiple-choice');
  return (
    <>
      {says && <p className="says">{says}</p>}
      {!facts.isAllHidden && (
        <PictureTools name={text}>
          <HeatChart
            heads={heads}
            rows={lines.map(({ row, label, cells }) => ({
              key: row.code,
              label,
              shares: cells.map(({ shown }) => shown?.share ?? null),
            }))}
            sentence={says || text}
          />
          {!areShort(heads) && (
            <p className="quiet">
              {t('grid.heads')} {heads.map((head, index) => `${index + 1} ${head}`).join(' · ')}
            </p>
          )}
          <TwinTable
            caption={t('grid.caption', { question: text })}
            head={[t('grid.row'), ...heads, t('chart.n')]}
            rows={lines.map(({ row, label, cells }) => ({
              key: row.code,
              cells: [
                label,
                ...cells.map(({ value, shown }) =>
                  shown ? percentText(shown.share, language) : <HiddenField key={value} />,
                ),
                row.n.kind === 'shown' ? numberText(row.n.count, language) : <HiddenField key="n" />,
              ],
            }))}
          />
        </PictureTools>
      )}
      <p className="quiet">{t(isMultiple ? 'grid.howMultiple' : 'grid.how')}</p>
    </>
  );
}
