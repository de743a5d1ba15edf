import type { QuestionResult } from '@medvirk/api-contract';
import { type Item, itemsOf, questionOfItem, questionsOf } from '@medvirk/questionnaire';
import { figureOfMean, HIDDEN_FIGURE, share } from './released-figure.ts';
import { isShared, LEVEL, sharedWith } from './survey-counts.ts';
import type { SurveyFrame } from './survey-frame.ts';

type Pictured = Pick<QuestionResult, 'part' | 'map' | 'ranking' | 'points' | 'classes'>;

/** What a picture of an item needs beyond the shares of its values: its place in a larger question, shapes, ranks, points, classes. */
export function pictureOf(frame: SurveyFrame, item: Item): Pictured {
  return {
    part: partOf(frame, item),
    map: mapOf(frame, item),
    ranking: rankingOf(frame, item),
    points: pointsOf(frame, item),
    classes: classesWithUnit(frame, item),
  };
}

function partOf({ version }: SurveyFrame, { of }: Item): Pictured['part'] {
  if (!of) return null;
  const about = questionsOf(version.content).find(({ code }) => code === of.question)?.texts ?? {};
  return { question: of.question, kind: of.part, row: of.row ?? null, label: of.label, about };
}

function mapOf({ version }: SurveyFrame, item: Item): Pictured['map'] {
  if (item.type !== 'multiple-choice') return null;
  const question = questionsOf(version.content).find(({ code }) => code === questionOfItem(item));
  if (question?.type !== 'image-map' || question.code !== item.code) return null;
  return { picture: question.picture, areas: question.areas.map(({ code, shape }) => ({ code, shape })) };
}

function rankingOf({ counts, unit }: SurveyFrame, item: Item): Pictured['ranking'] {
  if (item.type !== 'ranking') return null;
  const release = counts.releaseRanking(item, unit.id);
  return item.options.map(({ code, texts }) => {
    const option = release?.options.find(({ value }) => value === code);
    const { first, mean } = option ?? {};
    return {
      value: code,
      texts,
      first:
        first?.kind === 'shown' && release?.n.kind === 'shown'
          ? share({ count: first.value, n: release.n.value })
          : HIDDEN_FIGURE,
      meanRank:
        mean?.kind === 'shown'
          ? {
              kind: 'shown',
              figure: {
                estimate: mean.value.estimate,
                low: Math.max(1, mean.value.estimate - mean.value.margin),
                high: Math.min(item.options.length, mean.value.estimate + mean.value.margin),
                n: mean.value.n,
                level: LEVEL,
                method: 't',
              },
            }
          : HIDDEN_FIGURE,
    };
  });
}

function pointsOf({ version, counts, unit }: SurveyFrame, item: Item): Pictured['points'] {
  if (!isShared(item)) return null;
  const { total } = item.of.share;
  const release = counts.releaseShares(sharedWith(item, itemsOf(version.content)), unit.id);
  return { mean: figureOfMean(release?.get(item.code), 0, total), total, unit: item.unit ?? null };
}

function classesWithUnit({ counts }: SurveyFrame, item: Item): Pictured['classes'] {
  const scale = counts.classesFor(item);
  return scale ? { ...scale, unit: (item.type === 'number' && item.unit) || null } : null;
}
