import { Select, Textfield } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { type QuestionnaireContent, RespondentRole, textIn } from '@medvirk/questionnaire';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../../app/api.ts';
import { languageName } from '../../app/language-names.ts';
import { useLanguage } from '../../app/use-language.ts';
import { withoutEmpty } from '../content/without-empty.ts';
import { useEditing } from '../editor-context.ts';
import { NumberField } from '../form/number-field.tsx';
import { ExpressionField } from './expression-field.tsx';
import type { LineOf, QuestionOp, RuleLine } from './rule-node.ts';
import { SeveralChoices } from './several-choices.tsx';

interface Props<L> {
  line: L;
  onChange: (line: L) => void;
}

/** What a rule can look at besides the answer to one question. */
export interface CircumstanceForm<L = RuleLine> {
  /** A whole line to change; undefined where there is nothing to look at yet. */
  start: (content: QuestionnaireContent) => L | undefined;
  Value: ComponentType<Props<L>>;
}

type CircumstanceForms = { [O in Exclude<RuleLine['op'], QuestionOp>]: CircumstanceForm<LineOf<O>> };

const firstQuestion = ({ sections }: QuestionnaireContent) =>
  sections.flatMap(({ questions }) => questions).find(({ type }) => type !== 'information')?.code;

const CIRCUMSTANCES: CircumstanceForms = {
  'respondent-role': { start: () => ({ op: 'respondent-role', roles: ['patient'] }), Value: Roles },
  language: { start: ({ languages }) => ({ op: 'language', languages: languages.slice(0, 1) }), Value: Languages },
  unit: { start: () => ({ op: 'unit', units: ['-'] }), Value: Units },
  score: {
    start: ({ scores = [] }) => scores[0] && { op: 'score', score: scores[0].code, from: 0 },
    Value: Score,
  },
  'score-band': {
    start: ({ scores = [] }) => {
      const score = scores.find(({ bands }) => bands);
      return score?.bands?.[0] && { op: 'score-band', score: score.code, bands: [score.bands[0].code] };
    },
    Value: ScoreBand,
  },
  'all-answered': {
    start: (content) => {
      const first = firstQuestion(content);
      return first ? { op: 'all-answered', questions: [first] } : undefined;
    },
    Value: Questions,
  },
  'some-answered': {
    start: (content) => {
      const first = firstQuestion(content);
      return first ? { op: 'some-answered', questions: [first] } : undefined;
    },
    Value: Questions,
  },
  drawn: { start: () => ({ op: 'drawn', draw: 'trekning', from: 0, to: 49 }), Value: Drawn },
  expression: { start: () => ({ op: 'expression', expression: 'today() > today()' }), Value: Expression },
};

export type Circumstance = keyof typeof CIRCUMSTANCES;
const ALL = Object.keys(CIRCUMSTANCES) as Circumstance[];

/** What there is to look at in this questionnaire. */
export function circumstancesIn(content: QuestionnaireContent): Circumstance[] {
  return ALL.filter((op) => CIRCUMSTANCES[op].start(content));
}

export function circumstanceOf(op: string): CircumstanceForm | undefined {
  // Safe: whoever asks hands the form lines with its own op only.
  return Object.hasOwn(CIRCUMSTANCES, op)
    ? (CIRCUMSTANCES[op as Circumstance] as unknown as CircumstanceForm)
    : undefined;
}

function Roles({ line, onChange }: Props<LineOf<'respondent-role'>>) {
  const { t } = useTranslation();
  return (
    <SeveralChoices
      label={t('rule.circumstance.respondent-role')}
      choices={RespondentRole.options.map((role) => ({ value: role, text: t(`respondentRole.${role}`) }))}
      chosen={line.roles}
      onChange={(roles) => onChange({ ...line, roles })}
    />
  );
}

function Languages({ line, onChange }: Props<LineOf<'language'>>) {
  const { t } = useTranslation();
  const screenLanguage = useLanguage();
  const { content } = useEditing();
  return (
    <SeveralChoices
      label={t('rule.circumstance.language')}
      choices={content.languages.map((tag) => ({ value: tag, text: languageName(tag, screenLanguage) }))}
      chosen={line.languages}
      onChange={(languages) => onChange({ ...line, languages })}
    />
  );
}

