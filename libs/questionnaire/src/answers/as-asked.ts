import type { ShownQuestion } from '../content/question.ts';
import type { Audio, Picture } from '../content/question-base.ts';
import type { RespondentRole } from '../logic/condition.ts';
import type { Texts } from '../texts/texts.ts';

/** The variant of the questions that a person chose to read; noted with the response. */
export const READING_VARIANTS = ['standard', 'easy', 'pictures'] as const;
export type ReadingVariant = (typeof READING_VARIANTS)[number];

/**
 * A question as one person is asked it: worded for who they are and for how they want to read. Which rows and options are for
 * them the form has said before (`visibleSections`). Where nothing is said for anybody it is the question itself.
 */
export function asAsked<Q extends ShownQuestion>(question: Q, role: RespondentRole, variant: ReadingVariant): Q {
  return inVariant(worded(question, role, variant), variant);
}

function worded<Q extends ShownQuestion>(question: Q, role: RespondentRole, variant: ReadingVariant): Q {
  const { roleTexts, easyTexts } = question;
  if (!roleTexts && !easyTexts) return question;
  // What is worded for parents is for those of a youth too, unless they have words of their own.
  const as = role === 'parent-of-youth' && !roleTexts?.[role] ? 'parent' : role;
  const forRole = inWords(question, roleTexts?.[as], question.roleAudio?.[as]);
  // Easy words before words for a role: whoever needs them needs them most.
  return { ...question, ...(variant === 'easy' ? inWords(forRole, easyTexts, question.easyAudio) : forRole) };
}

type Said = { texts: Texts; audio?: Audio | undefined };

/** Other words where there are some, and whoever has read those; a recording of the usual words would say something else. */
function inWords({ texts, audio }: Said, other: Texts = {}, heard: Audio = {}): Said {
  const others = Object.keys(other).map((language) => [language, heard[language] ?? '']);
  return { texts: { ...texts, ...other }, audio: { ...audio, ...Object.fromEntries(others) } };
}

function inVariant<Q extends ShownQuestion>(question: Q, variant: ReadingVariant): Q {
  const { pictureVariant } = question;
  if (variant !== 'pictures' || !pictureVariant) return question;
  const image = pictureVariant.image ?? question.image;
  const illustrated = { ...question, ...(image && { image }) };
  const pictures = pictureVariant.options;
  if (!pictures || !('options' in illustrated)) return illustrated;
  const options = illustrated.options.map((option) => withPicture(option, pictures[option.code]));
  const canShow = illustrated.type === 'single-choice' || illustrated.type === 'multiple-choice';
  const all = canShow && options.every((option) => option.image);
  return { ...illustrated, options, ...(all && { display: 'pictures' }) };
}

const withPicture = <O extends { image?: Picture | undefined }>(option: O, picture: Picture | undefined): O =>
  picture ? { ...option, image: picture } : option;
