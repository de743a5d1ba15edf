import type { TextFormat } from '../content/written.ts';
import type { AnswerProblemCode } from './answer-problem.ts';

const PROBLEMS = {
  email: 'not-an-email',
  phone: 'not-a-phone',
  url: 'not-a-url',
  'postal-code': 'not-a-postal-code',
} as const satisfies Record<TextFormat, AnswerProblemCode>;

/** What is wrong with a text of a known format. Wide on purpose: a right address refused is worse than a wrong one taken. */
export function formatProblem(format: TextFormat, text: string): (typeof PROBLEMS)[TextFormat] | undefined {
  return FITS[format](text.trim()) ? undefined : PROBLEMS[format];
}

const FITS: Readonly<Record<TextFormat, (text: string) => boolean>> = {
  email: (text) => {
    const [name, domain, ...more] = text.split('@');
    return more.length === 0 && !!name && !!domain && !/\s/.test(text) && hasInnerDot(domain);
  },
  // E.164 has 15 digits at most; Norwegian numbers have 8, and some services 3 to 6.
  phone: (text) => /^\+?[\d\s().-]+$/.test(text) && within(text.replace(/\D/g, '').length, 3, 15),
  url: (text) => {
    const [host = ''] = text.replace(/^https?:\/\//i, '').split(/[/?#]/);
    return !/\s/.test(text) && hasInnerDot(host);
  },
  /** Norwegian: four digits. */
  'postal-code': (text) => /^\d{4}$/.test(text),
};

function hasInnerDot(domain: string): boolean {
  const parts = domain.split('.');
  return parts.length > 1 && parts.every((part) => part !== '');
}

const within = (value: number, least: number, most: number): boolean => value >= least && value <= most;
