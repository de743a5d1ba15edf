import { Button } from '@digdir/designsystemet-react';
import { type ImageArea, type Picture, textIn } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freeCode } from '../../content/free-code.ts';
import { useEditing } from '../../editor-context.ts';
import { Folded } from '../../form/folded.tsx';
import { NumberField } from '../../form/number-field.tsx';
import { TextInLanguage } from '../../form/text-in-language.tsx';
import { PictureField } from '../../media/picture-field.tsx';
import { OrderedParts } from '../parts/ordered-parts.tsx';
import { AreaDrawing } from './area-drawing.tsx';
import { type Bounds, boundsOf, middle, type Shape, withBounds } from './area-shape.ts';
import type { ImageMapProps } from './image-map-fields.tsx';

/** A new place in the middle of the picture, with a code that no other of them has, or will get from somebody else at work. */
export const newArea = (areas: readonly ImageArea[]): ImageArea => ({
  code: freeCode(new Set(areas.map(({ code }) => code)), `sted-${crypto.randomUUID().slice(0, 4)}`),
  texts: {},
  shape: middle(),
});

const SIDES: readonly (keyof Bounds)[] = ['left', 'top', 'width', 'height'];

/** A picture of the team's own with the places that people may point at: drawn by a pointer, or placed by numbers. */
export function OwnPictureFields({ question, onChange, picture }: ImageMapProps & { picture: Picture }) {
  const { t: b } = useTranslation('builder');
  const { writing } = useEditing();
  const [drawn, draw] = useState<string>();
  const { areas } = question;
  const reshape = (code: string, shape: Shape) =>
    onChange(
      { ...question, areas: areas.map((area) => (area.code === code ? { ...area, shape } : area)) },
      `shape.${code}`,
    );
  const drawing = areas.find(({ code }) => code === drawn);
  const nameOf = (area: ImageArea) =>
    textIn(area.texts, writing) || b('parts.area', { number: areas.indexOf(area) + 1 });
  return (
    <>
      <PictureField
        label={b('map.replace')}
        picture={picture}
        hidesPicture
        onChange={(next) => next && onChange({ ...question, picture: next }, `picture.${next.asset}.${writing}`)}
      />
      <AreaDrawing
        key={drawn}
        picture={picture}
        areas={areas}
        drawing={drawing && { code: drawing.code, name: nameOf(drawing) }}
        onDrawn={(shape) => {
          if (drawing && shape) reshape(drawing.code, shape);
          draw(undefined);
        }}
      />
      <OrderedParts
        legend={b('body.areas')}
        parts={areas}
        keyOf={({ code }) => code}
        nameOf={(number) => b('parts.area', { number })}
        add={b('map.addArea')}
        make={() => newArea(areas)}
        most={100}
        onChange={(next) => onChange({ ...question, areas: next }, `areas.${next.length}`)}
      >
        {(area, replace, number) => (
          <>
            <TextInLanguage
              label={b('map.area', { number })}
              texts={area.texts}
              needed
              onChange={(texts) => replace({ ...area, texts: texts ?? {} })}
            />
            <div>
              <Button data-size="sm" variant="secondary" onClick={() => draw(area.code)}>
                {b('map.draw', { number })}
              </Button>
            </div>
            <Folded title={b('map.where', { number })} className="pair">
              {SIDES.map((side) => (
                <NumberField
                  key={side}
                  label={b(`map.sides.${side}`, { number })}
                  value={boundsOf(area.shape)[side]}
                  whole
                  min={0}
                  onChange={(value) =>
                    value !== undefined &&
                    replace({ ...area, shape: withBounds(area.shape, { ...boundsOf(area.shape), [side]: value }) })
                  }
                />
              ))}
            </Folded>
          </>
        )}
      </OrderedParts>
    </>
  );
}
