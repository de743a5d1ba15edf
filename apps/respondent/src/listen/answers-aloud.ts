import type { ShownQuestion } from '@medvirk/questionnaire';
import type { Said } from './listen-button.tsx';

/** What of a question is read aloud after its words and hint: what there is to answer, in its order. */
export function answersAloud(question: ShownQuestion): readonly Said[] {
  switch (question.type) {
    case 'consent': {
      const { statement, statementAudio, yes, yesAudio, no, noAudio } = question;
      return [
        { texts: statement, audio: statementAudio },
        { texts: yes, audio: yesAudio },
        { texts: no, audio: noAudio },
      ];
    }
    case 'grid': {
      const { cells, rows } = question;
      // What each row is answered with is read with the row: nobody remembers it that long.
      return cells.kind === 'dual' ? [cells.importance, cells.experience, ...rows] : rows;
    }
    case 'image-map':
      return question.areas;
    case 'number':
      return question.units ?? [];
    case 'scale':
      return question.display === 'numbers' || question.display === 'slider'
        ? question.points.flatMap(numbered)
        : question.points;
    case 'single-choice':
    case 'multiple-choice':
      // A list to type in is too long to be listened to; what is chosen in it can be.
      return question.display === 'autocomplete' ? [] : question.options;
    case 'ranking':
    case 'allocation':
      return question.options;
    default:
      return [];
  }
}

/** What a number means; nothing of those that say no more than themselves. */
function numbered({ value, texts, audio }: { value: number } & Said): Said[] {
  const named = Object.entries(texts ?? {}).flatMap(([language, text]) =>
    text ? [[language, `${value}: ${text}`]] : [],
  );
  return named.length > 0 || audio ? [{ texts: Object.fromEntries(named), audio }] : [];
}
