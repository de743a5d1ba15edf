import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { type Condition, isAnswerable } from '@medvirk/questionnaire';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { isoDateOf } from '../../app/dates.ts';
import type { Place } from '../content/place.ts';
import { questionsBefore } from '../content/place.ts';
import { useEditing } from '../editor-context.ts';
import { comparisonsFor, lineFor } from './comparisons/registry.ts';
import { RuleLineEditor } from './rule-line-editor.tsx';
import { RULE_MODES, type RuleGroup, type RuleNode, toCondition, toGroup } from './rule-node.ts';

interface Props {
  place: Place;
  rule: Condition | undefined;
  onChange: (rule: Condition | undefined) => void;
}

/** When a question or section is shown. Reads as a sentence: "Vises når alt dette stemmer: ...". */
export function RuleEditor({ place, rule, onChange }: Props) {
  const { t } = useTranslation();
  const { content } = useEditing();
  const earlier = questionsBefore(content, place).filter(isAnswerable);
  const firstLine = (): RuleNode => {
    const question = earlier.at(-1);
    if (!question) return { kind: 'line', line: { op: 'respondent-role', roles: ['patient'] } };
    const [op = 'answered'] = comparisonsFor(question);
    return { kind: 'line', line: lineFor(question, op, isoDateOf(new Date())) };
  };
  if (!rule) {
    return (
      <div className="rule-empty">
        <p className="subtle small">{t('rule.always')}</p>
        <Button
          variant="secondary"
          onClick={() => onChange(toCondition({ kind: 'group', mode: 'all', parts: [firstLine()] }))}
        >
          <PlusIcon aria-hidden />
          {t('rule.add')}
        </Button>
      </div>
    );
  }
  return (
    <RuleGroupEditor
      group={toGroup(rule)}
      place={place}
      depth={0}
      firstLine={firstLine}
      onChange={(group) => onChange(group && toCondition(group))}
    />
  );
}

interface GroupProps {
  group: RuleGroup;
  place: Place;
  depth: number;
  firstLine: () => RuleNode;
  onChange: (group: RuleGroup | undefined) => void;
}

function RuleGroupEditor({ group, place, depth, firstLine, onChange }: GroupProps) {
  const { t } = useTranslation();
  const setPart = (index: number, part: RuleNode | undefined) => {
    const parts = part ? group.parts.map((old, at) => (at === index ? part : old)) : group.parts.toSpliced(index, 1);
    onChange(parts.length > 0 ? { ...group, parts } : undefined);
  };
  return (
    <div className="rule-group" data-depth={depth}>
      <div className="rule-head">
        <Field>
          <Label>{t(depth === 0 ? 'rule.shownWhen' : 'rule.andGroup')}</Label>
          <Select
            value={group.mode}
            onChange={(event) => {
              const mode = RULE_MODES.find((candidate) => candidate === event.target.value);
              if (mode) onChange({ ...group, mode });
            }}
          >
            {RULE_MODES.map((mode) => (
              <option key={mode} value={mode}>
                {t(`rule.mode.${mode}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button variant="tertiary" data-color="danger" onClick={() => onChange(undefined)}>
          <TrashIcon aria-hidden />
          {t(depth === 0 ? 'rule.removeAll' : 'rule.removeGroup')}
        </Button>
      </div>
      <ol className="plain-list stack-tight">
        {group.parts.map((part, index) => (
          // The index is the key: lines have no identity but their place
          <li key={index}>
            {part.kind === 'line' ? (
              <RuleLineEditor
                line={part.line}
                number={index + 1}
                place={place}
                onChange={(line) => setPart(index, line && { kind: 'line', line })}
              />
            ) : (
              <RuleGroupEditor
                group={part}
                place={place}
                depth={depth + 1}
                firstLine={firstLine}
                onChange={(next) => setPart(index, next)}
              />
            )}
          </li>
        ))}
      </ol>
      <div className="buttons">
        <Button variant="secondary" onClick={() => onChange({ ...group, parts: [...group.parts, firstLine()] })}>
          <PlusIcon aria-hidden />
          {t('rule.addLine')}
        </Button>
        {depth < 3 && (
          <Button
            variant="tertiary"
            onClick={() =>
              // Two lines: a group of one is the same as its line, and would be read back as that.
              onChange({
                ...group,
                parts: [...group.parts, { kind: 'group', mode: 'any', parts: [firstLine(), firstLine()] }],
              })
            }
          >
            {t('rule.addGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}
