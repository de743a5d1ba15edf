import type { PictureFacts } from '../facts/picture-facts.ts';
import type { Draft, PictureFrame } from './draft.ts';

/** What the answers say of importance without being asked: beside what people say, never instead of it. */
export function derivedDraft({ versionId, unitId }: PictureFrame, driver: PictureFacts['driver']): Draft[] {
  if (!driver) return [];
  const { theme: _, overall, share, low, high, n, ...how } = driver;
  const percent = (part: number): number => Math.round(part * 100);
  return [
    {
      code: 'importance-derived',
      lens: 'why',
      facts: { percent: percent(share), low: percent(low), high: percent(high), n, few: 'no' },
      evidence: [{ kind: 'driver', question: overall, versionId, unitId, share, low, high, n, ...how }],
    },
  ];
}
