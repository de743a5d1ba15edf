import qrcode from 'qrcode';
import type { Pdf } from './tagged-pdf.ts';

/** Light squares around a code, without which cameras do not find it (ISO/IEC 18004). */
const QUIET = 4;

/**
 * A QR code as squares, so that it is sharp at any size. Error correction M: still readable when a corner is torn.
 * @param size of the whole with its quiet zone, in points
 */
export function drawQr(pdf: Pdf, text: string, left: number, top: number, size: number): void {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const step = size / (modules.size + 2 * QUIET);
  pdf.rect(left, top, size, size).fill('#ffffff');
  for (let row = 0; row < modules.size; row += 1) {
    for (let from = 0; from < modules.size; from += 1) {
      if (!modules.get(row, from)) continue;
      let to = from;
      while (to + 1 < modules.size && modules.get(row, to + 1)) to += 1;
      // One strip for each run of dark squares: seams between them would show in print.
      pdf.rect(left + (from + QUIET) * step, top + (row + QUIET) * step, (to - from + 1) * step, step * 1.02);
      from = to;
    }
  }
  pdf.fill('#000000');
}
