/** Where a picture, sound or film of a questionnaire is fetched from. Named by its bytes, it never changes. */
export const mediaAddress = (asset: string): string => `/api/media/${asset}`;
