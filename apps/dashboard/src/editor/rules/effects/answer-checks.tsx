import {
  type AnswerCheck,
  type Condition,
  isAsked,
  type Question,
  questionsOf,
  type Section,
} from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { freeCode } from '../../content/free-code.ts';
import type { Place } from '../../content/place.ts';
import { withoutEmpty } from '../../content/without-empty.ts';
import { useEditing } from '../../editor-context.ts';
import { TextInLanguage } from '../../form/text-in-language.tsx';
import { OneOf } from '../../question-types/parts/one-of.tsx';
import { OrderedParts } from '../../question-types/parts/ordered-parts.tsx';
import { itemsFor } from '../asked-items.ts';
import { firstLine, RuleEditor } from '../rule-editor.tsx';
import { toCondition } from '../rule-node.ts';
import type { EffectProps } from './effect.ts';
import { EffectPart } from './effect-part.tsx';

/** What must hold between answers: said when somebody goes on, to be mended or to be thought about. */
export function QuestionChecks({ part, place, onChange }: EffectProps<Question>) {
  if (!isAsked(part)) return null;
  return (
    <Checks
      checks={part.checks ?? []}
      place={place}
      onChange={(checks) => onChange(withoutEmpty({ ...part, checks }), `checks.${checks?.length ?? 0}`)}
    />
  );
}

export function SectionChecks({ part, place, onChange }: EffectProps<Section>) {
  return (
    <Checks
      checks={part.checks ?? []}
      place={place}
      onChange={(checks) => onChange(withoutEmpty({ ...part, checks }), `checks.${checks?.length ?? 0}`)}
    />
  );
}

interface Props {
  checks: readonly AnswerCheck[];
  place: Place;
  onChange: (checks: AnswerCheck[] | undefined) => void;
}

function Checks({ checks, place, onChange }: Props) {
  const { t } = useTranslation('builder');
  const { content } = useEditing();
  const always: Condition = { op: 'respondent-role', roles: ['patient'] };
  return (
    <EffectPart title={t('checks.title')}>
      <p className="small subtle">{t('checks.hint')}</p>
      <OrderedParts
        legend={t('checks.list')}
        parts={checks}
        keyOf={({ code }) => code}
        nameOf={(number) => t('parts.check', { number })}
        add={t('checks.add')}
        make={(): AnswerCheck => ({
          code: freeCode(takenChecks(content), 'sjekk'),
          holds: toCondition(firstLine(itemsFor(content, { place, own: true }))) ?? always,
          message: {},
          severity: 'ask',
        })}
        onChange={(next) => onChange(next.length > 0 ? next : undefined)}
        least={0}
        most={20}
        unordered
      >
        {(check, replace, number) => (
          <>
            <RuleEditor
              place={place}
              own
              needed
              rule={check.holds}
              words={{ always: '', add: '', when: t('checks.when'), removeAll: '' }}
              onChange={(holds) => holds && replace({ ...check, holds })}
            />
            <TextInLanguage
              label={t('checks.message', { number })}
              texts={check.message}
              needed
              onChange={(message) => replace({ ...check, message: message ?? {} })}
            />
            <OneOf
              legend={t('checks.severity')}
              choices={(['ask', 'stop'] as const).map((value) => ({ value, text: t(`checks.${value}`) }))}
              value={check.severity}
              onChange={(severity) => replace({ ...check, severity })}
            />
          </>
        )}
      </OrderedParts>
    </EffectPart>
  );
}

/** Checks are named through the whole questionnaire: a response tells which one was let stand. */
function takenChecks(content: Parameters<typeof questionsOf>[0]): Set<string> {
  const ofQuestions = questionsOf(content).flatMap((question) => (isAsked(question) && question.checks) || []);
  const ofSections = content.sections.flatMap(({ checks = [] }) => checks);
  return new Set([...ofQuestions, ...ofSections].map(({ code }) => code));
}
