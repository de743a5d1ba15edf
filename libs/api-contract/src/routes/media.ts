import { z } from 'zod';
import { route } from '../route.ts';

/** Bytes of one file at most: it is fetched by somebody with a phone and a poor network. */
export const MEDIA_LIMIT = 1_000_000;
/** Base64 takes four signs for three bytes. */
const LONGEST = Math.ceil(MEDIA_LIMIT / 3) * 4;

export const KeptMedia = z.object({
  /** SHA-256 of the bytes: what a questionnaire names it by. */
  asset: z.string(),
  kind: z.enum(['image', 'audio', 'video', 'captions']),
});
export type KeptMedia = z.infer<typeof KeptMedia>;

export const media = {
  keep: route({
    method: 'POST',
    path: '/api/media',
    access: 'questionnaire:write',
    callsAMinute: 60,
    summary: 'Keep a picture or a sound for questionnaires: PNG, JPEG, WebP, MP3, Ogg, M4A; at most 1 MB',
    body: z.strictObject({ data: z.base64().min(1).max(LONGEST) }),
    answer: KeptMedia,
    status: 201,
  }),
};
