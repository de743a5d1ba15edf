import { useEffect, useState } from 'react';

interface Modules {
  size: number;
  /** Dark squares, drawn as one path. */
  path: string;
}

/** The page's address as a QR code for the printed poster. The encoder is fetched after the page itself is readable. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [modules, setModules] = useState<Modules>();

  useEffect(() => {
    let wanted = true;
    import('qrcode')
      .then(({ create }) => {
        const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
        const squares: string[] = [];
        data.forEach((dark, index) => {
          if (dark) squares.push(`M${index % size} ${Math.floor(index / size)}h1v1h-1z`);
        });
        if (wanted) setModules({ size, path: squares.join('') });
      })
      // Without it the poster still has the address in letters.
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [text]);

  if (!modules) return null;
  const quietZone = 4;
  const side = modules.size + 2 * quietZone;
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}>
      <path d={modules.path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
