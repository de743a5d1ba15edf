import { call } from '@medvirk/api-client';
import { contract, type VersionView } from '@medvirk/api-contract';
import { useEffect, useState } from 'react';
import { useSession } from '../../app/session.tsx';
import { keepBeforeLeaving, keepEdits, takeOverEdits } from './kept-edits.ts';
import { useDrawn } from './use-drawn.ts';
import { type DeskState, saveAfter, WritingDesk } from './writing-desk.ts';

/** Milliseconds between two looks at what others do: often with company, seldom alone. */
const LOOK_AFTER = { together: 1500, alone: 4000 };
/** Whoever has done nothing for so long is not there, and their session may end as it would have. Milliseconds. */
const AWAY_AFTER = 10 * 60_000;

/** The name of this window for others; the same when it is loaded anew. */
function windowName(): string {
  const key = 'medvirk.window';
  const name = sessionStorage.getItem(key) ?? crypto.randomUUID();
  sessionStorage.setItem(key, name);
  return name;
}

/** @param place what the writer looks at, for the others to see */
export function useWritingDesk(
  version: VersionView,
  place: { section: string | null; question: string | null },
): { desk: WritingDesk; state: DeskState } {
  const { person } = useSession();
  const [{ desk, key }] = useState(() => {
    const key = { person: person.id, version: version.id, window: windowName() };
    const params = { versionId: version.id };
    const made = new WritingDesk(version, {
      send: (batch) => call(contract.editing.edit, { params, body: { ...batch, operations: [...batch.operations] } }),
      keep: (edits) => keepEdits(key, edits),
      newId: () => crypto.randomUUID(),
      now: () => Date.now(),
    });
    return { desk: made, key };
  });
  const state = useDrawn(desk);

  useEffect(keepBeforeLeaving, []);
  useEffect(() => {
    const kept = takeOverEdits(key, Date.now());
    // What can't be sent yet stays kept, for the next time.
    for (const edits of kept)
      void desk.takeUp(edits).catch(() => keepEdits({ ...key, window: crypto.randomUUID() }, edits));
  }, [desk, key]);

  const wait = saveAfter(state);
  const { waiting } = state.session;
  useEffect(() => {
    if (wait === undefined) return;
    void waiting;
    const timer = setTimeout(() => void desk.save(), wait);
    return () => clearTimeout(timer);
  }, [desk, wait, waiting]);

  const { phase } = state;
  useEffect(() => {
    if (phase !== 'no-connection') return;
    const again = () => void desk.save();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [desk, phase]);

  // By what has been written, not by what has been drawn: the last letter counts too.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const look = () => {
      if (desk.snapshot().phase === 'saved') removeEventListener('beforeunload', ask);
      else addEventListener('beforeunload', ask);
    };
    look();
    const stop = desk.subscribe(look);
    return () => {
      stop();
      removeEventListener('beforeunload', ask);
    };
  }, [desk]);

  // Whoever walks on within the app takes along what waits.
  useEffect(() => () => void desk.save(), [desk]);

  const { section, question } = place;
  const { status } = state.standing;
  const company = state.others.length > 0;
  useEffect(() => {
    let active = Date.now();
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      active = Date.now();
    };
    const look = async () => {
      const away = document.hidden || Date.now() - active > AWAY_AFTER;
      if (!away && !desk.isSending()) {
        const { revision } = desk.snapshot().session.confirmed;
        const body = { window: key.window, revision, status, section, question };
        const asked = desk.asking();
        const seen = await call(contract.editing.look, { params: { versionId: key.version }, body }).catch(
          () => undefined,
        );
        if (seen && !ended) desk.see(seen, asked);
      }
      if (!ended) timer = setTimeout(() => void look(), company ? LOOK_AFTER.together : LOOK_AFTER.alone);
    };
    timer = setTimeout(() => void look(), 300);
    for (const event of ['pointerdown', 'keydown'] as const) addEventListener(event, moved, { passive: true });
    return () => {
      ended = true;
      clearTimeout(timer);
      for (const event of ['pointerdown', 'keydown'] as const) removeEventListener(event, moved);
    };
  }, [desk, key, section, question, status, company]);

  useEffect(
    () => () => {
      const params = { versionId: key.version, window: key.window };
      void call(contract.editing.leave, { params }).catch(() => undefined);
    },
    [key],
  );
  return { desk, state };
}