function Units({ line, onChange }: Props<LineOf<'unit'>>) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const units = useRouteQuery(contract.organisation.units, {});
  return (
    <>
      <SeveralChoices
        label={t('rule.circumstance.unit')}
        choices={(units.data?.units ?? []).map(({ id, name }) => ({ value: id, text: name }))}
        chosen={line.units}
        // The mark for "none chosen yet" goes with the first that is.
        onChange={(chosen) => onChange({ ...line, units: chosen.filter((id) => id !== '-') })}
      />
      <p className="small subtle">{b('rule.unitsBelow')}</p>
    </>
  );
}

function Score({ line, onChange }: Props<LineOf<'score'>>) {
  const { t } = useTranslation('builder');
  return (
    <>
      <WhichScore score={line.score} onChange={(score) => onChange({ ...line, score })} />
      {(['from', 'to'] as const).map((end) => (
        <NumberField
          key={end}
          label={t(`rule.${end}`)}
          value={line[end]}
          onChange={(value) => onChange(withoutEmpty({ ...line, [end]: value }))}
        />
      ))}
    </>
  );
}

function ScoreBand({ line, onChange }: Props<LineOf<'score-band'>>) {
  const { t } = useTranslation('builder');
  const language = useLanguage();
  const { content } = useEditing();
  const bandsOf = (code: string) => content.scores?.find((score) => score.code === code)?.bands ?? [];
  return (
    <>
      <WhichScore
        score={line.score}
        banded
        onChange={(score) => onChange({ ...line, score, bands: [bandsOf(score)[0]?.code ?? ''] })}
      />
      <SeveralChoices
        label={t('bands.title')}
        choices={bandsOf(line.score).map(({ code, texts }) => ({ value: code, text: textIn(texts, language) || code }))}
        chosen={line.bands}
        onChange={(bands) => onChange({ ...line, bands })}
      />
    </>
  );
}

function WhichScore(props: { score: string; banded?: boolean; onChange: (score: string) => void }) {
  const { score, banded, onChange } = props;
  const { t } = useTranslation('builder');
  const language = useLanguage();
  const { content } = useEditing();
  const scores = (content.scores ?? []).filter(({ bands }) => !banded || bands);
  return (
    <Select aria-label={t('rule.whichScore')} value={score} onChange={(event) => onChange(event.target.value)}>
      {!scores.some(({ code }) => code === score) && <option value={score}>{score}</option>}
      {scores.map(({ code, texts }) => (
        <option key={code} value={code}>
          {textIn(texts, language) || code}
        </option>
      ))}
    </Select>
  );
}

function Questions<L extends LineOf<'all-answered'> | LineOf<'some-answered'>>({ line, onChange }: Props<L>) {
  const { t } = useTranslation('builder');
  const language = useLanguage();
  const { content } = useEditing();
  const questions = content.sections.flatMap((section) =>
    section.questions.filter(({ type }) => type !== 'information'),
  );
  return (
    <SeveralChoices
      label={t('rule.questions')}
      choices={questions.map(({ code, texts }, index) => ({
        value: code,
        text: `${index + 1} ${textIn(texts, language) || code}`,
      }))}
      chosen={line.questions}
      onChange={(chosen) => onChange({ ...line, questions: chosen })}
    />
  );
}

/** Everybody draws a number from 0 to 99; so many of a hundred get one up to the share. */
function Drawn({ line, onChange }: Props<LineOf<'drawn'>>) {
  const { t } = useTranslation('builder');
  return (
    <>
      <NumberField
        label={t('rule.share')}
        value={line.to - line.from + 1}
        whole
        min={1}
        onChange={(share) => share && share <= 100 - line.from && onChange({ ...line, to: line.from + share - 1 })}
      />
      <Textfield
        label={t('rule.draw')}
        value={line.draw}
        maxLength={40}
        onChange={(event) => event.target.value && onChange({ ...line, draw: event.target.value })}
      />
    </>
  );
}

function Expression({ line, onChange }: Props<LineOf<'expression'>>) {
  const { t } = useTranslation('builder');
  return (
    <div className="rule-wide">
      <ExpressionField
        label={t('rule.expression')}
        expression={line.expression}
        wanted="yes-no"
        onChange={(expression) => onChange({ ...line, expression })}
      />
    </div>
  );
}
