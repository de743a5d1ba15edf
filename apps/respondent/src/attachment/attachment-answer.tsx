import { useRef, useState } from 'react';
import { firstFieldOf } from '../question/question-props.ts';
import { useSpeech } from '../texts/speech.tsx';
import { acceptOf } from './attachment-fields.ts';
import type { AttachmentProps } from './attachment-question.tsx';
import { filled, kindsInWords, limitsInWords, sizeInWords } from './attachment-texts.ts';
import { answerOf, filesIn } from './files-in-answer.ts';
import { keptHere, type ShownFile } from './kept-here.ts';
import { pictureAnew } from './picture-anew.ts';
import { forgetFile, linkCodeHere, type Sent, sendFile } from './send-file.ts';
import { canRecord, VoiceRecorder } from './voice-recorder.tsx';

type Standing =
  | { kind: 'idle' }
  | { kind: 'sending' }
  | { kind: 'added' | 'deleted' }
  | { kind: 'failed'; why: Extract<Sent, { kind: 'refused' }>['why']; file: File };

/**
 * Files that answer a question: chosen, taken with the camera or spoken, each sent at once and deleted when somebody says so. What a file
 * can show is said before one can be chosen. Nothing is recorded before somebody presses the button for it.
 */
export function AttachmentAnswer({ question, answers, onAnswer, texts }: AttachmentProps) {
  const { screenLanguage } = useSpeech();
  const { code, kinds, maxFiles, maxBytes } = question;
  const files = filesIn(answers[code]);
  // What is being sent ends in another moment than it began: the newest answer counts then.
  const newest = useRef(files);
  newest.current = files;
  const [standing, setStanding] = useState<Standing>({ kind: 'idle' });
  const list = useRef<HTMLDivElement>(null);
  const isSending = standing.kind === 'sending';
  const isFull = files.length >= maxFiles;
  const nameOf = (id: string, at: number) => keptHere.get(id)?.name ?? filled(texts.file, { number: String(at + 1) });

  const give = (next: readonly string[]) => onAnswer(code, answerOf(next));
  const send = async (chosen: readonly File[]) => {
    for (const file of chosen.slice(0, maxFiles - newest.current.length)) {
      setStanding({ kind: 'sending' });
      const ready = file.type.startsWith('image/') ? await pictureAnew(file, maxBytes) : file;
      const sent: Sent = ready.size > maxBytes ? { kind: 'refused', why: 'too-large' } : await sendFile(code, ready);
      if (sent.kind === 'refused') return setStanding({ kind: 'failed', why: sent.why, file });
      keptHere.put(sent.id, { name: file.name, blob: ready });
      newest.current = [...newest.current, sent.id];
      give(newest.current);
      setStanding({ kind: 'added' });
    }
  };
  const remove = (id: string) => {
    keptHere.drop(id);
    give(files.filter((each) => each !== id));
    setStanding({ kind: 'deleted' });
    // The button goes away with the file: the keyboard stays at the question.
    list.current?.focus();
    void forgetFile(id);
  };

  return (
    <div className="attachment" ref={list} tabIndex={-1}>
      <p>{texts.what}</p>
      <p className="hint">{texts.traces}</p>
      {files.length > 0 && (
        <ul className="attachment-files">
          {files.map((id, at) => (
            <li key={id}>
              <FileShown file={keptHere.get(id)} name={nameOf(id, at)} />
              <button
                type="button"
                className="ds-button"
                data-variant="tertiary"
                data-size="sm"
                aria-label={filled(texts['delete-which'], { name: nameOf(id, at) })}
                disabled={isSending}
                onClick={() => remove(id)}
              >
                {texts.delete}
              </button>
            </li>
          ))}
        </ul>
      )}
      {isFull ? (
        <p className="hint">{texts.full}</p>
      ) : (
        <>
          <p className="hint" id={`limits-${code}`}>
            {limitsInWords(question, texts, screenLanguage)}
          </p>
          <div className="attachment-ways">
            <FileButton
              id={firstFieldOf(code)}
              label={texts.choose}
              accept={acceptOf(kinds)}
              multiple={maxFiles - files.length > 1}
              disabled={isSending}
              describedBy={`limits-${code}`}
              onChosen={(chosen) => void send(chosen)}
            />
            {kinds.includes('image') && hasCamera() && (
              <FileButton
                label={texts.camera}
                accept={acceptOf(['image'])}
                camera
                disabled={isSending}
                describedBy={`limits-${code}`}
                onChosen={(chosen) => void send(chosen)}
              />
            )}
          </div>
          {kinds.includes('audio') && canRecord() && (
            <VoiceRecorder
              texts={texts}
              maxBytes={maxBytes}
              disabled={isSending}
              onRecorded={(file) => void send([file])}
            />
          )}
        </>
      )}
      <p role="status" className="hint">
        {isSending && <progress aria-label={texts.sending} />}
        {standing.kind === 'sending' || standing.kind === 'added' || standing.kind === 'deleted'
          ? texts[standing.kind]
          : ''}
      </p>
      <div role="alert">
        {standing.kind === 'failed' && (
          <>
            <p className="ds-validation-message">
              {filled(texts[standing.why], {
                name: standing.file.name,
                size: sizeInWords(maxBytes, screenLanguage),
                kinds: kindsInWords(question, texts, screenLanguage),
              })}
            </p>
            {standing.why === 'no-contact' && (
              <button
                type="button"
                className="ds-button"
                data-variant="secondary"
                data-size="sm"
                onClick={() => void send([standing.file])}
              >
                {texts.again}
              </button>
            )}
          </>
        )}
      </div>
      <p className="hint">{linkCodeHere() === undefined ? texts.preview : texts.kept}</p>
    </div>
  );
}

/** The picture, or the sound to hear again, as long as the page has it; after a pause only its number. */
function FileShown({ file, name }: { file: ShownFile | undefined; name: string }) {
  return (
    <span className="attachment-file">
      {file?.type.startsWith('image/') && <img src={file.address} alt="" width={96} height={96} />}
      <span>{name}</span>
      {/* biome-ignore lint/a11y/useMediaCaption: somebody's own recording, heard by themselves */}
      {file?.type.startsWith('audio/') && <audio controls src={file.address} aria-label={name} />}
    </span>
  );
}

/** The browser's own field, as a button of ours: it keeps its name, its keys and its place among the fields. */
function FileButton(props: {
  id?: string;
  label: string;
  accept: string;
  multiple?: boolean;
  camera?: boolean;
  disabled: boolean;
  describedBy: string;
  onChosen: (files: File[]) => void;
}) {
  return (
    <label className="ds-button attachment-button" data-variant="secondary" aria-disabled={props.disabled || undefined}>
      <input
        id={props.id}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        {...(props.camera && { capture: 'environment' as const })}
        disabled={props.disabled}
        aria-describedby={props.describedBy}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          // The same file may be chosen again after a failure.
          event.target.value = '';
          if (chosen.length > 0) props.onChosen(chosen);
        }}
      />
      {props.label}
    </label>
  );
}

/** A device that is held in the hand: others would open the same window for files twice. */
const hasCamera = (): boolean => matchMedia('(pointer: coarse)').matches;
