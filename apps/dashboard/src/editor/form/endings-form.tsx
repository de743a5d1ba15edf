import type { Ending } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { freeCode } from '../content/free-code.ts';
import { withWords } from '../content/with-words.ts';
import { withoutEmpty } from '../content/without-empty.ts';
import { useEditing } from '../editor-context.ts';
import { OrderedParts } from '../question-types/parts/ordered-parts.tsx';
import { RuleEditor } from '../rules/rule-editor.tsx';
import { TextInLanguage } from './text-in-language.tsx';

/** What people read when all is sent: reached by a jump, else the first whose rule holds. */
export function EndingsForm() {
  const { t } = useTranslation('builder');
  const { content, change, writing } = useEditing();
  const { endings = [] } = content;
  const set = (next: Ending[], about?: string) =>
    change(withoutEmpty({ ...content, endings: next.length > 0 ? next : undefined }), about);
  return (
    <>
      <p className="small subtle">{t('endings.hint')}</p>
      <OrderedParts
        legend={t('endings.list')}
        parts={endings}
        keyOf={({ code }) => code}
        nameOf={(number) => t('parts.ending', { number })}
        add={t('endings.add')}
        make={(): Ending => ({ code: freeCode(new Set(endings.map(({ code }) => code)), 'slutt'), title: {} })}
        onChange={(next) => set(next, `whole/endings.${next.length}.${writing}`)}
        least={0}
        most={50}
      >
        {(ending, replace, number) => (
          <>
            <TextInLanguage
              label={t('endings.title', { number })}
              texts={ending.title}
              needed
              onChange={(title) => replace({ ...ending, title: title ?? {} })}
            />
            <TextInLanguage
              label={t('endings.text', { number })}
              texts={ending.text}
              multiline
              readability
              onChange={(text) => replace(withWords(ending, 'text', text))}
            />
            <RuleEditor
              place={null}
              rule={ending.showIf}
              words={{
                always: t('endings.always'),
                add: t('endings.addRule'),
                when: t('endings.when'),
                removeAll: t('endings.removeRule'),
              }}
              onChange={(showIf) => replace(withoutEmpty({ ...ending, showIf }))}
            />
          </>
        )}
      </OrderedParts>
    </>
  );
}
