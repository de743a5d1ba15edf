import { z } from 'zod';
import { Condition, RespondentRole } from '../logic/condition.ts';
import { LanguageTag, Texts } from '../texts/texts.ts';

/** Stable code of a question, section, row or option: kept through rewording, never shown to respondents. Never holds a '.'. */
export const Code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/);

/** The three questions that every theme ends in (why it matters, how it works now, how it can become better). */
export const Lens = z.enum(['why', 'now', 'better']);
export type Lens = z.infer<typeof Lens>;

/** `overall`: the whole experience, what drivers are measured against. `background`: who answers, never a theme. */
export const QuestionRole = z.enum(['overall', 'background']);
export type QuestionRole = z.infer<typeof QuestionRole>;

/** A picture, sound, film or file with captions: named by the SHA-256 of its bytes, so that what was published never changes. */
export const AssetId = z.string().regex(/^[0-9a-f]{64}$/);

/** A picture with what it shows in words, for those who can't see it. */
export const Picture = z.strictObject({ asset: AssetId, alt: Texts });
export type Picture = z.infer<typeof Picture>;

/**
 * What must hold between answers, e.g. that a stay ends after it began. `stop`: it must be mended. `ask`: the person is
 * asked, and may let the answer stand.
 */
export const AnswerCheck = z.strictObject({
  code: Code,
  holds: Condition,
  message: Texts,
  severity: z.enum(['stop', 'ask']),
});
export type AnswerCheck = z.infer<typeof AnswerCheck>;

/** Where a copy from the organisation's question bank came from, so that it can be told when the bank's own has moved on. */
export const BankOrigin = z.strictObject({
  entry: z.uuid(),
  revision: z.int().min(1),
  /** Code of the question in the bank; in the copy it may have got another. */
  question: Code,
});
export type BankOrigin = z.infer<typeof BankOrigin>;

/**
 * The same words read by a person, by language. Without it the device's own voice reads. It stands beside the words that it
 * reads: `audio` beside `texts`, `easyAudio` beside `easyTexts`, `hintAudio` beside `hint`.
 */
export const Audio = z.record(LanguageTag, AssetId);
export type Audio = z.infer<typeof Audio>;

export const base = {
  code: Code,
  texts: Texts,
  hint: Texts.optional(),
  hintAudio: Audio.optional(),
  showIf: Condition.optional(),
  image: Picture.optional(),
  audio: Audio.optional(),
  /** The same question in easy language. Which wording a person read is kept with the response. */
  easyTexts: Texts.optional(),
  easyAudio: Audio.optional(),
  /** The same question with pictures: one beside the words, and one for each option. */
  pictureVariant: z.strictObject({ image: Picture.optional(), options: z.record(Code, Picture).optional() }).optional(),
  /** Wording by who answers, where it differs from `texts`. */
  roleTexts: z.partialRecord(RespondentRole, Texts).optional(),
  roleAudio: z.partialRecord(RespondentRole, Audio).optional(),
  /** The instrument that the question came with: one of the content's `instruments`. */
  instrument: Code.optional(),
  bank: BankOrigin.optional(),
};

/** What every question that takes an answer has. The "away" answers stand apart from the scale, each a state of its own. */
export const answerable = {
  ...base,
  required: z.boolean().optional(),
  /** When an answer is needed, where that hangs on other answers. Beside `required`, which always holds. */
  requiredIf: Condition.optional(),
  theme: Code.optional(),
  lens: Lens.optional(),
  role: QuestionRole.optional(),
  allowDontKnow: z.boolean().optional(),
  allowNotRelevant: z.boolean().optional(),
  allowPreferNotToSay: z.boolean().optional(),
  checks: z.array(AnswerCheck).max(20).optional(),
};

/** Asks for a few words beside the answer: the item `question.comment`. */
export const commented = { comment: Texts.optional(), commentAudio: Audio.optional() };
