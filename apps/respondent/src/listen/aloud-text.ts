import type { ShownQuestion, Texts } from '@medvirk/questionnaire';

/** A question as it is read aloud: text, hint and choices, each a line of its own so that the voice pauses between. */
export function aloudText(question: ShownQuestion, words: (texts: Texts | undefined) => string): string {
  const lines = [words(question.texts), words(question.hint)];
  if (question.type === 'single-choice' || question.type === 'multiple-choice') {
    lines.push(...question.options.map((option) => words(option.texts)));
  }
  if (question.type === 'scale') {
    for (const { value, texts } of question.points) {
      const text = words(texts);
      if (text) lines.push(question.display === 'numbers' ? `${value}: ${text}` : text);
    }
  }
  return lines.filter((line) => line !== '').join('\n');
}
