import { z } from 'zod';

/** A BCP 47 language tag, e.g. 'nb', 'nn', 'en', 'se', 'ar'. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export type LanguageTag = z.infer<typeof LanguageTag>;

/** One text in several languages, by language tag. An empty record is "no text". */
export const Texts = z.record(LanguageTag, z.string().max(10_000));
export type Texts = z.infer<typeof Texts>;
