import './pictures.css';
import type { QuestionResult } from '@medvirk/api-contract';
import { bodyAreas, textIn } from '@medvirk/questionnaire';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import type { DistributionRow } from '../distribution/distribution-rows.ts';
import { Hatching } from '../figures/hatching.tsx';
import { percentText } from '../figures/number-text.ts';

type Map_ = NonNullable<QuestionResult['map']>;

interface Props {
  map: Map_;
  rows: readonly DistributionRow[];
  sentence: string;
}

/** Units of the drawing from side to side. */
const SIZE = 100;
const PALEST = 0.1;

/** The picture that people pointed at: a darker place was pointed at by more, a hatched one may not be told. */
export function AreaMap({ map, rows, sentence }: Props) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const hatching = useId();
  const { picture, areas } = map;
  const isBody = picture === 'body';
  const { address, ratio } = usePicture(isBody ? null : picture.asset);
  const height = SIZE * ratio;
  const most = Math.max(0, ...rows.map(({ shown }) => shown?.share ?? 0));
  const points = (shape: Map_['areas'][number]['shape']) =>
    shape.map(([x, y]) => `${x * SIZE},${y * height}`).join(' ');
  return (
    <svg
      className="area-map"
      data-drawing
      viewBox={`0 0 ${SIZE} ${height}`}
      role="img"
      aria-label={isBody ? sentence : `${textIn(picture.alt, language)}. ${sentence}`}
    >
      <Hatching id={hatching} />
      {address && <image href={address} width={SIZE} height={height} preserveAspectRatio="none" />}
      {isBody &&
        bodyAreas().map(({ code, shape }) => <polygon key={code} points={points(shape)} className="area-ground" />)}
      {areas.map(({ code, shape }) => {
        const row = rows.find(({ value }) => value === code);
        const share = row?.shown?.share;
        return (
          <polygon
            key={code}
            points={points(shape)}
            className="area"
            data-on-picture={!isBody || undefined}
            style={share === undefined ? { fill: `url(#${hatching})` } : undefined}
            fillOpacity={share === undefined ? 0.8 : PALEST + (0.75 * share) / (most || 1)}
          >
            <title>
              {row?.label}: {share === undefined ? t('picture.hiddenPlace') : percentText(share, language)}
            </title>
          </polygon>
        );
      })}
    </svg>
  );
}

/** The picture as an address that a drawing can carry along, so that it is in the file too; and its height by its width. */
function usePicture(asset: string | null): { address: string | null; ratio: number } {
  const [picture, setPicture] = useState<{ address: string | null; ratio: number }>({ address: null, ratio: 1 });
  useEffect(() => {
    if (asset === null) return;
    let isCurrent = true;
    const image = new Image();
    image.onload = () => {
      if (!isCurrent || image.naturalWidth === 0) return;
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      setPicture({ address: canvas.toDataURL('image/png'), ratio: image.naturalHeight / image.naturalWidth });
    };
    image.src = `/api/media/${asset}`;
    return () => {
      isCurrent = false;
    };
  }, [asset]);
  return picture;
}
