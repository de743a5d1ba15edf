import { audioName, type SaidIn, type ShownQuestion, type Texts } from '@medvirk/questionnaire';
import { withoutEmpty } from './without-empty.ts';

/** A part with other words, or without any. A recording of words that are gone goes too: it would be heard when others are written. */
export function withWords<Part extends object>(part: Part, name: SaidIn<Part>, texts: Texts | undefined): Part {
  return withoutEmpty({ ...part, [name]: texts, ...(!texts && { [audioName(name)]: undefined }) });
}

/** A question with other words for those who answer as somebody else, and no recordings of words that are gone. */
export function withRoleWords<Q extends ShownQuestion>(question: Q, roleTexts: ShownQuestion['roleTexts']): Q {
  const heard = Object.entries(question.roleAudio ?? {}).filter(([role]) => roleTexts && role in roleTexts);
  const roleAudio = heard.length > 0 ? Object.fromEntries(heard) : undefined;
  return withoutEmpty({ ...question, roleTexts, roleAudio });
}
