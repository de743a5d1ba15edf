import './picture-tools.css';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../app/toasts.tsx';
import { csvOfTable, pngOf, saveFile, svgTextOf } from './picture-files.ts';

interface Props {
  /** What the files are called, without ending. */
  name: string;
  /** The picture and its table. */
  children: ReactNode;
}

/** A picture with what one may take along: its table as CSV, the drawing as SVG and as PNG. All of it is what the reader sees. */
export function PictureTools({ name, children }: Props) {
  const { t } = useTranslation('pictures');
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const file = fileNameOf(name);
  const table = () => place.current?.querySelector('table');
  const drawing = () => place.current?.querySelector<SVGSVGElement>('svg.recharts-surface, svg[data-drawing]');
  const keep = (blob: Blob, ending: string) => {
    saveFile(blob, `${file}.${ending}`);
    say(t('tools.saved', { file: `${file}.${ending}` }));
  };
  const takeCsv = () => {
    const found = table();
    if (found) keep(new Blob([csvOfTable(found)], { type: 'text/csv;charset=utf-8' }), 'csv');
  };
  const takeSvg = () => {
    const found = drawing();
    if (found) keep(new Blob([svgTextOf(found)], { type: 'image/svg+xml' }), 'svg');
  };
  const takePng = async () => {
    const found = drawing();
    if (!found) return;
    try {
      keep(await pngOf(found), 'png');
    } catch {
      say(t('tools.failed'));
    }
  };
  return (
    <div ref={place} className="picture-with-tools">
      {children}
      <fieldset className="picture-tools">
        <legend>{t('tools.label')}</legend>
        <button type="button" onClick={takeCsv}>
          {t('tools.csv')}
        </button>
        <button type="button" onClick={takeSvg}>
          {t('tools.svg')}
        </button>
        <button type="button" onClick={() => void takePng()}>
          {t('tools.png')}
        </button>
      </fieldset>
    </div>
  );
}

/** A name that every file system takes: letters, digits and hyphens, not too long. */
function fileNameOf(name: string): string {
  const plain = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a').normalize('NFD');
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'medvirk'
  );
}
