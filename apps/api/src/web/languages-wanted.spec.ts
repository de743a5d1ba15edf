import { describe, expect, it } from '@jest/globals';
import { languagesWanted } from './languages-wanted.ts';

describe('languagesWanted', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['nb-NO', ['nb-NO']],
    ['en;q=0.5, nb-NO, nn;q=0.9', ['nb-NO', 'nn', 'en']],
    ['*, se;q=0', []],
    ['no,<script>,en ; q=x', ['no']],
  ])('reads %j as %j', (header, wanted) => {
    expect(languagesWanted(header)).toEqual(wanted);
  });

  it('takes ten languages at most, and no endless header', () => {
    expect(languagesWanted(Array.from({ length: 1000 }, () => 'nb').join())).toHaveLength(10);
  });
});
