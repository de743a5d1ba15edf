import { contract, type ProposalView, type VersionView } from '@medvirk/api-contract';
import { renameQuestion, standingManuscript, textIn } from '@medvirk/questionnaire';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepAnswer, useRouteQuery } from '../app/api.ts';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../app/use-language.ts';
import { ViewSwitch } from '../app/view-switch.tsx';
import { WayBack } from '../app/way-back.tsx';
import { RoundStrip } from '../co-design/round-strip.tsx';
import { VersionNav } from '../versions/version-nav.tsx';
import { useChecks } from './checking/use-checks.ts';
import { type Place, placeOf } from './content/place.ts';
import { type Editing, EditingProvider } from './editor-context.ts';
import { MoveVersion } from './journey/move-version.tsx';
import { VersionJourney } from './journey/version-journey.tsx';
import { Outline } from './outline/outline.tsx';
import { Preview } from './preview/preview.tsx';
import { ProblemsList } from './problems-list.tsx';
import { SaveStatus } from './together/save-status.tsx';
import { UndoTools } from './together/undo-tools.tsx';
import { Unsettled } from './together/unsettled.tsx';
import { TypingProvider } from './together/use-typed.ts';
import { useWritingDesk } from './together/use-writing-desk.ts';
import { WhoIsHere } from './together/who-is-here.tsx';
import { useSettled } from './use-settled.ts';
import { Workspace } from './workspace.tsx';
import './editor.css';
import './preview/preview.css';
import './media/media.css';
import './question-types/image-map/image-map.css';
import './question-types/question-types.css';
import './rules/rules.css';

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
  const [codes, setCodes] = useState(() => codesAt(version.content, firstPlace));
  const [writing, setWriting] = useState(version.content.languages[0] ?? 'nb');
  const [column, setColumn] = useState<Column>(firstPlace ? 'work' : 'outline');
  const { desk, state } = useWritingDesk(version, codes);
  const content = state.session.view;
  // By code, so that one stays where one is when others add, move and take away around it.
  const place = useMemo(() => placeAt(content, codes), [content, codes]);
  // On the content as it is by now: whoever adds a question opens it at once.
  const setPlace = (next: Place | null) => setCodes(codesAt(desk.snapshot().session.view, next));
  const undoOne = () => desk.undo();
  const redoOne = () => desk.redo();
  const openAndShow = (next: Place | null) => {
    setPlace(next);
    setColumn('work');
    // After the question has been drawn: focus goes along to it.
    setTimeout(() => document.getElementById('open-heading')?.focus({ preventScroll: false }));
  };

  useEffect(() => {
    const { status, signOff, approval, may } = version;
    desk.stand({ status, signOff, approval, may });
  }, [desk, version]);
  // What somebody else has done with the version as a whole: the page may have to show it in another way.
  const { standing } = state;
  useEffect(() => {
    // What the desk knows by now, not what was drawn: the step that this page itself has just taken is in it already.
    const { standing: known, session } = desk.snapshot();
    if (known.status === version.status) return;
    const { confirmed } = session;
    const changed = { ...version, ...known, content: confirmed.content, revision: confirmed.revision };
    keepAnswer(client, contract.questionnaires.version, { params: { versionId: version.id } }, changed);
  }, [client, desk, standing, version]);

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

  // Off the way of what is typed: what looks at the whole follows as soon as there is time.
  const settled = useSettled(content);
  const { problems, findings } = useChecks(version, settled);
  const seen = useMemo(() => ({ ...version, ...standing, problems: [...problems] }), [version, standing, problems]);
  const editing: Editing = {
    version: seen,
    content,
    settled,
    change: (next, about) => desk.change(next, about),
    now: () => desk.snapshot().session.view,
    update: (next, about) => desk.change(next(desk.snapshot().session.view), about),
    rename: (from, to) => {
      desk.edit([{ kind: 'rename-question', question: from, to }], renameQuestion(content, from, to));
      setCodes((now) => (now.question === from ? { ...now, question: to } : now));
    },
    place,
    open: setPlace,
    writing,
    setWriting,
    problems,
    findings,
    proposals,
    themes: themes.data?.themes ?? [],
  };
  const quiet = { ...editing, content: settled, place: useMemo(() => placeAt(settled, codes), [settled, codes]) };
  const outline = useQuiet(quiet, <Outline onOpen={openAndShow} />);
  const preview = useQuiet(quiet, <Preview />);
  const problemsList = useQuiet(quiet, <ProblemsList onOpen={openAndShow} />);
  const { steps } = state;
  const typing = useMemo(() => ({ desk, drawn: steps }), [desk, steps]);
  const unsaved = state.phase !== 'saved' || state.session.held.length > 0;
  const lead = useMemo(
    () => (
      <>
        <VersionJourney version={seen} />
        <VersionNav versionId={seen.id} />
        <RoundStrip version={seen} held={unsaved} />
      </>
    ),
    [seen, unsaved],
  );
  const tools = useMemo(() => <MoveVersion version={seen} held={unsaved} />, [seen, unsaved]);

  return (
    <TypingProvider value={typing}>
      <EditingProvider value={editing}>
        <Page
          width="wide"
          title={textIn(content.title, screenLanguage) || t('questionnaires.untitled')}
          above={<WayBack to="/questionnaires">{t('questionnaires.title')}</WayBack>}
          lead={lead}
          tools={tools}
        >
          <div className="editor-bar">
            <SaveStatus desk={desk} />
            <WhoIsHere others={state.others} content={content} />
            <UndoTools desk={desk} />
          </div>
          {state.session.held.length > 0 && (
            <Unsettled
              held={state.session.held}
              mine={content}
              standing={standingManuscript(state.session).content}
              writing={writing}
              onSettle={(part, choice) => desk.settle(part, choice)}
            />
          )}
          {problemsList}
          {standing.status === 'in-co-design' && standing.signOff.taken > 0 && (
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
            <div className="editor-outline">{outline}</div>
            <div className="editor-work">
              <Workspace onUndo={undoOne} />
            </div>
            <div className="editor-preview">{preview}</div>
          </div>
        </Page>
      </EditingProvider>
    </TypingProvider>
  );
}

/** The same element until what it shows has changed: it stays out of the way of what is typed. */
function useQuiet(editing: Editing, element: ReactElement): ReactElement {
  const { content, place, problems, findings, proposals, themes, writing, version } = editing;
  // What else is in `editing` only calls the desk, which is the same for good
  return useMemo(
    () => <EditingProvider value={editing}>{element}</EditingProvider>,
    [content, place, problems, findings, proposals, themes, writing, version],
  );
}

/** What is open, by code: nulls for the questionnaire as a whole. */
interface Codes {
  section: string | null;
  question: string | null;
}

function codesAt(content: VersionView['content'], place: Place | null): Codes {
  const section = place && content.sections[place.section];
  if (!section) return { section: null, question: null };
  return {
    section: section.code,
    question: (place.question !== null && section.questions[place.question]?.code) || null,
  };
}

/** Where it is by now; the section, or the whole, where somebody has taken it away. */
function placeAt(content: VersionView['content'], { section, question }: Codes): Place | null {
  const open = question !== null && placeOf(content, { question });
  return open || (section !== null && placeOf(content, { section })) || null;
}
