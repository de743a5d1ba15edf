import { createContext, useContext } from 'react';
import { ChoiceLine } from '../question/choice-line.tsx';
import type { KindOf } from '../question/kinds/kind.ts';
import { firstFieldOf } from '../question/question-props.ts';
import { useSpeech } from '../texts/speech.tsx';
import { acceptOf, fileField, removeField } from './attachment-fields.ts';
import { type AttachmentTexts, filled, kindsInWords, limitsInWords, sizeInWords } from './attachment-texts.ts';
import { filesIn } from './files-in-answer.ts';
import { PLAIN_TEXTS } from './plain-texts.ts';

/** Why files of this page were not taken, by question. */
export const RefusedFiles = createContext<Readonly<Record<string, readonly string[]>>>({});

/** Files where no script runs: the browser's own field, sent along with the page. */
export function AttachmentPlain({ question, answers }: KindOf<'attachment'>) {
  const { screenLanguage } = useSpeech();
  const texts = PLAIN_TEXTS[screenLanguage];
  const { code, kinds, maxFiles, maxBytes } = question;
  const files = filesIn(answers[code]);
  const refused = [...new Set(useContext(RefusedFiles)[code] ?? [])];
  const values = {
    name: texts['your-file'],
    size: sizeInWords(maxBytes, screenLanguage),
    kinds: kindsInWords(question, texts, screenLanguage),
  };
  return (
    <div className="attachment">
      <p>{texts.what}</p>
      <p className="hint">{texts.traces}</p>
      {refused.map((why) => (
        <p key={why} className="ds-validation-message">
          {filled(texts[whyIn(why)], values)}
        </p>
      ))}
      {files.map((id, at) => (
        <div key={id}>
          <input type="hidden" name={code} value={id} />
          <ChoiceLine
            type="checkbox"
            name={removeField(code)}
            value={id}
            checked={false}
            invalid={false}
            onChoose={() => {}}
          >
            {filled(texts['delete-which'], { name: filled(texts.file, { number: String(at + 1) }) })}
          </ChoiceLine>
        </div>
      ))}
      {files.length < maxFiles && (
        <label className="attachment-field">
          {texts.choose}
          <span className="hint">
            {limitsInWords(question, texts, screenLanguage)} {texts.plain}
          </span>
          <input
            className="ds-input"
            type="file"
            id={firstFieldOf(code)}
            name={fileField(code)}
            accept={acceptOf(kinds)}
            multiple={maxFiles - files.length > 1}
          />
        </label>
      )}
      <p className="hint">{files.length < maxFiles ? texts.kept : texts.full}</p>
    </div>
  );
}

function whyIn(why: string): keyof AttachmentTexts {
  return why === 'too-large' || why === 'wrong-kind' || why === 'unreadable' ? why : 'not-now';
}
