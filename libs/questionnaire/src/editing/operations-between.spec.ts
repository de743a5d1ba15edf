import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { QuestionnaireContent } from '../content/content.ts';
import { aManuscript, aTextQuestion, withQuestion } from './a-manuscript.builder.ts';
import { applyOperations } from './apply-operations.ts';
import { NO_TRACES } from './manuscript.ts';
import { inverseOf, Operation } from './operation.ts';
import { operationsBetween } from './operations-between.ts';
import { same } from './same.ts';

const manuscript = aManuscript(3, 4);
const kindsOf = (to: QuestionnaireContent) => operationsBetween(manuscript, to).map(({ kind }) => kind);
const applied = (from: QuestionnaireContent, operations: Operation[]) =>
  applyOperations({ content: from, revision: 1, traces: NO_TRACES }, operations, () => true).manuscript.content;

describe('operationsBetween', () => {
  it('tells a letter typed as one change of one question', () => {
    const typed = withQuestion(manuscript, 'b2', (question) => ({ ...question, texts: { nb: 'b2x' } }));
    expect(operationsBetween(manuscript, typed)).toEqual([
      {
        kind: 'change-question',
        question: 'b2',
        before: aTextQuestion('b2'),
        after: { ...aTextQuestion('b2'), texts: { nb: 'b2x' } },
      },
    ]);
  });

  it('tells one question moved from top to bottom as one move', () => {
    const [first, ...others] = manuscript.sections[0]?.questions ?? [];
    if (!first) throw new Error('the manuscript has questions');
    const section = {
      ...manuscript.sections[0],
      questions: [...others, first],
    } as QuestionnaireContent['sections'][number];
    expect(kindsOf({ ...manuscript, sections: manuscript.sections.with(0, section) })).toEqual(['move-question']);
  });

  it('tells two sections made one as moves and a removal of what is empty', () => {
    const [a, b, c] = manuscript.sections;
    if (!a || !b || !c) throw new Error('the manuscript has sections');
    const merged = { ...manuscript, sections: [{ ...a, questions: [...a.questions, ...b.questions] }, c] };
    const operations = operationsBetween(manuscript, merged);
    expect(operations.map(({ kind }) => kind)).toEqual([...b.questions.map(() => 'move-question'), 'remove-section']);
    expect(operations.at(-1)).toMatchObject({ section: { questions: [] } });
  });

  const code = fc.constantFrom('a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'x1', 'x2', 'x3');
  const anyContent = fc
    .record({
      title: fc.constantFrom('Utkast', 'Annet'),
      sections: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 0 }),
      questions: fc.uniqueArray(fc.record({ code, words: fc.constantFrom('en', 'to'), section: fc.nat(3) }), {
        selector: (question) => question.code,
      }),
    })
    .map(
      ({ title, sections, questions }): QuestionnaireContent => ({
        title: { nb: title },
        languages: ['nb'],
        sections: sections.map((section, at) => ({
          code: section,
          title: { nb: section },
          questions: questions.flatMap((question) =>
            question.section === at ? [aTextQuestion(question.code, question.words)] : [],
          ),
        })),
      }),
    );

  it('leads from any content to any other and back again, in operations that may travel', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (from, to) => {
        const operations = operationsBetween(from, to);
        expect(operations.filter((operation) => !Operation.safeParse(operation).success)).toEqual([]);
        expect(same(applied(from, operations), to)).toBe(true);
        expect(same(applied(to, operations.map(inverseOf).toReversed()), from)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
