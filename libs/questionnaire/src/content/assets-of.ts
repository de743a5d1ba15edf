import type { QuestionnaireContent } from './content.ts';
import type { Question } from './question.ts';
import { recordingsOf } from './recordings-of.ts';

/** What a file of a questionnaire must be. */
export type AssetKind = 'image' | 'audio' | 'video' | 'captions';

/** A file that a questionnaire shows or plays, with the question it belongs to, or the section, or neither. */
export interface PlacedAsset {
  asset: string;
  kind: AssetKind;
  section?: string;
  question?: string;
}

/** Every file that respondents may fetch: what is seen, then what is heard, each in the order of the form. */
export function assetsOf(content: QuestionnaireContent): PlacedAsset[] {
  const seen = content.sections.flatMap(({ code: section, questions }) =>
    questions.flatMap((question) =>
      assetsOfQuestion(question).map((placed) => ({ ...placed, section, question: question.code })),
    ),
  );
  const heard = recordingsOf(content).flatMap(({ section, question, audio = {} }) =>
    Object.values(audio).map((asset) => ({
      asset,
      kind: 'audio' as const,
      ...(section !== undefined && { section }),
      ...(question !== undefined && { question }),
    })),
  );
  return [...seen, ...heard];
}

type Asset = Pick<PlacedAsset, 'asset' | 'kind'>;

function assetsOfQuestion(question: Question): Asset[] {
  const images: ({ asset: string } | undefined)[] = [];
  const assets: Asset[] = [];
  if ('image' in question) images.push(question.image);
  if ('pictureVariant' in question && question.pictureVariant) {
    images.push(question.pictureVariant.image, ...Object.values(question.pictureVariant.options ?? {}));
  }
  if ('options' in question) images.push(...question.options.map(({ image }) => image));
  if (question.type === 'image-map' && question.picture !== 'body') images.push(question.picture);
  if (question.type === 'information' && question.media) {
    if (question.media.kind === 'image') images.push(question.media);
    else {
      assets.push({ asset: question.media.asset, kind: 'video' });
      if (question.media.poster) images.push({ asset: question.media.poster });
      for (const asset of Object.values(question.media.captions)) assets.push({ asset, kind: 'captions' });
    }
  }
  if (question.type === 'repeat') assets.push(...question.questions.flatMap(assetsOfQuestion));
  return [...images.flatMap((image) => (image ? [{ asset: image.asset, kind: 'image' as const }] : [])), ...assets];
}
