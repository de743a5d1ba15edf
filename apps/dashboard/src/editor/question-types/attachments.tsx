import { Checkbox } from '@digdir/designsystemet-react';
import { AttachmentKind, type QuestionOf } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../form/number-field.tsx';
import type { FieldsProps, TypeForms } from './type-form.ts';

const MB = 1_000_000;
const [MOST_FILES, MOST_MB] = [5, 10];

/** The person adds files: the one type whose answers can't be masked. */
export const attachments = {
  attachment: {
    group: 'write',
    create: (base) => ({ ...base, type: 'attachment', kinds: ['image'], maxBytes: 5 * MB, maxFiles: 1 }),
    Fields: AttachmentFields,
    comparisons: ['answered', 'state'],
  },
} satisfies TypeForms;

function AttachmentFields({ question, onChange }: FieldsProps<QuestionOf<'attachment'>>) {
  const { t } = useTranslation('builder');
  const { kinds, maxBytes, maxFiles } = question;
  const toggle = (kind: AttachmentKind, on: boolean) => {
    const next = AttachmentKind.options.filter((each) => (each === kind ? on : kinds.includes(each)));
    // A question that takes nothing would be none.
    if (next.length > 0) onChange({ ...question, kinds: next });
  };
  return (
    <div className="stack">
      <p className="small subtle">{t('attachment.note')}</p>
      <fieldset className="plain-fieldset">
        <legend className="ds-label">{t('attachment.kinds')}</legend>
        <div className="inline-options">
          {AttachmentKind.options.map((kind) => (
            <Checkbox
              key={kind}
              label={t(`attachment.${kind}`)}
              checked={kinds.includes(kind)}
              onChange={(event) => toggle(kind, event.target.checked)}
            />
          ))}
        </div>
      </fieldset>
      <div className="pair">
        <NumberField
          label={t('attachment.maxFiles')}
          value={maxFiles}
          whole
          min={1}
          onChange={(next) => next && next <= MOST_FILES && onChange({ ...question, maxFiles: next }, 'maxFiles')}
        />
        <NumberField
          label={t('attachment.maxSize')}
          value={maxBytes / MB}
          min={0.1}
          onChange={(next) =>
            next && next <= MOST_MB && onChange({ ...question, maxBytes: Math.round(next * MB) }, 'maxBytes')
          }
        />
      </div>
    </div>
  );
}
