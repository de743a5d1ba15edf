import { Heading } from '@digdir/designsystemet-react';
import type { QuestionResult, ResultsView } from '@medvirk/api-contract';
import { FEW_ANSWERS } from '@medvirk/improvement';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../app/session.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { ClassChart } from '../classes/class-chart.tsx';
import { classQuantiles } from '../classes/class-quantiles.ts';
import { classRows } from '../classes/class-rows.ts';
import { bandQuantiles } from '../distribution/band-quantiles.ts';
import { DistributionChart } from '../distribution/distribution-chart.tsx';
import { distributionRows } from '../distribution/distribution-rows.ts';
import { distributionFacts } from '../distribution/distribution-sentence.ts';
import { useDistributionWords } from '../distribution/use-distribution-words.ts';
import { BigFigure } from '../figures/big-figure.tsx';
import { HiddenField } from '../figures/hidden-field.tsx';
import { intervalText, numberText, percentText } from '../figures/number-text.ts';
import { TwinTable } from '../figures/twin-table.tsx';
import { AreaMap } from '../pictures/area-map.tsx';
import { RankingPicture } from '../pictures/ranking-picture.tsx';
import { PictureTools } from '../tools/picture-tools.tsx';
import { TrendChart } from '../trend/trend-chart.tsx';
import { AnswerStates } from './answer-states.tsx';
import { Dissents } from './dissents.tsx';
import { MethodLine } from './method-line.tsx';

interface Props {
  question: QuestionResult;
  results: Pick<ResultsView, 'surveyId' | 'unit' | 'period' | 'versionNumber'>;
  /** True on the page of the question itself, which needs no way to itself. */
  alone?: boolean;
}

/** One question: what it says in a sentence, then the numbers, the picture, its table, and what they rest on. */
export function QuestionResultView({ question, results, alone = false }: Props) {
  const { t } = useTranslation('results');
  const { t: tp } = useTranslation('pictures');
  const language = useLanguage();
  const words = useDistributionWords();
  const text = textIn(question.texts, language);
  const { classes } = question;
  const values = distributionRows(question.values, language);
  const inClasses = classes && classRows(classes, values, language);
  const rows = inClasses ?? values;
  const sentence = words(distributionFacts(question, rows));
  const few = question.n.kind === 'shown' && question.n.count < FEW_ANSWERS;
  const isText = question.type === 'short-text' || question.type === 'long-text';
  const level = levelOf(question);
  const middle = inClasses
    ? classes.measure !== 'hour' && classQuantiles(inClasses)
    : question.type === 'number' && bandQuantiles(rows);

  return (
    <article className="question-result" data-few={few || undefined}>
      <header>
        {question.lens && <p className="quiet">{t(`results.lens.${question.lens}`)}</p>}
        <Heading level={alone ? 2 : 3} data-size="xs">
          {text}
        </Heading>
      </header>
      {isText ? (
        <TextQuestion question={question} results={results} />
      ) : question.ranking ? (
        <RankingPicture question={question} text={text} />
      ) : (
        <>
          {sentence && <p className="says">{sentence}</p>}
          {middle && middle.median !== null && (
            <p>
              {middle.lower === null || middle.upper === null
                ? tp('bands.median', { median: middle.median })
                : tp('bands.quantiles', { ...middle })}
            </p>
          )}
          {question.type === 'multiple-choice' && rows.length > 0 && <p className="quiet">{tp('picture.several')}</p>}
          <div className="big-figures">
            {question.points && (
              <BigFigure
                figure={question.points.mean}
                scale="score"
                label={tp('shared.of', { total: question.points.total })}
                uncertain={few}
              />
            )}
            {question.favourable && (
              <BigFigure
                figure={question.favourable}
                scale="share"
                label={t('results.figure.favourable')}
                uncertain={few}
              />
            )}
            {question.unfavourable && (
              <BigFigure
                figure={question.unfavourable}
                scale="share"
                label={t('results.figure.unfavourable')}
                uncertain={few}
              />
            )}
            {question.score && (
              <BigFigure figure={question.score} scale="score" label={t('results.figure.score')} uncertain={few} />
            )}
          </div>
          {rows.length > 0 && question.n.kind === 'shown' && (
            <PictureTools name={text}>
              {question.map ? (
                <AreaMap map={question.map} rows={rows} sentence={sentence} />
              ) : inClasses ? (
                <ClassChart classes={classes} rows={inClasses} sentence={sentence} />
              ) : (
                <DistributionChart rows={rows} sentence={sentence} />
              )}
              {question.map && <p className="quiet">{tp('picture.mapHow')}</p>}
              <TwinTable
                caption={t('results.table.caption', { question: text })}
                head={[
                  t('results.table.answer'),
                  t('results.table.share'),
                  t('results.table.interval', { level: percentText(level, language) }),
                  t('results.table.count'),
                ]}
                rows={rows.map(({ value, label, shown }) => ({
                  key: value,
                  cells: [
                    label,
                    shown ? percentText(shown.share, language) : <HiddenField />,
                    shown && intervalText(shown, 'share', language),
                    shown && (shown.count === null ? <HiddenField /> : numberText(shown.count, language)),
                  ],
                }))}
              />
            </PictureTools>
          )}
          {rows.length === 0 && question.score === null && question.points === null && (
            <p>{tp(noFiguresText(question.type))}</p>
          )}
        </>
      )}
      <AnswerStates states={question.states} />
      {question.trend && question.trend.points.length > 1 && (
        <details className="quiet-details">
          <summary>{t('trend.title')}</summary>
          <TrendChart trend={question.trend} question={text} />
        </details>
      )}
      {/* On the question's own page they stand with the words that they are about. */}
      {!alone && <Dissents dissents={question.dissents} />}
      <MethodLine question={question} results={results} />
      {!alone && (
        <p>
          <Link
            className="ds-link"
            to={`/surveys/${results.surveyId}/questions/${question.code}?unit=${results.unit.id}`}
            aria-label={tp('question.openOf', { question: text })}
          >
            {tp('question.open')}
          </Link>
        </p>
      )}
    </article>
  );
}

/** Why there is nothing but how many answered. */
function noFiguresText(type: string): 'none.number' | 'none.files' | 'none.other' {
  if (type === 'number') return 'none.number';
  return type === 'attachment' ? 'none.files' : 'none.other';
}

function TextQuestion({ question, results }: Props) {
  const { t } = useTranslation('results');
  const { may } = useSession();
  return (
    <p>
      {t('results.textQuestion')}{' '}
      {may('comments:read') && (
        <Link
          className="ds-link"
          to={`/surveys/${results.surveyId}/comments?unit=${results.unit.id}#comments-${question.code}`}
        >
          {t('results.readComments')}
        </Link>
      )}
    </p>
  );
}

function levelOf({ values }: QuestionResult): number {
  for (const { share } of values) if (share.kind === 'shown') return share.figure.level;
  return 0.95;
}
