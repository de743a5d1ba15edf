import type { QuestionnaireContent } from '@medvirk/questionnaire';

const WORDS = ['هل حصلت على المعلومات التي تحتاجها؟', 'نعم', 'لا', 'أخبرنا بالمزيد', 'كيف كان لقاؤك معنا؟'];

/** The same questionnaire on one page, offered in Arabic too: each text gets Arabic words, told apart by a number. */
export function onOnePageInArabicToo(content: QuestionnaireContent): QuestionnaireContent {
  let number = 0;
  const translated = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(translated);
    if (typeof part !== 'object' || part === null) return part;
    const keys = Object.keys(part);
    if (keys.length === 1 && keys[0] === 'nb' && typeof (part as { nb: unknown }).nb === 'string') {
      number += 1;
      return { ...part, ar: `${WORDS[number % WORDS.length]} ${number}` };
    }
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, translated(value)]));
  };
  const sections = [
    {
      code: 'all',
      title: { nb: 'Alle slags spørsmål' },
      questions: content.sections.flatMap(({ questions }) => questions),
    },
  ];
  const whole = translated({ ...content, sections }) as QuestionnaireContent;
  return { ...whole, languages: ['nb', 'ar'] };
}
