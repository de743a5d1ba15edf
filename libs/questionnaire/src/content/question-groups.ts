import { z } from 'zod';
import { Condition } from '../logic/condition.ts';
import { CarryForward } from '../logic/effects.ts';
import { RandomOrder } from '../logic/order/random-order.ts';
import { LanguageTag, Texts } from '../texts/texts.ts';
import { MultipleChoice, Option, options, Ranking, Scale, ScaleDisplay, SingleChoice, scalePoints } from './choices.ts';
import { DateQuestion, DateTimeQuestion, TimeQuestion } from './moments.ts';
import { AssetId, Audio, answerable, Code, commented, Lens, Picture } from './question-base.ts';
import { LongText, NumberQuestion, ShortText } from './written.ts';

/** One line of a grid: an item of its own, with a theme and lens of its own where they differ from the grid's. */
export const GridRow = z.strictObject({
  code: Code,
  texts: Texts,
  audio: Audio.optional(),
  theme: Code.optional(),
  lens: Lens.optional(),
  showIf: Condition.optional(),
});
export type GridRow = z.infer<typeof GridRow>;

const DualPart = z.strictObject({
  /** What is asked of each row, e.g. "How important is this to you?" */
  texts: Texts,
  audio: Audio.optional(),
  points: scalePoints,
});

/** What each row of a grid is answered with. */
export const GridCells = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), options }),
  z.strictObject({
    kind: z.literal('multiple'),
    options,
    minSelected: z.int().min(0).optional(),
    maxSelected: z.int().min(1).optional(),
  }),
  z.strictObject({
    kind: z.literal('scale'),
    points: scalePoints,
    higherIsBetter: z.boolean(),
    display: ScaleDisplay.extract(['labels', 'numbers', 'smileys', 'stars']),
  }),
  z.strictObject({
    kind: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.boolean().optional(),
    unit: Texts.optional(),
  }),
  z.strictObject({ kind: z.literal('text'), maxLength: z.int().min(1).max(1000).optional() }),
  /** How important each row is, and how it was: items `question.row.importance` (why) and `question.row.experience` (now). */
  z.strictObject({ kind: z.literal('dual'), importance: DualPart, experience: DualPart }),
]);
export type GridCells = z.infer<typeof GridCells>;

/** The same question about several things. What is required or may be answered "don't know" is so for each row. */
export const Grid = z.strictObject({
  ...answerable,
  type: z.literal('grid'),
  rows: z.array(GridRow).min(1).max(50),
  rowsFrom: CarryForward.optional(),
  /** Of the rows. */
  randomOrder: RandomOrder.optional(),
  cells: GridCells,
});
export interface Grid extends z.infer<typeof Grid> {}

/** Points shared out between options: items `question.option`. What is left empty got none, once something is shared out. */
export const Allocation = z.strictObject({
  ...answerable,
  type: z.literal('allocation'),
  options: z.array(Option).min(2).max(20),
  optionsFrom: CarryForward.optional(),
  randomOrder: RandomOrder.optional(),
  total: z.int().min(1).max(1000),
  /** Points are given in steps of so many. 1 where nothing is said. */
  step: z.int().min(1).max(1000).optional(),
  /** `exactly`: all points must be given. */
  rule: z.enum(['exactly', 'at-most']),
  unit: Texts.optional(),
});
export interface Allocation extends z.infer<typeof Allocation> {}

/** A place on a picture, as a polygon: x and y from 0 (left, top) to 1 (right, bottom). */
export const ImageArea = z.strictObject({
  code: Code,
  texts: Texts,
  audio: Audio.optional(),
  shape: z
    .array(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]))
    .min(3)
    .max(100),
});
export type ImageArea = z.infer<typeof ImageArea>;

/** Places to point out on a picture; counts as a multiple choice between its areas. */
export const ImageMap = z.strictObject({
  ...answerable,
  ...commented,
  type: z.literal('image-map'),
  /** `body`: a person drawn from the front and from behind, which Medvirk brings along. */
  picture: z.union([z.literal('body'), Picture]),
  areas: z.array(ImageArea).min(1).max(100),
  minSelected: z.int().min(0).optional(),
  maxSelected: z.int().min(1).optional(),
});
export interface ImageMap extends z.infer<typeof ImageMap> {}

/** Files from the respondent. Only where the organisation has turned them on. */
export const AttachmentKind = z.enum(['image', 'document', 'audio']);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

export const Attachment = z.strictObject({
  ...answerable,
  type: z.literal('attachment'),
  kinds: z.array(AttachmentKind).min(1).max(3),
  /** Bytes of one file at most. */
  maxBytes: z.int().min(1).max(10_000_000),
  maxFiles: z.int().min(1).max(5),
  /** Offers the device's camera or microphone first. */
  capture: z.boolean().optional(),
});
export interface Attachment extends z.infer<typeof Attachment> {}

/** What may be asked again and again inside a repeating group. */
export const RepeatedQuestion = z.discriminatedUnion('type', [
  SingleChoice,
  MultipleChoice,
  Scale,
  Ranking,
  ShortText,
  LongText,
  NumberQuestion,
  DateQuestion,
  TimeQuestion,
  DateTimeQuestion,
]);
export type RepeatedQuestion = z.infer<typeof RepeatedQuestion>;

/** A few questions, answered once for each of several things (each stay, each medicine). Counted by how many there are. */
export const Repeat = z.strictObject({
  ...answerable,
  type: z.literal('repeat'),
  /** Name of one of them: "Stay" is shown as "Stay 1", "Stay 2". */
  instanceTexts: Texts,
  minInstances: z.int().min(0).max(20),
  maxInstances: z.int().min(1).max(20),
  questions: z.array(RepeatedQuestion).min(1).max(20),
});
export interface Repeat extends z.infer<typeof Repeat> {}

/** A statement to say yes or no to. Required means that it must be a yes to go on. */
export const Consent = z.strictObject({
  ...answerable,
  type: z.literal('consent'),
  statement: Texts,
  statementAudio: Audio.optional(),
  yes: Texts,
  yesAudio: Audio.optional(),
  no: Texts,
  noAudio: Audio.optional(),
});
export interface Consent extends z.infer<typeof Consent> {}

export const InformationMedia = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('image'), asset: AssetId, alt: Texts }),
  z.strictObject({
    kind: z.literal('video'),
    asset: AssetId,
    /** What the film shows. */
    alt: Texts,
    /** A WebVTT file by language. */
    captions: z.record(LanguageTag, AssetId),
    /** Shown until the film is played. */
    poster: AssetId.optional(),
    /** All that is said and shown, for who would rather read. */
    transcript: Texts.optional(),
  }),
]);
export type InformationMedia = z.infer<typeof InformationMedia>;
