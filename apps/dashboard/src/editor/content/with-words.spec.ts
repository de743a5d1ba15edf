import { describe, expect, it } from '@jest/globals';
import type { QuestionOf } from '@medvirk/questionnaire';
import { withRoleWords, withWords } from './with-words.ts';

const asset = 'a'.repeat(64);
const question: QuestionOf<'long-text'> = {
  type: 'long-text',
  code: 'q',
  texts: { nb: 'Hvordan var det?' },
  hint: { nb: 'Kort' },
  hintAudio: { nb: asset },
  roleTexts: { parent: { nb: 'Hvordan var det for barnet?' }, staff: { nb: 'Hvordan tror du det var?' } },
  roleAudio: { parent: { nb: asset } },
};

describe('words that are written', () => {
  it('keep their recording, which goes when they do', () => {
    expect(withWords(question, 'hint', { nb: 'Helst kort' })).toEqual({ ...question, hint: { nb: 'Helst kort' } });
    const { hint: _, hintAudio: __, ...without } = question;
    expect(withWords(question, 'hint', undefined)).toStrictEqual(without);
  });

  it('for those who answer as somebody else keep theirs too', () => {
    const { staff, parent } = question.roleTexts ?? {};
    expect(withRoleWords(question, { parent })).toStrictEqual({ ...question, roleTexts: { parent } });
    const { roleAudio: _, ...silent } = question;
    expect(withRoleWords(question, { staff })).toStrictEqual({ ...silent, roleTexts: { staff } });
  });
});
