import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type QuestionnaireContent, textIn } from '@medvirk/questionnaire';
import { WordDiff } from '@medvirk/ui';
import { useTranslation } from 'react-i18next';
import { contentDifferences } from './content-differences.ts';

interface Props {
  open: boolean;
  mine: QuestionnaireContent;
  theirs: QuestionnaireContent | undefined;
  writing: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else has saved in between: shows both and lets the person choose. It can't be closed without a choice. */
export function ConflictDialog({ open, mine, theirs, writing, onKeepMine, onTakeTheirs }: Props) {
  const { t } = useTranslation();
  const differences = theirs ? contentDifferences(mine, theirs) : [];
  return (
    <Dialog open={open} closedby="none" closeButton={false} aria-labelledby="conflict-title" className="conflict">
      {open && (
        <div className="dialog-body">
          <Heading level={2} data-size="xs" id="conflict-title">
            {t('conflict.title')}
          </Heading>
          <Paragraph>{t('conflict.text')}</Paragraph>
          <ul className="plain-list stack">
            {differences.map((difference) => (
              <li key={difference.code} className="stack-tight">
                <span className="subtle small">
                  {t(
                    !difference.theirs
                      ? 'conflict.onlyMine'
                      : !difference.mine
                        ? 'conflict.onlyTheirs'
                        : 'conflict.both',
                    { code: difference.code },
                  )}
                </span>
                <WordDiff
                  before={textIn(difference.theirs?.texts, writing)}
                  after={textIn(difference.mine?.texts, writing)}
                  labels={{ removed: t('conflict.theirs'), added: t('conflict.mine') }}
                />
              </li>
            ))}
          </ul>
          {differences.length === 0 && <Paragraph>{t('conflict.orderOnly')}</Paragraph>}
          <div className="buttons">
            <Button onClick={onTakeTheirs} disabled={!theirs}>
              {t('conflict.takeTheirs')}
            </Button>
            <Button variant="secondary" onClick={onKeepMine} disabled={!theirs}>
              {t('conflict.keepMine')}
            </Button>
          </div>
          <p className="small subtle">{t('conflict.undoHint')}</p>
        </div>
      )}
    </Dialog>
  );
}
