import { localesOf } from '../results/figures/locale.ts';

const STEPS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "1,2 MB" for bytes, in the reader's language. */
export function sizeText(bytes: number, language: string): string {
  let step = 0;
  let size = bytes;
  while (size >= 1000 && step < STEPS.length - 1) {
    size /= 1000;
    step += 1;
  }
  const unit = STEPS[step] ?? 'byte';
  return new Intl.NumberFormat(localesOf(language), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: size < 10 && step > 0 ? 1 : 0,
  }).format(size);
}
