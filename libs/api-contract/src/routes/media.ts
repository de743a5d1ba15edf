import { z } from 'zod';
import { route } from '../route.ts';

/** Bytes of one file at most: it is fetched by somebody with a phone and a poor network. */
export const MEDIA_LIMIT = 1_000_000;
/** Bytes of a film at most: some minutes, for a phone. */
export const FILM_LIMIT = 50_000_000;
/** A film is sent as it is (`application/octet-stream`), beside the contract's JSON; the answer is a `KeptMedia`. */
export const KEEP_FILM_PATH = '/api/media/film';
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
    summary:
      'Keep a picture, a sound or captions for questionnaires: PNG, JPEG, WebP, MP3, Ogg, M4A, WebVTT; at most 1 MB',
    body: z.strictObject({ data: z.base64().min(1).max(LONGEST) }),
    answer: KeptMedia,
    status: 201,
  }),
};
