import type { ShownQuestion, Texts } from '@medvirk/questionnaire';

/** A question as it is read aloud: text, hint and choices, each a line of its own so that the voice pauses between. */
export function aloudText(question: ShownQuestion, words: (texts: Texts | undefined) => string): string {
  const lines = [words(question.texts), words(question.hint)];
  if (question.type === 'consent') lines.push(words(question.statement), words(question.yes), words(question.no));
  if ('options' in question) lines.push(...question.options.map((option) => words(option.texts)));
  if ('areas' in question) lines.push(...question.areas.map((area) => words(area.texts)));
  if ('rows' in question) lines.push(...question.rows.map((row) => words(row.texts)));
  if (question.type === 'scale') {
    for (const { value, texts } of question.points) {
      const text = words(texts);
      if (text)
        lines.push(question.display === 'numbers' || question.display === 'slider' ? `${value}: ${text}` : text);
    }
  }
  return lines.filter((line) => line !== '').join('\n');
}
