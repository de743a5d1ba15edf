import { z } from 'zod';
import { QuestionnaireContent } from '../content/content.ts';

/**
 * The shape of a questionnaire file as JSON Schema (2020-12), for editors and other systems. Made from the same shape that
 * the API and the screens check by, with what is used again written once; `questionnaire.schema.json` is this, written down.
 */
export function questionnaireJsonSchema(): Record<string, unknown> {
  return {
    title: 'Medvirk questionnaire',
    description:
      'Shape only: that codes are unique, texts are whole and rules look back is checked by "medvirk questionnaire check".',
    ...z.toJSONSchema(QuestionnaireContent, { io: 'input', reused: 'ref' }),
  };
}
