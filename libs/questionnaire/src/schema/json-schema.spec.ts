import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { aContent, aScale, oneOfEach } from '../content/a-question.builder.ts';
import { questionnaireJsonSchema } from './json-schema.ts';

const PUBLISHED: Record<string, unknown> = JSON.parse(
  readFileSync(new URL('../../questionnaire.schema.json', import.meta.url), 'utf8'),
);

describe('the published JSON Schema', () => {
  it('is the shape of today. If not: npm run --silent medvirk -- questionnaire schema > libs/questionnaire/questionnaire.schema.json', () => {
    expect(PUBLISHED).toEqual(JSON.parse(JSON.stringify(questionnaireJsonSchema())));
  });

  it('takes one question of each type, and refuses what no type has', () => {
    const takes = new Ajv2020({ strict: false, validateFormats: false }).compile(PUBLISHED);
    expect([takes(aContent(oneOfEach())), takes.errors]).toEqual([true, null]);
    expect(takes({ ...aContent([aScale('q')]), script: 'x' })).toBe(false);
    expect(takes(aContent([{ ...aScale('q'), type: 'riddle' } as never]))).toBe(false);
  });
});
