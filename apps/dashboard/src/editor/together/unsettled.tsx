import { Button, Heading } from '@digdir/designsystemet-react';
import {
  findQuestion,
  type Held,
  type PartName,
  partOf,
  type QuestionnaireContent,
  textIn,
} from '@medvirk/questionnaire';
import { WordDiff } from '@medvirk/ui';
import { useTranslation } from 'react-i18next';
import { sidesOf } from './sides.ts';

interface Props {
  held: readonly Held[];
  /** As it is with the writer's own side. */
  mine: QuestionnaireContent;
  /** As it is with the other's. */
  standing: QuestionnaireContent;
  writing: string;
  onSettle: (part: PartName, choice: 'mine' | 'theirs') => void;
}

/** What two people have changed at once: both sides, and a choice. Nothing waits for it: all else is saved meanwhile. */
export function Unsettled({ held, mine, standing, writing, onSettle }: Props) {
  const { t } = useTranslation();
  const parts = [...new Set(held.map(({ operation }) => partOf(operation)))];
  if (parts.length === 0) return null;
  return (
    <section className="unsettled stack" role="alert" aria-labelledby="unsettled-title">
      <Heading level={2} data-size="2xs" id="unsettled-title">
        {t('unsettled.title', { count: parts.length })}
      </Heading>
      <p className="small">{t('unsettled.text')}</p>
      {parts.map((part) => {
        const about = held.filter(({ operation }) => partOf(operation) === part);
        const code = part.split('/')[1] ?? '';
        const name = textIn(findQuestion(mine, code)?.question.texts, writing) || code || t('editor.whole');
        return (
          <article key={part} className="stack-tight" aria-label={name}>
            {about.map(({ operation, reason, overlaps }) => (
              <div key={operation.kind} className="stack-tight">
                <p>{t(`unsettled.reason.${reason}`, { name })}</p>
                {overlaps.map((path) => {
                  const sides = sidesOf(operation, path, standing);
                  return typeof sides.mine === 'string' || typeof sides.theirs === 'string' ? (
                    <WordDiff
                      key={path.join('/')}
                      before={String(sides.theirs ?? '')}
                      after={String(sides.mine ?? '')}
                      labels={{ removed: t('conflict.theirs'), added: t('conflict.mine') }}
                    />
                  ) : null;
                })}
              </div>
            ))}
            <div className="buttons">
              <Button variant="secondary" onClick={() => onSettle(part, 'theirs')}>
                {t('conflict.takeTheirs')}
              </Button>
              <Button variant="secondary" onClick={() => onSettle(part, 'mine')}>
                {t('conflict.keepMine')}
              </Button>
            </div>
          </article>
        );
      })}
      <p className="small subtle">{t('unsettled.undoHint')}</p>
    </section>
  );
}
