import { type QuestionnaireContent, RespondentRole } from '@medvirk/questionnaire';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../app/language-names.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useEditing } from '../editor-context.ts';
import type { LineOf, QuestionOp, RuleLine } from './rule-node.ts';
import { SeveralChoices } from './several-choices.tsx';

interface Props<L> {
  line: L;
  onChange: (line: L) => void;
}

/** What a rule can look at besides answers. */
export interface CircumstanceForm<L = RuleLine> {
  start: (content: QuestionnaireContent) => L;
  Value: ComponentType<Props<L>>;
}

type CircumstanceForms = { [O in Exclude<RuleLine['op'], QuestionOp>]?: CircumstanceForm<LineOf<O>> };

const CIRCUMSTANCES = {
  'respondent-role': { start: () => ({ op: 'respondent-role', roles: ['patient'] }), Value: Roles },
  language: { start: ({ languages }) => ({ op: 'language', languages: languages.slice(0, 1) }), Value: Languages },
} satisfies CircumstanceForms;

export type Circumstance = keyof typeof CIRCUMSTANCES;
export const CIRCUMSTANCE_OPS = Object.keys(CIRCUMSTANCES) as Circumstance[];

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
