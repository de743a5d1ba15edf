import { Field, Heading, Label, Select } from '@digdir/designsystemet-react';
import {
  type DesignFinding,
  isAsked,
  isShown,
  putAudioInQuestion,
  type Question,
  recordingsOfQuestion,
} from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DesignFindings } from '../../design-checks/design-findings.tsx';
import { findingsAbout } from '../../design-checks/findings-about.ts';
import { HistoryLink } from '../../history/history-link.tsx';
import { replaceQuestion } from '../content/change-content.ts';
import { numberOf, type Place, placeOf, sectionAt } from '../content/place.ts';
import { withRoleWords, withWords } from '../content/with-words.ts';
import { useEditing } from '../editor-context.ts';
import { QuestionMedia } from '../media/question-media.tsx';
import { ReadingVariants } from '../media/reading-variants.tsx';
import { Recordings } from '../media/recordings.tsx';
import { asType, formOf, isOffered, takesComment } from '../question-types/registry.ts';
import { TypeOptions } from '../question-types/type-options.tsx';
import { EffectsForm } from '../rules/effects/effects-form.tsx';
import { QUESTION_EFFECTS } from '../rules/effects/registry.ts';
import { BankOfQuestion } from './bank-part.tsx';
import { CodeField } from './code-field.tsx';
import { InstrumentPart } from './instrument-part.tsx';
import { PurposeFields } from './purpose-fields.tsx';
import { RoleWords } from './role-words.tsx';
import { TextInLanguage } from './text-in-language.tsx';
import { useStill, useWithWordsOfNow } from './use-still.tsx';

interface Props {
  question: Question;
  place: Place;
  /** What the council said about the words, right under them. */
  said: ReactNode;
}

/** Everything about one question, the words first. */
export function QuestionForm({ question, place, said }: Props) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const { version, content, update, writing, findings } = useEditing();
  const about = findingsAbout(findings, question.code);
  const inWriting = (finding: DesignFinding) => !finding.text || finding.language === writing;
  const ofQuestion = {
    open: about.open.filter(inWriting),
    dismissed: about.dismissed.filter(({ finding }) => inWriting(finding)),
  };
  const number = numberOf(content, place);
  const set = (next: Question, about: string) =>
    // On the content of this moment: nothing but this question is written, whenever the change comes.
    update(
      (now) => {
        const at = placeOf(now, { question: question.code });
        return at ? replaceQuestion(now, at, next) : now;
      },
      `${sectionAt(content, place)?.code}/${question.code}/${about}`,
    );
  const Fields = formOf(question.type)?.Fields;
  const labelOf = useWordsLabel();
  const setRest = useWithWordsOfNow(question, set);
  const answers = useStill(question, (question) => (
    <>
      {isShown(question) && (
        <TextInLanguage
          label={t('editor.hint')}
          description={t('editor.hintHint')}
          texts={question.hint}
          onChange={(hint) => setRest(withWords(question, 'hint', hint), `hint.${writing}`)}
        />
      )}
      {isShown(question) && <QuestionMedia key={`media of ${question.code}`} question={question} onChange={setRest} />}
      {isShown(question) && (
        <ReadingVariants key={`variants of ${question.code}`} question={question} onChange={setRest} />
      )}
      <Field>
        <Label>{t('editor.type')}</Label>
        <Select
          value={question.type}
          onChange={(event) => {
            const type = event.target.value;
            if (isOffered(type)) setRest(asType(question, type), `type.${type}`);
          }}
        >
          <TypeOptions current={question.type} />
        </Select>
      </Field>
      {Fields && (
        <Fields
          key={`fields of ${question.code}`}
          question={question}
          onChange={(next, about) => setRest(next, about ?? `${sizeOf(next)}.${question.type}.${writing}`)}
        />
      )}
      {takesComment(question) && (
        <TextInLanguage
          label={b('comment.label')}
          description={b('comment.hint')}
          texts={question.comment}
          onChange={(comment) => setRest(withWords(question, 'comment', comment), `comment.${writing}`)}
        />
      )}
      {isShown(question) && (
        <RoleWords
          roleTexts={question.roleTexts}
          onChange={(roleTexts, about) => setRest(withRoleWords(question, roleTexts), `role.${about}`)}
        />
      )}
      {isShown(question) && (
        <Recordings
          key={`recordings of ${question.code}`}
          texts={recordingsOfQuestion(question)}
          onChange={(key, asset) =>
            setRest(putAudioInQuestion(question, writing, new Map([[key, asset]])), `audio.${key}.${writing}`)
          }
        />
      )}
    </>
  ));
  const rules = useStill(question, (question) => (
    <>
      {isAsked(question) && <PurposeFields question={question} onChange={(next) => setRest(next, 'purpose')} />}
      <EffectsForm
        key={`rules of ${question.code}`}
        effects={QUESTION_EFFECTS}
        part={question}
        place={place}
        onChange={setRest}
      />
      <CodeField place={place} key={question.code} />
    </>
  ));
  return (
    <div className="stack">
      <Heading level={2} data-size="2xs" id="open-heading" tabIndex={-1}>
        {number === undefined ? t(`questionType.${question.type}`) : t('editor.questionNumber', { number })}
      </Heading>
      <InstrumentPart question={question}>
        <TextInLanguage
          label={labelOf(question.type)}
          texts={question.texts}
          multiline
          readability
          needed={isShown(question)}
          onChange={(texts) => set({ ...question, texts: texts ?? {} }, `texts.${writing}`)}
        />
        {said}
        <p>
          <HistoryLink versionId={version.id} question={question.code} />
        </p>
        <DesignFindings versionId={version.id} title={t('design.title')} findings={ofQuestion} />
        {answers}
      </InstrumentPart>
      {rules}
      <BankOfQuestion question={question} key={`bank of ${question.code}`} />
    </div>
  );
}

/** What the words of a question are called in the editor. */
function useWordsLabel(): (type: Question['type']) => string {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  return (type) => {
    if (type === 'information') return t('editor.informationText');
    return type === 'calculated' || type === 'hidden' ? b('silent.name') : t('editor.questionText');
  };
}

/** How many options, points or rows there are: adding or removing one is a step of its own for undo. */
function sizeOf(question: Question): number {
  return Object.values<unknown>(question).reduce<number>(
    (sum, part) => sum + (Array.isArray(part) ? part.length : 0),
    0,
  );
}
