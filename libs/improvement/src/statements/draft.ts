import type { Statement } from '../picture/picture.ts';

/** A statement before its strength is judged: that takes the whole lens into account. */
export type Draft = Omit<Statement, 'strength'>;
export type Facts = Statement['facts'];

/** What all drafts of a picture have in common. */
export interface PictureFrame {
  readonly unitId: string;
  readonly versionId: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly k: number;
}
