import type { Draft, KeptDraft } from '@medvirk/api-contract';
import { useRef, useState } from 'react';
import { forgetDraft, keepDraft, openDraft } from '../api/public-api.ts';
import { isCode, typedCode } from './resume-code.ts';
import type { NotResumed } from './resume-part.tsx';

/**
 * Answers put aside on the server under a code that only this page and the person have. Once there is a code, each step is kept
 * too. Nothing of it is written on the device.
 */
export function useDraft(linkCode: string) {
  const [kept, setKept] = useState<KeptDraft | 'keeping' | 'not-kept'>('keeping');
  const [notResumed, setNotResumed] = useState<NotResumed>();
  const code = useRef<string>(undefined);

  const keep = async (draft: Draft): Promise<void> => {
    setKept('keeping');
    const outcome = await keepDraft(linkCode, { ...(code.current ? { code: code.current } : {}), draft });
    if (outcome.kind === 'answer') code.current = outcome.value.code;
    setKept(outcome.kind === 'answer' ? outcome.value : 'not-kept');
  };

  const resume = async (typed: string): Promise<Draft | undefined> => {
    const wanted = typedCode(typed);
    setNotResumed(undefined);
    if (!isCode(wanted)) {
      setNotResumed('unknown');
      return undefined;
    }
    const outcome = await openDraft(linkCode, { code: wanted });
    if (outcome.kind === 'answer') {
      code.current = wanted;
      return outcome.value.draft;
    }
    setNotResumed(outcome.kind === 'refused' && outcome.status === 404 ? 'unknown' : 'no-contact');
    return undefined;
  };

  return {
    kept,
    notResumed,
    keep: (draft: Draft) => void keep(draft),
    /** Keeps a step in passing; when that fails, what was kept before is still there. */
    keepStep: (draft: Draft) => {
      if (code.current) void keepDraft(linkCode, { code: code.current, draft });
    },
    resume,
    /** After sending. Should it not get through, the day comes when it is thrown away. */
    forget: () => {
      if (code.current) void forgetDraft(linkCode, { code: code.current });
      code.current = undefined;
    },
  };
}
