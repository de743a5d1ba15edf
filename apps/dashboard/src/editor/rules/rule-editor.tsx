import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import type { Condition, Item, QuestionnaireContent } from '@medvirk/questionnaire';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDateOf } from '../../app/dates.ts';
import { useEditing } from '../editor-context.ts';
import { itemsFor, numbersOf, type RulePlace } from './asked-items.ts';
import { comparisonsFor, lineFor } from './comparisons/registry.ts';
import { useRuleInWords } from './rule-in-words.ts';
import { RuleLineEditor } from './rule-line-editor.tsx';
import { RULE_MODES, type RuleGroup, type RuleNode, toCondition, toGroup } from './rule-node.ts';

/** What the rule is called where it stands. */
export interface RuleWords {
  /** Said when there is no rule: "Vises alltid." */
  always: string;
  /** On the button that makes one: "Vis bare når …" */
  add: string;
  /** Before the way in which its parts go together: "Vises når" */
  when: string;
  /** On the button that takes the rule away: "Vis alltid" */
  removeAll: string;
}

interface Props extends RulePlace {
  rule: Condition | undefined;
  words: RuleWords;
  /** There must be a rule here: it can be changed, and not taken away. */
  needed?: boolean;
  onChange: (rule: Condition | undefined) => void;
}

/**
 * A rule, to be read and written as a sentence: "Vises når alt dette stemmer: ...". It is drawn anew when itself or the
 * settled content changes, not with each letter somewhere else: lists of hundreds of questions would be felt.
 */
export function RuleEditor({ place, own = false, rule, words, needed = false, onChange }: Props) {
  const { settled } = useEditing();
  const latest = useRef(onChange);
  latest.current = onChange;
  const { always, add, when, removeAll } = words;
  const [section, question] = [place?.section, place?.question ?? null];
  return useMemo(() => {
    const at = section === undefined ? null : { section, question };
    const named = { always, add, when, removeAll };
    const change = (next: Condition | undefined) => latest.current(next);
    return <RuleBody {...{ place: at, own, rule, words: named, needed, content: settled }} onChange={change} />;
  }, [section, question, own, rule, always, add, when, removeAll, needed, settled]);
}

function RuleBody({ place, own, rule, words, needed, content, onChange }: Required<Omit<Props, 'rule'>> & Body) {
  const inWords = useRuleInWords(content);
  const items = itemsFor(content, { place, own });
  if (!rule) {
    return (
      <div className="rule-empty">
        <p className="subtle small">{words.always}</p>
        <Button
          variant="secondary"
          onClick={() => onChange(toCondition({ kind: 'group', mode: 'all', parts: [firstLine(items)] }))}
        >
          <PlusIcon aria-hidden />
          {words.add}
        </Button>
      </div>
    );
  }
  return (
    <>
      <p className="rule-sentence small" aria-live="polite">
        {words.when} {inWords(rule)}.
      </p>
      <RuleGroupEditor
        group={toGroup(rule)}
        content={content}
        items={items}
        numbers={numbersOf(content)}
        depth={0}
        words={words}
        needed={needed}
        onChange={(group) => onChange(group && toCondition(group))}
      />
    </>
  );
}

interface Body {
  rule: Condition | undefined;
  content: QuestionnaireContent;
}

/** Begins with what was asked last, which is what rules look at most often. */
export function firstLine(items: readonly Item[]): RuleNode {
  const item = items.findLast((candidate) => comparisonsFor(candidate).length > 0);
  const [op] = item ? comparisonsFor(item) : [];
  if (!item || !op) return { kind: 'line', line: { op: 'respondent-role', roles: ['patient'] } };
  return { kind: 'line', line: lineFor(item, op, isoDateOf(new Date())) };
}

interface GroupProps {
  group: RuleGroup;
  content: QuestionnaireContent;
  items: readonly Item[];
  numbers: ReadonlyMap<string, number>;
  depth: number;
  words: RuleWords;
  needed: boolean;
  onChange: (group: RuleGroup | undefined) => void;
}

function RuleGroupEditor({ group, content, items, numbers, depth, words, needed, onChange }: GroupProps) {
  const { t } = useTranslation();
  const isLast = needed && depth === 0 && group.parts.length === 1;
  const setPart = (index: number, part: RuleNode | undefined) => {
    if (!part && isLast) return;
    const parts = part ? group.parts.map((old, at) => (at === index ? part : old)) : group.parts.toSpliced(index, 1);
    onChange(parts.length > 0 ? { ...group, parts } : undefined);
  };
  return (
    <div className="rule-group" data-depth={depth}>
      <div className="rule-head">
        <Field>
          <Label>{depth === 0 ? words.when : t('rule.andGroup')}</Label>
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
        {!(needed && depth === 0) && (
          <Button variant="tertiary" data-color="danger" onClick={() => onChange(undefined)}>
            <TrashIcon aria-hidden />
            {depth === 0 ? words.removeAll : t('rule.removeGroup')}
          </Button>
        )}
      </div>
      <ol className="plain-list stack-tight">
        {group.parts.map((part, index) => (
          // The index is the key: lines have no identity but their place
          <li key={index}>
            {part.kind === 'line' ? (
              <RuleLineEditor
                line={part.line}
                number={index + 1}
                content={content}
                items={items}
                numbers={numbers}
                onChange={(line) => setPart(index, line && { kind: 'line', line })}
              />
            ) : (
              <RuleGroupEditor
                group={part}
                content={content}
                items={items}
                numbers={numbers}
                depth={depth + 1}
                words={words}
                needed={needed}
                onChange={(next) => setPart(index, next)}
              />
            )}
          </li>
        ))}
      </ol>
      <div className="buttons">
        <Button variant="secondary" onClick={() => onChange({ ...group, parts: [...group.parts, firstLine(items)] })}>
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
                parts: [...group.parts, { kind: 'group', mode: 'any', parts: [firstLine(items), firstLine(items)] }],
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
