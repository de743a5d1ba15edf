import { useEffect, useRef, useState } from 'react';
import { useSpeech } from '../texts/speech.tsx';
import { type AttachmentTexts, filled } from './attachment-texts.ts';

/** What browsers can record into, the first that this one knows is used. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
/** Bits a second: speech is clear. Browsers may take somewhat more than they are asked for. */
const BITS = 32_000;
const BYTES_A_SECOND = (BITS / 8) * 1.5;
const LONGEST_SECONDS = 300;

export const canRecord = (): boolean =>
  typeof MediaRecorder === 'function' &&
  Boolean(navigator.mediaDevices?.getUserMedia) &&
  TYPES.some((type) => MediaRecorder.isTypeSupported(type));

type State =
  | { kind: 'ready'; refused?: true }
  | { kind: 'recording'; seconds: number }
  | { kind: 'recorded'; file: File; address: string };

/** A voice: begun and ended by a press, heard before it is added. The microphone is let go as soon as the recording ends. */
export function VoiceRecorder(props: {
  texts: AttachmentTexts;
  maxBytes: number;
  disabled: boolean;
  onRecorded: (file: File) => void;
}) {
  const { texts } = props;
  const { screenLanguage } = useSpeech();
  const [state, setState] = useState<State>({ kind: 'ready' });
  const recorder = useRef<MediaRecorder>(undefined);
  const next = useRef<HTMLButtonElement>(null);
  const most = Math.max(1, Math.min(LONGEST_SECONDS, Math.floor(props.maxBytes / BYTES_A_SECOND)));
  const seconds = state.kind === 'recording' ? state.seconds : undefined;

  const stop = () => recorder.current?.state === 'recording' && recorder.current.stop();
  // Whoever leaves the page is not listened to any more.
  useEffect(
    () => () => {
      const going = recorder.current;
      if (going) {
        going.onstop = null;
        if (going.state === 'recording') going.stop();
        release(going);
      }
    },
    [],
  );
  useEffect(() => {
    if (seconds === undefined) return;
    if (seconds >= most) stop();
    const tick = setTimeout(
      () => setState((now) => (now.kind === 'recording' ? { kind: 'recording', seconds: now.seconds + 1 } : now)),
      1000,
    );
    return () => clearTimeout(tick);
  }, [seconds, most]);
  const { kind } = state;
  const begun = useRef(kind);
  useEffect(() => {
    // What was pressed has gone: the keyboard goes on at what comes next.
    if (begun.current !== kind) next.current?.focus();
    begun.current = kind;
  }, [kind]);

  const start = async () => {
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      return setState({ kind: 'ready', refused: true });
    }
    const type = TYPES.find((each) => MediaRecorder.isTypeSupported(each)) ?? '';
    const going = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: BITS });
    const pieces: Blob[] = [];
    going.ondataavailable = ({ data }) => pieces.push(data);
    going.onstop = () => {
      release(going);
      const file = new File(pieces, texts.audio, { type: type.split(';')[0] ?? type });
      setState({ kind: 'recorded', file, address: URL.createObjectURL(file) });
    };
    recorder.current = going;
    going.start();
    setState({ kind: 'recording', seconds: 0 });
  };
  const drop = () => {
    if (state.kind === 'recorded') URL.revokeObjectURL(state.address);
    setState({ kind: 'ready' });
  };

  if (state.kind === 'recording') {
    return (
      <div className="attachment-voice">
        <p role="status">{filled(texts.recording, { time: minutesIn(most, screenLanguage) })}</p>
        <p className="attachment-time" aria-hidden="true">
          {clock(state.seconds)}
        </p>
        <button type="button" ref={next} className="ds-button" data-color="danger" onClick={stop}>
          {texts.stop}
        </button>
      </div>
    );
  }
  if (state.kind === 'recorded') {
    return (
      <div className="attachment-voice">
        <p role="status">{texts.recorded}</p>
        {/* biome-ignore lint/a11y/useMediaCaption: somebody's own recording, heard by themselves */}
        <audio controls src={state.address} aria-label={texts.audio} />
        <div className="attachment-ways">
          <button
            type="button"
            ref={next}
            className="ds-button"
            disabled={props.disabled}
            onClick={() => {
              props.onRecorded(state.file);
              drop();
            }}
          >
            {texts.use}
          </button>
          <button type="button" className="ds-button" data-variant="tertiary" onClick={drop}>
            {texts.drop}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div className="attachment-voice">
      <button
        type="button"
        ref={next}
        className="ds-button"
        data-variant="secondary"
        disabled={props.disabled}
        onClick={() => void start()}
      >
        {texts.record}
      </button>
      <div role="alert">{state.refused && <p className="ds-validation-message">{texts['no-microphone']}</p>}</div>
    </div>
  );
}

const release = ({ stream }: MediaRecorder): void => {
  for (const track of stream.getTracks()) track.stop();
};

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const minutesIn = (seconds: number, language: string): string =>
  seconds < 60
    ? new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(seconds)
    : new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
        Math.floor(seconds / 60),
      );
