import { describe, expect, it } from '@jest/globals';
import { ROLES } from '@medvirk/access';
import { RespondentRole } from '@medvirk/questionnaire';
import en from '../texts/en.json';
import nb from '../texts/nb.json';
import nn from '../texts/nn.json';

describe.each([
  ['nb', nb],
  ['nn', nn],
  ['en', en],
])('names of roles in %s', (_, texts) => {
  it('are there for every role that a person can have, and for everybody who answers, and no others', () => {
    expect(Object.keys(texts.role).sort()).toEqual([...ROLES].sort());
    expect(Object.keys(texts.respondentRole).sort()).toEqual([...RespondentRole.options].sort());
  });
});
