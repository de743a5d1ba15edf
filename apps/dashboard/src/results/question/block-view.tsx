import { Heading } from '@digdir/designsystemet-react';
import type { ResultsView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../app/use-language.ts';
import { GridPicture } from '../pictures/grid-picture.tsx';
import { MeansPicture } from '../pictures/means-picture.tsx';
import { Dissents } from './dissents.tsx';
import type { QuestionBlock } from './question-blocks.ts';
import { QuestionResultView } from './question-result.tsx';

interface Props {
  block: QuestionBlock;
  results: Pick<ResultsView, 'surveyId' | 'unit' | 'period' | 'versionNumber'>;
}

/** A question as it is read: alone, or the parts of one question in one picture, with a way to each part. */
export function QuestionBlockView({ block, results }: Props) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  if (block.kind === 'single') return <QuestionResultView question={block.question} results={results} />;
  const text = textIn(block.about, language);
  const [first] = block.rows;
  return (
    <article className="question-result question-rows">
      <header>
        <Heading level={3} data-size="xs">
          {text}
        </Heading>
      </header>
      {block.kind === 'grid' ? (
        <GridPicture rows={block.rows} text={text} />
      ) : (
        <MeansPicture block={block} text={text} />
      )}
      {first && <Dissents dissents={first.dissents} />}
      <details className="quiet-details">
        <summary>{t('picture.eachRow')}</summary>
        <ul className="row-links">
          {block.rows.map(({ code, texts, part }) => (
            <li key={code}>
              <Link
                className="ds-link"
                to={`/surveys/${results.surveyId}/questions/${code}?unit=${results.unit.id}`}
                aria-label={t('question.openOf', { question: textIn(texts, language) })}
              >
                {part.kind === 'importance' || part.kind === 'experience'
                  ? t(`dual.row.${part.kind}`, { row: textIn(part.label, language) })
                  : textIn(part.label, language)}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}
