import { useLayoutEffect, useMemo, useRef } from 'react';
import { CouncilSays } from '../co-design/council-says.tsx';
import { SignOffList } from '../co-design/sign-off-list.tsx';
import { replaceQuestion } from './content/change-content.ts';
import { placeOf, questionAt, sectionAt } from './content/place.ts';
import { EditingProvider, useEditing } from './editor-context.ts';
import { AddQuestion } from './form/add-question.tsx';
import { PlaceTools } from './form/place-tools.tsx';
import { QuestionForm } from './form/question-form.tsx';
import { SectionForm } from './form/section-form.tsx';
import { WholeForm } from './form/whole-form.tsx';
import { WritingLanguage } from './form/writing-language.tsx';

/** What is open, with what the council said about it beside it. */
export function Workspace({ onUndo }: { onUndo: () => void }) {
  const editing = useEditing();
  const { content, change, place, proposals, version, writing, findings, problems } = editing;
  const work = useRef<HTMLDivElement>(null);
  // Advice and problems come and go above what somebody stands in: it must not be pushed out of the window.
  useLayoutEffect(() => {
    void [findings, problems];
    const focused = document.activeElement;
    if (work.current?.contains(focused)) focused?.scrollIntoView({ block: 'nearest' });
  }, [findings, problems]);
  const section = place ? sectionAt(content, place) : undefined;
  const question = place ? questionAt(content, place) : undefined;
  // A proposal about a question that has since been removed is kept in sight with the whole.
  const about = proposals.filter((proposal) => {
    if (proposal.question === null || !placeOf(content, { question: proposal.question })) return place === null;
    return proposal.question === question?.code;
  });
  const { settled } = editing;
  // Off the way of what is typed: what they do is done to the content of the moment.
  const tools = useMemo(
    () =>
      place && (
        <EditingProvider value={{ ...editing, content: settled }}>
          <PlaceTools place={place} onUndo={onUndo} />
          <AddQuestion place={place} />
        </EditingProvider>
      ),
    [settled, place?.section, place?.question],
  );
  const said = (
    <CouncilSays
      version={version}
      content={content}
      about={about}
      all={proposals}
      question={question?.code ?? null}
      useWording={(proposal) =>
        place && question && proposal.wording && proposal.kind === 'reword' && proposal.about === 'question'
          ? () =>
              change(
                replaceQuestion(content, place, {
                  ...question,
                  texts: { ...question.texts, [proposal.language ?? writing]: proposal.wording ?? '' },
                }),
              )
          : undefined
      }
    />
  );
  return (
    <div className="card workspace" ref={work}>
      <WritingLanguage />
      {place && question ? (
        <QuestionForm question={question} place={place} said={said} />
      ) : place && section ? (
        <SectionForm section={section} index={place.section} />
      ) : (
        <>
          <WholeForm />
          {said}
          {version.status !== 'draft' && <SignOffList version={version} content={content} />}
        </>
      )}
      {place && section && tools}
    </div>
  );
}
