import { Button, Textfield } from '@digdir/designsystemet-react';
import type { VersionView } from '@medvirk/api-contract';
import { WordDiff } from '@medvirk/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { usePropose } from './use-propose.ts';

export type ProposeKind = 'reword' | 'comment' | 'remove' | 'move' | 'new';

interface Props {
  kind: ProposeKind;
  version: VersionView;
  /** Left out for a proposal about the whole. */
  question?: { code: string; words: string };
  onDone: () => void;
}

const NEEDS_REASON: readonly ProposeKind[] = ['comment', 'remove', 'move'];

/** One proposal. New words are written in the text itself, and shown as old and new while they are written. */
export function ProposeForm({ kind, version, question, onDone }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useSay();
  const propose = usePropose(version);
  const before = question?.words ?? '';
  const hasWording = kind === 'reword' || kind === 'new';
  const [wording, setWording] = useState(kind === 'reword' ? before : '');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const wordingMissing = hasWording && (wording.trim() === '' || wording.trim() === before.trim());
  const reasonMissing = NEEDS_REASON.includes(kind) && reason.trim() === '';

  const send = async () => {
    setAsked(true);
    if (wordingMissing || reasonMissing) return;
    const body = { kind, reason, ...(question && { question: question.code }), ...(hasWording && { wording }) };
    const sent = await propose.send(body).catch(() => undefined);
    if (!sent) return;
    say(t('propose.sent'));
    onDone();
  };
  return (
    <form
      className="propose-form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {hasWording && (
        <Textfield
          multiline
          rows={3}
          autoFocus
          lang={language}
          label={t(`propose.wording.${kind}`)}
          value={wording}
          error={asked && wordingMissing ? t('error.PROPOSAL_NEEDS_WORDING') : undefined}
          onChange={(event) => setWording(event.target.value)}
        />
      )}
      {kind === 'reword' && !wordingMissing && (
        <div className="propose-diff" aria-live="polite">
          <WordDiff before={before} after={wording} labels={{ removed: t('diff.removed'), added: t('diff.added') }} />
        </div>
      )}
      <Textfield
        multiline
        rows={2}
        autoFocus={!hasWording}
        label={t(
          kind === 'comment'
            ? 'propose.comment'
            : NEEDS_REASON.includes(kind)
              ? 'propose.reason'
              : 'propose.reasonOptional',
        )}
        value={reason}
        error={asked && reasonMissing ? t('propose.reasonNeeded') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {propose.error && <ErrorMessage error={propose.error} />}
      <div className="buttons">
        <Button type="submit" loading={propose.sending}>
          {t('propose.send')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}
