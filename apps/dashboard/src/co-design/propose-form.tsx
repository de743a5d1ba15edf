import { Button, Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { contract, type VersionView } from '@medvirk/api-contract';
import { answerTextsOf, isShown, type Question, questionsOf, textIn } from '@medvirk/questionnaire';
import { WordDiff } from '@medvirk/ui';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { languageName } from '../app/language-names.ts';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { FIRST, missingFields, NO_FIELDS, type ProposeFields, proposeBody } from './propose-fields.ts';
import { PROPOSE_WHAT, type ProposeName, type ProposeWhat } from './propose-what.ts';
import { SingleCaseWarning } from './single-case-warning.tsx';
import { usePropose } from './use-propose.ts';

interface Props {
  name: ProposeName;
  version: VersionView;
  /** The question it is about; left out for the whole. */
  question?: Question;
  onDone: () => void;
}

/** One proposal. New words are written in the text itself, and shown as old and new while they are written. */
export function ProposeForm({ name, version, question, onDone }: Props) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const reading = useLanguage();
  const say = useSay();
  const propose = usePropose(version);
  const what: ProposeWhat = PROPOSE_WHAT[name];
  const questionWords = textIn(question?.texts, reading);
  const [fields, setFields] = useState<ProposeFields>(() => ({
    ...NO_FIELDS,
    wording: name === 'reword' ? questionWords : '',
  }));
  const [asked, setAsked] = useState(false);
  const answers = question && what.option ? answerTextsOf(question) : [];
  const before = beforeWords();
  const missing = missingFields(name, fields, before);
  const set = (change: Partial<ProposeFields>) => setFields({ ...fields, ...change });
  const lacks = (key: keyof ProposeFields) => asked && missing.has(key);

  function beforeWords(): string {
    if (name === 'reword') return questionWords;
    if (name === 'translate') return question?.texts[fields.language] ?? '';
    return textIn(answers.find(({ answer }) => answer === fields.option)?.texts, reading);
  }
  const send = async () => {
    setAsked(true);
    if (missing.size > 0) return;
    const sent = await propose
      .send(proposeBody(name, fields, { question: question?.code, reading }))
      .catch(() => undefined);
    if (!sent) return;
    say(c('propose.sent', { date: sayDate(sent.dueAt, reading, new Date()) }));
    onDone();
  };
  // Words come after what they are about.
  const isChosen = !(what.option && fields.option === '') && !(what.language && fields.language === '');
  const wordsLanguage = what.language ? fields.language || undefined : reading;
  return (
    <form
      className="propose-form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {what.option && (
        <Choice
          label={c('propose.option')}
          value={fields.option}
          error={lacks('option') && c('propose.optionNeeded')}
          onChange={(option) => {
            const words = textIn(answers.find(({ answer }) => answer === option)?.texts, reading);
            set({ option, wording: what.words ? words : '' });
          }}
        >
          {answers.map(({ answer, texts }) => (
            <Select.Option key={answer} value={answer}>
              {textIn(texts, reading) || answer}
            </Select.Option>
          ))}
        </Choice>
      )}
      {what.place && (
        <Choice
          label={c('propose.place')}
          value={fields.place}
          error={lacks('place') && c('propose.placeNeeded')}
          onChange={(place) => set({ place })}
        >
          <Select.Option value={FIRST}>{c('propose.first')}</Select.Option>
          {questionsOf(version.content)
            .filter((other) => isShown(other) && other.code !== question?.code)
            .map(({ code, texts }) => (
              <Select.Option key={code} value={code}>
                {c('propose.behind', { words: textIn(texts, reading) || code })}
              </Select.Option>
            ))}
        </Choice>
      )}
      {what.theme && (
        <ThemeChoice
          value={fields.theme}
          error={lacks('theme') && c('propose.themeNeeded')}
          onChange={(theme) => set({ theme })}
        />
      )}
      {what.language && (
        <Choice
          label={c('propose.language')}
          value={fields.language}
          error={lacks('language') && c('propose.languageNeeded')}
          onChange={(language) => set({ language, wording: question?.texts[language] ?? '' })}
        >
          {version.content.languages.map((tag) => (
            <Select.Option key={tag} value={tag}>
              {languageName(tag, reading)}
            </Select.Option>
          ))}
        </Choice>
      )}
      {what.words && isChosen && (
        <Textfield
          multiline
          rows={3}
          autoFocus={!what.option && !what.language}
          lang={wordsLanguage}
          label={c(`propose.words.${what.words}`)}
          value={fields.wording}
          error={lacks('wording') ? t('error.PROPOSAL_NEEDS_WORDING') : undefined}
          onChange={(event) => set({ wording: event.target.value })}
        />
      )}
      {what.words && before !== '' && !missing.has('wording') && (
        <div className="propose-diff" aria-live="polite">
          <WordDiff
            before={before}
            after={fields.wording}
            labels={{ removed: t('diff.removed'), added: t('diff.added') }}
          />
        </div>
      )}
      <Textfield
        multiline
        rows={2}
        autoFocus={!what.words && !what.option && !what.place && !what.theme}
        label={t(
          what.kind === 'comment' ? 'propose.comment' : what.needsReason ? 'propose.reason' : 'propose.reasonOptional',
        )}
        value={fields.reason}
        error={lacks('reason') ? t('propose.reasonNeeded') : undefined}
        onChange={(event) => set({ reason: event.target.value })}
      />
      <SingleCaseWarning text={`${fields.wording}\n${fields.reason}`} />
      {propose.error && <ErrorMessage error={propose.error} />}
      <div className="buttons">
        <Button type="submit" loading={propose.sending}>
          {t('propose.send')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  error: string | false;
  onChange: (value: string) => void;
  children: ReactNode;
}

function Choice({ label, value, error, onChange, children }: ChoiceProps) {
  const { t: c } = useTranslation('council');
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} aria-invalid={error !== false} onChange={(event) => onChange(event.target.value)}>
        <Select.Option value="" disabled>
          {c('propose.choose')}
        </Select.Option>
        {children}
      </Select>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}

function ThemeChoice(props: Omit<ChoiceProps, 'label' | 'children'>) {
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const themes = useRouteQuery(contract.organisation.themes, {});
  return (
    <Choice label={c('propose.theme')} {...props}>
      {themes.data?.themes.map(({ code, texts }) => (
        <Select.Option key={code} value={code}>
          {textIn(texts, language) || code}
        </Select.Option>
      ))}
    </Choice>
  );
}
