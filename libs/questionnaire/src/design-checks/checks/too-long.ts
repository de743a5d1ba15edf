import type { DesignCheck, Found } from '../design-check.ts';
import { estimateMinutes } from '../minutes/estimate-minutes.ts';

const LONG_MINUTES = 10;
const TOO_LONG_MINUTES = 15;

/** A questionnaire that takes longer than people want to give. */
export const tooLong: DesignCheck = {
  id: 'too-long',
  ground: 'Galesic & Bosnjak 2009; Revilla & Ochoa 2017 (10 minutes wanted, 20 at most)',
  findInWhole: ({ content }) => {
    const { typical } = estimateMinutes(content);
    if (typical <= LONG_MINUTES) return [];
    const minutes = Math.round(typical);
    const found: Found = {
      severity: typical > TOO_LONG_MINUTES ? 'warning' : 'advice',
      kind: 'minutes',
      detail: { minutes, most: LONG_MINUTES },
      about: String(minutes),
    };
    return [found];
  },
};
