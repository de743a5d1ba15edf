import { Button, Select } from '@digdir/designsystemet-react';
import { isAnswerable, RespondentRole, textIn } from '@medvirk/questionnaire';
import { TrashIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { isoDateOf } from '../../app/dates.ts';
import { languageName } from '../../app/language-names.ts';
import { useLanguage } from '../../app/use-language.ts';
import { numberOf, type Place, placeOf, questionsBefore } from '../content/place.ts';
import { useEditing } from '../editor-context.ts';
import { comparisonsFor, lineFor } from './comparisons.ts';
import type { RuleLine } from './rule-node.ts';
import { RuleValue } from './rule-value.tsx';
import { SeveralChoices } from './several-choices.tsx';

interface Props {
  line: RuleLine;
  number: number;
  place: Place;
  onChange: (line: RuleLine | undefined) => void;
}

const ROLE_SUBJECT = ':role';
const LANGUAGE_SUBJECT = ':language';

/** One comparison: what is looked at, how, and against what. */
export function RuleLineEditor({ line, number, place, onChange }: Props) {
  const { t } = useTranslation();
  const screenLanguage = useLanguage();
  const { content } = useEditing();
  const earlier = questionsBefore(content, place).filter(isAnswerable);
  const question = 'question' in line ? earlier.find(({ code }) => code === line.question) : undefined;
  const subject =
    line.op === 'respondent-role' ? ROLE_SUBJECT : line.op === 'language' ? LANGUAGE_SUBJECT : line.question;
  const today = isoDateOf(new Date());

  const setSubject = (value: string) => {
    if (value === ROLE_SUBJECT) return onChange({ op: 'respondent-role', roles: ['patient'] });
    if (value === LANGUAGE_SUBJECT) return onChange({ op: 'language', languages: content.languages.slice(0, 1) });
    const chosen = earlier.find(({ code }) => code === value);
    if (chosen) onChange(lineFor(chosen, comparisonsFor(chosen)[0] ?? 'answered', today));
  };

  return (
    <fieldset className="rule-line">
      <legend className="ds-sr-only">{t('rule.line', { number })}</legend>
      <Select aria-label={t('rule.subject')} value={subject} onChange={(event) => setSubject(event.target.value)}>
        {'question' in line && !question && <option value={line.question}>{line.question}</option>}
        {earlier.map((candidate) => {
          const at = placeOf(content, { question: candidate.code });
          return (
            <option key={candidate.code} value={candidate.code}>
              {`${(at && numberOf(content, at)) ?? ''} ${textIn(candidate.texts, screenLanguage) || candidate.code}`}
            </option>
          );
        })}
        <option value={ROLE_SUBJECT}>{t('rule.respondentRole')}</option>
        <option value={LANGUAGE_SUBJECT}>{t('rule.language')}</option>
      </Select>
      {question && (
        <>
          <Select
            aria-label={t('rule.comparison')}
            value={line.op}
            onChange={(event) => {
              const op = comparisonsFor(question).find((candidate) => candidate === event.target.value);
              if (op) onChange(lineFor(question, op, today, line));
            }}
          >
            {comparisonsFor(question).map((op) => (
              <option key={op} value={op}>
                {t(`rule.op.${op}`)}
              </option>
            ))}
          </Select>
          <RuleValue line={line} question={question} onChange={onChange} />
        </>
      )}
      {'question' in line && !question && <span className="field-error">{t('rule.questionGone')}</span>}
      {line.op === 'respondent-role' && (
        <SeveralChoices
          label={t('rule.respondentRole')}
          choices={RespondentRole.options.map((role) => ({ value: role, text: t(`respondentRole.${role}`) }))}
          chosen={line.roles}
          onChange={(roles) => onChange({ op: 'respondent-role', roles })}
        />
      )}
      {line.op === 'language' && (
        <SeveralChoices
          label={t('rule.language')}
          choices={content.languages.map((tag) => ({ value: tag, text: languageName(tag, screenLanguage) }))}
          chosen={line.languages}
          onChange={(languages) => onChange({ op: 'language', languages })}
        />
      )}
      <Button
        icon
        variant="tertiary"
        data-color="danger"
        aria-label={t('rule.removeLine', { number })}
        onClick={() => onChange(undefined)}
      >
        <TrashIcon aria-hidden />
      </Button>
    </fieldset>
  );
}
