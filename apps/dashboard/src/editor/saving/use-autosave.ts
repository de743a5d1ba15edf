import { ApiError, call } from '@medvirk/api-client';
import { contract, type VersionView } from '@medvirk/api-contract';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { useCallback, useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import { hasUnsaved, type Saving, saving, sendAfter, startSaving } from './saving.ts';

export interface Autosave {
  state: Saving;
  /** To be called with every change of the content. */
  edited: (content: QuestionnaireContent) => void;
  /** What somebody else has saved, where that stands against mine. */
  theirs: VersionView | undefined;
  /** Goes on from a newer text of the server's, where nothing of one's own stands against it. */
  adopt: (version: VersionView) => void;
  keepMine: () => void;
  takeTheirs: () => void;
  sendNow: () => void;
}

/**
 * Saves a little after each change, keeps what could not be saved and tries again, and stops where somebody else has
 * saved in between.
 * @param onSaved gets the server's view after each save
 */
export function useAutosave(version: VersionView, onSaved: (version: VersionView) => void): Autosave {
  const [state, dispatch] = useReducer(saving, version.revision, startSaving);
  const [theirs, setTheirs] = useState<VersionView>();
  const newest = useRef(version.content);
  const params = { versionId: version.id };

  const send = useEffectEvent(async () => {
    dispatch({ type: 'sending' });
    try {
      const body = { revision: state.revision, content: newest.current };
      const saved = await call(contract.questionnaires.saveContent, { params, body });
      dispatch({ type: 'saved', revision: saved.revision });
      onSaved(saved);
    } catch (error) {
      const code = error instanceof ApiError ? error.code : 'UNKNOWN';
      // The other text is fetched before the question is asked, so that both can be shown.
      if (code === 'VERSION_CHANGED_MEANWHILE') {
        setTheirs(await call(contract.questionnaires.version, { params }).catch(() => undefined));
      }
      dispatch({ type: 'failed', code });
    }
  });

  useEffect(() => {
    const wait = sendAfter(state);
    if (wait === undefined) return;
    const timer = setTimeout(() => void send(), wait);
    return () => clearTimeout(timer);
  }, [state]);

  const offline = state.phase === 'no-connection';
  useEffect(() => {
    if (!offline) return;
    const again = () => void send();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [offline]);

  const unsaved = hasUnsaved(state);
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);

  // Whoever walks on within the app while a save is due takes it along.
  const leave = useEffectEvent(() => {
    if (sendAfter(state) === undefined) return;
    const body = { revision: state.revision, content: newest.current };
    void call(contract.questionnaires.saveContent, { params, body }).then(onSaved, () => {});
  });
  useEffect(() => () => leave(), []);

  const edited = useCallback((content: QuestionnaireContent) => {
    newest.current = content;
    dispatch({ type: 'edited' });
  }, []);
  const adopt = useCallback((newer: VersionView) => {
    newest.current = newer.content;
    dispatch({ type: 'took-theirs', revision: newer.revision });
  }, []);
  const keepMine = () => {
    if (theirs) dispatch({ type: 'kept-mine', revision: theirs.revision });
    setTheirs(undefined);
  };
  const takeTheirs = () => {
    if (!theirs) return;
    adopt(theirs);
    onSaved(theirs);
    setTheirs(undefined);
  };
  return { state, edited, theirs, adopt, keepMine, takeTheirs, sendNow: () => void send() };
}
