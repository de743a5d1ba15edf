import { Button } from '@digdir/designsystemet-react';
import { type ImageArea, type Picture, textIn } from '@medvirk/questionnaire';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditing } from '../../editor-context.ts';
import { type Corner, cornerAt, type Shape } from './area-shape.ts';

interface Props {
  picture: Picture;
  areas: readonly ImageArea[];
  /** The place that is being drawn anew. */
  drawing: { code: string; name: string } | undefined;
  /** Gets undefined when the old shape shall stand. */
  onDrawn: (shape: Shape | undefined) => void;
}

const MOST_CORNERS = 100;
const asPoints = (shape: readonly Corner[]) => shape.map((corner) => corner.join(',')).join(' ');

/** The picture with its places. While one is drawn, each press on the picture is a corner of it. */
export function AreaDrawing({ picture, areas, drawing, onDrawn }: Props) {
  const { t: b } = useTranslation('builder');
  const { writing } = useEditing();
  const [corners, setCorners] = useState<readonly Corner[]>([]);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (drawing) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [drawing?.code]);
  const press = (event: PointerEvent<SVGSVGElement>) => {
    if (!drawing || corners.length >= MOST_CORNERS) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    setCorners([...corners, cornerAt((event.clientX - left) / width, (event.clientY - top) / height)]);
  };
  return (
    <figure className="own-map" ref={frame}>
      <div className="own-map-picture">
        <img src={`/api/media/${picture.asset}`} alt={textIn(picture.alt, writing)} />
        <svg
          viewBox="0 0 1 1"
          preserveAspectRatio="none"
          aria-hidden="true"
          data-drawing={drawing && true}
          onPointerDown={press}
        >
          {areas.map(({ code, shape }) => (
            <polygon key={code} points={asPoints(shape)} data-faded={drawing?.code === code || undefined} />
          ))}
          {corners.length > 0 && <polygon points={asPoints(corners)} data-new />}
        </svg>
        {corners.map(([x, y], index) => (
          // The index is the key: two corners may lie on one spot.
          <span
            key={index}
            className="own-map-corner"
            style={{ insetInlineStart: `${x * 100}%`, insetBlockStart: `${y * 100}%` }}
          />
        ))}
      </div>
      {drawing && (
        <figcaption className="stack-tight">
          <p role="status">{b('map.drawing', { name: drawing.name, count: corners.length })}</p>
          <div className="buttons" data-size="sm">
            <Button disabled={corners.length < 3} onClick={() => onDrawn([...corners])}>
              {b('map.done')}
            </Button>
            <Button
              variant="secondary"
              disabled={corners.length === 0}
              onClick={() => setCorners(corners.slice(0, -1))}
            >
              {b('map.lastCorner')}
            </Button>
            <Button variant="tertiary" onClick={() => onDrawn(undefined)}>
              {b('map.cancel')}
            </Button>
          </div>
        </figcaption>
      )}
    </figure>
  );
}
