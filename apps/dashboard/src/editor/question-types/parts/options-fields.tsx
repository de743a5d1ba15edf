import { Button, Checkbox, Field, Label, Textarea } from '@digdir/designsystemet-react';
import { type Option, yesNoOptions, yesNoUnsureOptions } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freeCode } from '../../content/free-code.ts';
import { withoutEmpty } from '../../content/without-empty.ts';
import { useEditing } from '../../editor-context.ts';
import { Folded } from '../../form/folded.tsx';
import { NumberField } from '../../form/number-field.tsx';
import { TextInLanguage } from '../../form/text-in-language.tsx';
import { PictureField } from '../../media/picture-field.tsx';
import { OrderedParts } from './ordered-parts.tsx';
import { PresetPicker } from './preset-picker.tsx';

const PRESETS = { 'yes-no': yesNoOptions, 'yes-no-unsure': yesNoUnsureOptions } as const;
const PRESET_NAMES = ['yes-no', 'yes-no-unsure'] as const;

interface Props {
  options: readonly Option[];
  onChange: (options: Option[], about?: string) => void;
  legend?: string;
  /** What an option can do here beside being chosen. */
  can?: {
    exclusive?: boolean;
    other?: boolean;
    score?: boolean;
    presets?: boolean;
    picture?: boolean;
  };
  /** Each of them is shown as a picture: asked for beside its words, not folded away. */
  pictures?: boolean;
  least?: number;
  most?: number;
}

/** A new option, with a code that no other of them has, or will get from somebody else at work. */
export const newOption = (options: readonly Option[], texts: Option['texts'] = {}): Option => ({
  code: freeCode(new Set(options.map(({ code }) => code)), `valg-${crypto.randomUUID().slice(0, 4)}`),
  texts,
});

/** The answers to choose between, in the order in which they are shown. */
export function OptionsFields(props: Props) {
  const { options, onChange, legend, can = {}, pictures = false, least = 1, most } = props;
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  return (
    <>
      {can.presets && (
        <PresetPicker
          label={b('options.preset')}
          presets={PRESET_NAMES.map((name) => ({ name, text: b(`options.presets.${name}`) }))}
          take={b('options.takePreset')}
          onTake={(name) => onChange(PRESETS[name](), `options.${name}`)}
        />
      )}
      <OrderedParts
        legend={legend ?? t('editor.options')}
        parts={options}
        keyOf={({ code }) => code}
        nameOf={(number) => b('parts.option', { number })}
        add={t('editor.addOption')}
        make={() => newOption(options)}
        onChange={(next) => onChange(next)}
        least={least}
        {...(most !== undefined && { most })}
      >
        {(option, replace, number) => (
          <>
            <TextInLanguage
              label={t('editor.option', { number })}
              texts={option.texts}
              needed
              onChange={(texts) => replace({ ...option, texts: texts ?? {} })}
            />
            {pictures && <OptionPicture option={option} number={number} onChange={replace} />}
            <OptionMore
              option={option}
              number={number}
              can={pictures ? { ...can, picture: false } : can}
              onChange={replace}
            />
          </>
        )}
      </OrderedParts>
      <PasteOptions onPaste={(lines) => onChange(withLines(options, lines), 'paste')} />
    </>
  );
}

function OptionMore(props: { option: Option; number: number; can: Props['can']; onChange: (option: Option) => void }) {
  const { option, number, can = {}, onChange } = props;
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  if (!can.exclusive && !can.other && !can.score && !can.picture) return null;
  const uses = [
    option.exclusive && t('editor.exclusive'),
    option.other && b('options.other'),
    option.score !== undefined && b('options.scoreIs', { score: option.score }),
    can.picture && option.image && b('options.hasPicture'),
  ].filter((use) => typeof use === 'string');
  return (
    <Folded title={b('options.more', { number })} note={uses.join(', ')} className="stack-tight">
      {(['exclusive', 'other'] as const).map(
        (use) =>
          can[use] && (
            <Checkbox
              key={use}
              label={use === 'exclusive' ? t('editor.exclusive') : b('options.other')}
              checked={option[use] ?? false}
              onChange={(event) => onChange(withoutEmpty({ ...option, [use]: event.target.checked || undefined }))}
            />
          ),
      )}
      {can.score && (
        <NumberField
          label={b('options.score')}
          value={option.score}
          onChange={(score) => onChange(withoutEmpty({ ...option, score }))}
        />
      )}
      {can.picture && <OptionPicture option={option} number={number} onChange={onChange} />}
    </Folded>
  );
}

function OptionPicture(props: { option: Option; number: number; onChange: (option: Option) => void }) {
  const { option, number, onChange } = props;
  const { t } = useTranslation('builder');
  return (
    <PictureField
      label={t('options.picture', { number })}
      picture={option.image}
      onChange={(image) => onChange(withoutEmpty({ ...option, image }))}
    />
  );
}

/** Long lists come from somewhere else: a line for each answer. */
function PasteOptions({ onPaste }: { onPaste: (lines: Record<string, string>[]) => void }) {
  const { t } = useTranslation('builder');
  const { writing } = useEditing();
  const [text, setText] = useState('');
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return (
    <Folded title={t('options.pasteTitle')} className="stack-tight">
      <Field>
        <Label>{t('options.paste')}</Label>
        <Textarea rows={4} lang={writing} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div>
        <Button
          variant="secondary"
          disabled={lines.length === 0}
          onClick={() => {
            onPaste(lines.map((line) => ({ [writing]: line })));
            setText('');
          }}
        >
          {t('options.pasteAdd', { count: lines.length })}
        </Button>
      </div>
    </Folded>
  );
}

/** Empty ones are filled first. */
function withLines(options: readonly Option[], lines: readonly Record<string, string>[]): Option[] {
  const next = options.filter(({ texts }) => Object.keys(texts).length > 0);
  for (const texts of lines.slice(0, 500 - next.length)) next.push(newOption(next, texts));
  return next;
}
