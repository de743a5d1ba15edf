import { Condition, type ContentChange, type QuestionnaireContent, textIn, textsOf } from '@medvirk/questionnaire';
import { WordDiff } from '@medvirk/ui';
import type { ParseKeys } from 'i18next';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { languageInSentence, languageName } from '../app/language-names.ts';
import { useLanguage } from '../app/use-language.ts';
import { useRuleInWords } from '../editor/rules/rule-in-words.ts';
import { usePartName } from '../translations/use-part-name.ts';
import { sectionName } from './section-name.ts';
import { useSettingName } from './use-setting-name.ts';

interface Props {
  changes: readonly ContentChange[];
  before: QuestionnaireContent;
  after: QuestionnaireContent;
}

/** Differences as sentences; words as old and new in one text. */
export function ChangeList({ changes, before, after }: Props) {
  return (
    <ul className="plain-list change-list">
      {changes.map((change) => (
        <li key={JSON.stringify(change)}>
          <OneChange change={change} before={before} after={after} />
        </li>
      ))}
    </ul>
  );
}

function OneChange({ change, before, after }: Omit<Props, 'changes'> & { change: ContentChange }) {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const partName = usePartName();
  const nameOf = useSettingName();
  const [ruleBefore, ruleAfter] = [useRuleInWords(before), useRuleInWords(after)];
  const partText = (list: string, question: string, code: string) => {
    const part = { options: 'option', points: 'point', rows: 'row', areas: 'option' }[list];
    const key = part ? `${question}/${part}/${code}` : '';
    const found = [after, before].flatMap((content) => textsOf(content)).find((text) => text.key === key);
    return textIn(found?.texts, language) || code;
  };
  switch (change.kind) {
    case 'text':
      return (
        <>
          <p className="small subtle">
            {t('changes.textIn', {
              part: partName(change),
              language: languageName(change.language, language),
            })}
          </p>
          <WordDiff
            before={change.before}
            after={change.after}
            language={change.language}
            labels={{ removed: t('translations.removed'), added: t('translations.added') }}
          />
        </>
      );
    case 'recording': {
      const found = [after, before].flatMap((content) => textsOf(content)).find(({ key }) => key === change.key);
      const what = !change.before ? 'added' : change.after ? 'replaced' : 'removed';
      return t(`changes.recording-${what}`, {
        language: languageInSentence(change.language, language),
        words: found?.texts[change.language] || textIn(found?.texts, language),
      });
    }
    case 'section-added':
    case 'section-removed':
    case 'section-moved': {
      const content = change.kind === 'section-removed' ? before : after;
      return t(`changes.${change.kind}`, { section: sectionName(content, change.section, language) });
    }
    case 'question-added':
      return t('changes.wasAdded');
    case 'question-removed':
      return t('changes.wasRemoved');
    case 'question-moved': {
      const to = sectionName(after, change.to.section, language);
      const from = sectionName(before, change.from.section, language);
      return change.from.section === change.to.section
        ? t('changes.moved', { to })
        : t('changes.movedSection', { from, to });
    }
    case 'part-added':
    case 'part-removed':
      return t(`changes.${change.kind}`, { name: partText(change.list, change.question, change.code) });
    case 'parts-reordered':
      return t('changes.parts-reordered', {
        names: change.after.map((code) => partText(change.list, change.question, code)).join(' · '),
      });
    case 'part-setting':
      return `${partText(change.list, change.question, change.code)}: ${setting(change)}`;
    case 'setting': {
      const words = setting(change);
      return change.section ? `${sectionName(after, change.section, language)}: ${words}` : words;
    }
    case 'whole-setting':
      return setting(change);
  }

  function setting({ name, before: was, after: is }: { name: string; before: unknown; after: unknown }): string {
    const [old, now] = [say(name, was, ruleBefore), say(name, is, ruleAfter)];
    if (old === undefined || now === undefined) return t('changes.settingChanged', { name: nameOf(name) });
    return t('changes.setting', { name: nameOf(name), before: old, after: now });
  }

  /** A value in words, where it has some that a person would know. */
  function say(name: string, value: unknown, ruleInWords: typeof ruleAfter): string | undefined {
    if (value === undefined || value === null) {
      if (name === 'showIf') return t('changes.always');
      return t(name === 'requiredIf' ? 'changes.never' : 'changes.nothing');
    }
    if (typeof value === 'boolean') return t(value ? 'changes.yes' : 'changes.no');
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') return named(value) ?? value;
    if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
      return value.map((each) => languageName(each, language)).join(', ');
    }
    const rule = Condition.safeParse(value);
    return rule.success ? ruleInWords(rule.data) : undefined;
  }

  function named(value: string): string | undefined {
    const key = [`purpose.${value}`, `questionType.${value}`].find((each) => i18next.exists(each, { ns: 'main' }));
    return key && String(i18next.t(key as ParseKeys<'main'>, { ns: 'main' }));
  }
}
