import { Checkbox, Field, Label, Select, Tag } from '@digdir/designsystemet-react';
import { type ComparabilitySince, type ComparabilityView, contract, type VersionView } from '@medvirk/api-contract';
import {
  type ContentChange,
  diffContent,
  isShown,
  type QuestionnaireContent,
  questionsOf,
} from '@medvirk/questionnaire';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useLanguage } from '../app/use-language.ts';
import { wordsOf } from '../co-design/question-words.ts';
import { ChangeList } from './change-list.tsx';
import { Judgement } from './judgement.tsx';
import { VersionFrame } from './version-frame.tsx';

/** A version beside an earlier one: what is different, in words, and whether figures may stand in one line. */
export default function ChangesPage() {
  const { t } = useTranslation('questionnaire');
  return (
    <VersionFrame title={t('changes.title')} lead={t('changes.lead')}>
      {(version) => <Since version={version} />}
    </VersionFrame>
  );
}

function Since({ version }: { version: VersionView }) {
  const { t } = useTranslation('questionnaire');
  const { t: m } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const since = search.get('since') ?? undefined;
  const given = { params: { versionId: version.id }, query: { since } };
  const marks = useRouteQuery(contract.versions.comparability, given, { staleTime: 0 });
  if (marks.isPending) return <Loading />;
  if (marks.isError) return <ErrorMessage error={marks.error} onRetry={() => marks.refetch()} />;
  const from = marks.data.since;
  if (!from) return <Empty text={t('changes.none')} />;
  const earlier = marks.data.versions.filter(({ number }) => number < version.number);
  return (
    <div className="stack">
      <Field className="since-field">
        <Label>{t('changes.since')}</Label>
        <Select
          value={from.id}
          onChange={(event) => setSearch({ since: event.target.value }, { replace: true, preventScrollReset: true })}
        >
          {earlier.map(({ id, number }) => (
            <Select.Option key={id} value={id}>
              {m('questionnaires.version', { number })}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Compared key={from.id} version={version} marks={marks.data} sinceId={from.id} />
    </div>
  );
}

interface ComparedProps {
  version: VersionView;
  marks: ComparabilitySince;
  sinceId: string;
}

function Compared({ version, marks, sinceId }: ComparedProps) {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const [onlyChanged, setOnlyChanged] = useState(true);
  const before = useRouteQuery(contract.questionnaires.version, { params: { versionId: sinceId } });
  const earlier = before.data?.content;
  const changes = useMemo(() => (earlier ? diffContent(earlier, version.content) : []), [earlier, version.content]);
  if (before.isPending) return <Loading />;
  if (before.isError || !earlier) {
    return <ErrorMessage error={before.error ?? new Error()} onRetry={() => before.refetch()} />;
  }
  const now = questionsOf(version.content);
  const codes = new Set(now.map(({ code }) => code));
  const gone = questionsOf(earlier).filter(({ code }) => !codes.has(code));
  const of = (code: string) => changes.filter((change) => 'question' in change && change.question === code);
  const outside = changes.filter((change) => !('question' in change && change.question !== undefined));
  const count = (mark: ComparabilityView['mark']) => marks.questions.filter((each) => each.mark === mark).length;
  const contents = { before: earlier, after: version.content };
  const shown = now.filter(({ code }) => !onlyChanged || of(code).length > 0 || markOf(code)?.judgement);
  return (
    <>
      <p>
        {t('changes.summary', {
          same: count('same'),
          reworded: count('reworded'),
          broken: count('not-comparable'),
          new: count('new'),
          gone: gone.length,
        })}
      </p>
      <Checkbox
        label={t('changes.onlyChanged')}
        checked={onlyChanged}
        onChange={(event) => setOnlyChanged(event.target.checked)}
      />
      {outside.length > 0 && (
        <section className="card" aria-labelledby="changes-whole">
          <h2 className="change-heading" id="changes-whole">
            {t('changes.whole')}
          </h2>
          <ChangeList changes={outside} {...contents} />
        </section>
      )}
      <ul className="plain-list stack">
        {shown.map((question) => (
          <QuestionChanges
            key={question.code}
            name={wordsOf(version.content, question.code, language) || question.code}
            changes={of(question.code)}
            contents={contents}
            mark={isShown(question) ? markOf(question.code) : undefined}
            versionId={version.id}
            // A judgement is about one step: from the version before to this one.
            mayJudge={
              marks.mayJudge && marks.since?.id === marks.versions.find((each) => each.number < version.number)?.id
            }
          />
        ))}
      </ul>
      {gone.length > 0 && (
        <section className="card" aria-labelledby="changes-gone">
          <h2 className="change-heading" id="changes-gone">
            {t('changes.gone')}
          </h2>
          <ul>
            {gone.map(({ code }) => (
              <li key={code}>{wordsOf(earlier, code, language) || code}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );

  function markOf(code: string): ComparabilityView | undefined {
    return marks.questions.find(({ question }) => question === code);
  }
}

const COLOURS = { same: 'success', reworded: 'info', 'not-comparable': 'warning', new: 'neutral' } as const;

interface QuestionProps {
  name: string;
  changes: readonly ContentChange[];
  contents: { before: QuestionnaireContent; after: QuestionnaireContent };
  mark: ComparabilityView | undefined;
  versionId: string;
  mayJudge: boolean;
}

function QuestionChanges({ name, changes, contents, mark, versionId, mayJudge }: QuestionProps) {
  const { t } = useTranslation('questionnaire');
  return (
    <li className="card question-changes">
      <div className="change-head">
        <h2 className="change-heading">{name}</h2>
        {mark && (
          <Tag data-size="sm" variant="outline" data-color={COLOURS[mark.mark]}>
            {t(`mark.${mark.mark}`)}
          </Tag>
        )}
      </div>
      {changes.length === 0 ? (
        <p className="small subtle">{t('changes.unchanged')}</p>
      ) : (
        <ChangeList changes={changes} {...contents} />
      )}
      {mark && <Judgement mark={mark} name={name} versionId={versionId} mayJudge={mayJudge} />}
    </li>
  );
}
