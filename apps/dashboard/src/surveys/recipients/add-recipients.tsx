import { Alert, Button, Field, Heading, Label, Radio, Select, Textfield } from '@digdir/designsystemet-react';
import { contract, MOST_RECIPIENTS, type SurveyView } from '@medvirk/api-contract';
import {
  guessColumns,
  RECIPIENT_FIELDS,
  type ReadRecipients,
  type RecipientColumns,
  readRecipients,
  type Sampling,
} from '@medvirk/outreach';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { numberText } from '../../results/figures/number-text.ts';
import { readFile } from './read-file.ts';

/** Rows shown before they are taken, and problems told at once. */
const [SHOWN, MOST_PROBLEMS] = [5, 20];
const OWN_NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;
type How = 'all' | 'number' | 'per-unit' | 'share';

/** A list from a file: which column is which, what it will become, and who of it is asked. */
export function AddRecipients({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('messages');
  const [rows, setRows] = useState<string[][]>();
  const [columns, setColumns] = useState<RecipientColumns>({});
  const [unreadable, setUnreadable] = useState(false);
  const choose = async (file: File | undefined) => {
    setRows(undefined);
    setUnreadable(false);
    if (!file) return;
    try {
      const read = await readFile(file);
      setColumns(guessColumns(read[0] ?? []));
      setRows(read);
    } catch {
      setUnreadable(true);
    }
  };
  return (
    <section className="card" aria-labelledby="add-recipients">
      <Heading level={2} data-size="xs" id="add-recipients">
        {t('recipients.add')}
      </Heading>
      <Field>
        <Label>{t('recipients.file')}</Label>
        <Field.Description>{t('recipients.fileHint')}</Field.Description>
        <input
          className="ds-input"
          type="file"
          accept=".csv,.xlsx,.txt"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </Field>
      {unreadable && (
        <Alert data-color="warning" role="alert">
          {t('recipients.unreadable')}
        </Alert>
      )}
      {rows && (
        <>
          <Columns heading={rows[0] ?? []} columns={columns} onChange={setColumns} />
          <Preview
            survey={survey}
            read={readRecipients(rows, columns, unitsOf(survey))}
            onDone={() => setRows(undefined)}
          />
        </>
      )}
    </section>
  );
}

const unitsOf = (survey: SurveyView) => survey.units.map(({ unitId, name }) => ({ id: unitId, name }));

interface ColumnsProps {
  heading: readonly string[];
  columns: RecipientColumns;
  onChange: (columns: RecipientColumns) => void;
}

function Columns({ heading, columns, onChange }: ColumnsProps) {
  const { t } = useTranslation('messages');
  return (
    <fieldset className="plain-fieldset stack-tight">
      <legend className="ds-label">{t('recipients.columns')}</legend>
      <div className="recipient-columns">
        {RECIPIENT_FIELDS.map((field) => (
          <Field key={field}>
            <Label>{t(`recipients.column.${field}`)}</Label>
            <Select
              value={columns[field] ?? ''}
              onChange={({ target }) => {
                const { [field]: _before, ...others } = columns;
                onChange(target.value === '' ? others : { ...others, [field]: Number(target.value) });
              }}
            >
              <option value="">{t('recipients.noColumn')}</option>
              {heading.map((words, at) => (
                <option key={at} value={at}>
                  {words || t('recipients.columnNumber', { number: at + 1 })}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

function Preview({ survey, read, onDone }: { survey: SurveyView; read: ReadRecipients; onDone: () => void }) {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const [how, setHow] = useState<How>('all');
  const [number, setNumber] = useState('50');
  const { recipients, problems } = read;
  const nameOf = new Map(unitsOf(survey).map(({ id, name }) => [id, name]));
  const add = useRouteMutation(contract.recipients.add, { outdates: [contract.recipients.campaign] });
  const sampling = samplingOf(how, number);
  const tooMany = recipients.length > MOST_RECIPIENTS;
  if (add.data) {
    const { added, known, reserved, notDrawn } = add.data;
    return (
      <Alert data-color="success" role="status" className="stack-tight">
        <p>{t('recipients.added', { count: added, n: numberText(added, language) })}</p>
        <p>{t('recipients.leftOut', { known, reserved, notDrawn })}</p>
        <div>
          <Button variant="secondary" data-size="sm" onClick={onDone}>
            {t('recipients.addMore')}
          </Button>
        </div>
      </Alert>
    );
  }
  return (
    <section className="stack" aria-label={t('recipients.preview')}>
      <p>{t('recipients.found', { count: recipients.length, n: numberText(recipients.length, language) })}</p>
      {problems.length > 0 && (
        <Alert data-color="warning" className="stack-tight">
          <p>{t('recipients.problems', { count: problems.length, n: numberText(problems.length, language) })}</p>
          <ul>
            {problems.slice(0, MOST_PROBLEMS).map(({ row, problem }) => (
              <li key={row}>{t('recipients.problemInRow', { row, problem: t(`recipients.problem.${problem}`) })}</li>
            ))}
          </ul>
          {problems.length > MOST_PROBLEMS && <p>{t('recipients.moreProblems')}</p>}
        </Alert>
      )}
      {recipients.length > 0 && (
        <>
          <ul className="plain-list row-list">
            {recipients.slice(0, SHOWN).map(({ email, phone, unitId, language: tag }) => (
              <li key={email ?? phone}>
                {[email, phone, nameOf.get(unitId), OWN_NAMES[tag]].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
          <fieldset className="plain-fieldset stack-tight">
            <legend className="ds-label">{t('recipients.who')}</legend>
            {(['all', 'number', 'per-unit', 'share'] as const).map((each) => (
              <Radio
                key={each}
                name="how"
                value={each}
                label={t(`recipients.how.${each}`)}
                checked={how === each}
                onChange={() => setHow(each)}
              />
            ))}
          </fieldset>
          {how !== 'all' && (
            <Textfield
              label={t(how === 'share' ? 'recipients.percent' : 'recipients.number')}
              inputMode="numeric"
              value={number}
              error={sampling ? undefined : t('recipients.numberWrong')}
              onChange={(event) => setNumber(event.target.value)}
            />
          )}
          {tooMany && <Alert data-color="warning">{t('recipients.tooMany', { most: MOST_RECIPIENTS })}</Alert>}
          {add.isError && <ErrorMessage error={add.error} />}
          <div>
            <Button
              disabled={!sampling || tooMany}
              loading={add.isPending}
              onClick={() =>
                sampling && add.mutate({ params: { surveyId: survey.id }, body: { recipients, sampling } })
              }
            >
              {t('recipients.take')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Undefined where the number is none. */
function samplingOf(how: How, text: string): Sampling | undefined {
  if (how === 'all') return { kind: 'all' };
  const number = Number(text.replace(',', '.'));
  if (how === 'share') return number >= 0 && number <= 100 ? { kind: 'share', percent: number } : undefined;
  if (!Number.isInteger(number) || number < 1 || number > MOST_RECIPIENTS) return undefined;
  return { kind: 'number', count: number, perUnit: how === 'per-unit' };
}
