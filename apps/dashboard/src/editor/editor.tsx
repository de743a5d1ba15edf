import { Button } from '@digdir/designsystemet-react';
import { contract, type ProposalView, type VersionView } from '@medvirk/api-contract';
import { checkContent, type QuestionnaireContent, textIn } from '@medvirk/questionnaire';
import { ArrowRedoIcon, ArrowUndoIcon } from '@navikt/aksel-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepAnswer, useRouteQuery } from '../app/api.ts';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../app/use-language.ts';
import { ViewSwitch } from '../app/view-switch.tsx';
import { WayBack } from '../app/way-back.tsx';
import { useDesignFindings } from '../design-checks/use-design-findings.ts';
import type { Place } from './content/place.ts';
import { record, redo, startHistory, undo } from './content/undo-history.ts';
import { type Editing, EditingProvider } from './editor-context.ts';
import { MoveVersion } from './journey/move-version.tsx';
import { VersionJourney } from './journey/version-journey.tsx';
import { Outline } from './outline.tsx';
import { PhonePreview } from './preview/phone-preview.tsx';
import { ProblemsList } from './problems-list.tsx';
import { ConflictDialog } from './saving/conflict-dialog.tsx';
import { SaveStatus } from './saving/save-status.tsx';
import { hasUnsaved } from './saving/saving.ts';
import { useAutosave } from './saving/use-autosave.ts';
import { Workspace } from './workspace.tsx';
import './editor.css';

const COLUMNS = ['outline', 'work', 'preview'] as const;
type Column = (typeof COLUMNS)[number];

interface Props {
  version: VersionView;
  proposals: readonly ProposalView[];
  firstPlace: Place | null;
}

/** A questionnaire under work: outline, the question, and how it looks on a phone. One column at a time on a narrow screen. */
export function Editor({ version, proposals, firstPlace }: Props) {
  const { t } = useTranslation();
  const screenLanguage = useLanguage();
  const client = useQueryClient();
  const themes = useRouteQuery(contract.organisation.themes, {});
  const [history, setHistory] = useState(() => startHistory(version.content));
  const [place, setPlace] = useState<Place | null>(firstPlace);
  const [writing, setWriting] = useState(version.content.languages[0] ?? 'nb');
  const [column, setColumn] = useState<Column>(firstPlace ? 'work' : 'outline');
  const content = history.present;
  const autosave = useAutosave(version, (saved) =>
    keepAnswer(client, contract.questionnaires.version, { params: { versionId: saved.id } }, saved),
  );

  const step = (next: typeof history) => {
    setHistory(next);
    if (next.present !== content) autosave.edited(next.present);
  };
  const change = (next: QuestionnaireContent, about?: string) => step(record(history, next, about));
  const undoOne = () => step(undo(history));
  const redoOne = () => step(redo(history));
  const openAndShow = (next: Place | null) => {
    setPlace(next);
    setColumn('work');
    // After the question has been drawn: focus goes along to it.
    setTimeout(() => document.getElementById('open-heading')?.focus({ preventScroll: false }));
  };

  // Somebody else's words, read in again while nothing of mine is on its way: shown at once, and undo brings mine back.
  const { adopt } = autosave;
  const newer = autosave.state.phase === 'saved' && version.revision > autosave.state.revision;
  useEffect(() => {
    if (!newer) return;
    adopt(version);
    setHistory((now) => record(now, version.content));
  }, [newer, version, adopt]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      // Words that are not part of the questionnaire have the browser's own undo.
      if (event.target instanceof Element && event.target.closest('.answer-form, dialog')) return;
      event.preventDefault();
      if (event.shiftKey) redoOne();
      else undoOne();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  const problems = useMemo(() => checkContent(content), [content]);
  const findings = useDesignFindings(content);
  const editing: Editing = {
    version,
    content,
    change,
    place,
    open: setPlace,
    writing,
    setWriting,
    problems,
    findings,
    proposals,
    themes: themes.data?.themes ?? [],
  };
  const unsaved = hasUnsaved(autosave.state);

  return (
    <EditingProvider value={editing}>
      <Page
        width="wide"
        title={textIn(content.title, screenLanguage) || t('questionnaires.untitled')}
        above={<WayBack to="/questionnaires">{t('questionnaires.title')}</WayBack>}
        lead={<VersionJourney version={{ ...version, problems }} />}
        tools={<MoveVersion version={version} held={unsaved} />}
      >
        <div className="editor-bar">
          <SaveStatus state={autosave.state} onRetry={autosave.sendNow} />
          <div className="buttons">
            <Button variant="tertiary" disabled={history.past.length === 0} onClick={undoOne}>
              <ArrowUndoIcon aria-hidden />
              {t('toast.undo')}
            </Button>
            <Button variant="tertiary" disabled={history.future.length === 0} onClick={redoOne}>
              <ArrowRedoIcon aria-hidden />
              {t('editor.redo')}
            </Button>
          </div>
        </div>
        <ProblemsList onOpen={openAndShow} />
        {version.status === 'in-co-design' && version.signOff.approvals + version.signOff.dissents > 0 && (
          <p className="editor-warning">{t('editor.signedOffWarning')}</p>
        )}
        <ViewSwitch
          className="column-switch"
          label={t('editor.columns')}
          views={COLUMNS.map((name) => ({ name, text: t(`editor.column.${name}`) }))}
          current={column}
          onChange={setColumn}
        />
        <div className="editor" data-size="sm" data-column={column}>
          <div className="editor-outline">
            <Outline onOpen={openAndShow} />
          </div>
          <div className="editor-work">
            <Workspace onUndo={undoOne} />
          </div>
          <div className="editor-preview">
            <PhonePreview key={writing} />
          </div>
        </div>
      </Page>
      <ConflictDialog
        open={autosave.state.phase === 'conflict'}
        mine={content}
        theirs={autosave.theirs?.content}
        writing={writing}
        onKeepMine={autosave.keepMine}
        onTakeTheirs={() => {
          if (autosave.theirs) setHistory(record(history, autosave.theirs.content));
          autosave.takeTheirs();
        }}
      />
    </EditingProvider>
  );
}
