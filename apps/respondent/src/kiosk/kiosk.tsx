import type { KioskStart } from '@medvirk/api-contract';
import type { Engines } from '@medvirk/questionnaire';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Answering } from '../answering/answering.tsx';
import { namesIn } from '../answering/answering-page.tsx';
import { Broken } from '../frame/broken.tsx';
import { Frame } from '../frame/frame.tsx';
import { Heading } from '../frame/heading.tsx';
import { needsRareWords } from '../question/kinds/kind-of.ts';
import { firstLanguage } from '../texts/screen-language.ts';
import { SpeechProvider } from '../texts/speech.tsx';
import { useChosenLanguage } from '../texts/use-chosen-language.ts';
import { setAtWork } from './at-work.ts';
import { IdleQuestion } from './idle-question.tsx';
import { keepStart } from './kept-start.ts';
import { keptStore } from './kept-store.ts';
import { openKiosk, sendSealed } from './kiosk-call.ts';
import { kioskTexts } from './kiosk-texts.ts';
import { sealTo } from './seal.ts';
import { StaffPart } from './staff-part.tsx';
import { StartOver } from './start-over.tsx';
import { useIdle } from './use-idle.ts';
import { WaitingLine } from './waiting-line.ts';
import { wipe } from './wipe.ts';

/** Between two tries to send what waits, and between two looks whether the survey is still open. */
const [TRY_MS, LOOK_MS] = [20_000, 60_000] as const;

/** The survey on a tablet, for one person after the other. Between two of them all that the first one left is gone. */
export function Kiosk(props: {
  code: string;
  start: KioskStart;
  engines: Engines;
  onShutOut: () => void;
  onLeave: () => void;
}) {
  const { code, engines, onShutOut } = props;
  const [start, setStart] = useState(props.start);
  const { invitation } = start;
  const { languages } = invitation.content;
  const ownLanguage = firstLanguage(languages, navigator.languages);
  const [language, setLanguage] = useState(ownLanguage);
  const speech = useChosenLanguage(language, needsRareWords(invitation));
  /** Which person it is since the tablet was switched on: a page of another person is another page. */
  const [turn, setTurn] = useState(0);
  const [line] = useState(() => new WaitingLine((sealed) => sendSealed(code, sealed), keptStore()));

  const finish = useCallback(async () => {
    await wipe();
    setLanguage(ownLanguage);
    setTurn((before) => before + 1);
  }, [ownLanguage]);
  const { step, touched, stay, calm } = useIdle(start.idleSeconds, () => void finish());
  const beginAnew = useCallback(() => {
    calm();
    void finish();
  }, [calm, finish]);

  const atWork = useRef({
    send: async (response: { id: string }) =>
      line.add(response.id, await sealTo(start.publicKey, JSON.stringify(response))),
    finish: beginAnew,
    isWaiting: false,
  });
  atWork.current.finish = beginAnew;
  useEffect(() => setAtWork(atWork.current), []);

  useEffect(() => {
    const flush = () => void line.flush();
    void line.takeUp().then(flush);
    const again = setInterval(flush, TRY_MS);
    window.addEventListener('online', flush);
    return () => {
      clearInterval(again);
      window.removeEventListener('online', flush);
    };
  }, [line]);

  // The survey may close, and the tablet be shut out: looked at while nobody is here.
  useEffect(() => {
    const look = async () => {
      if (touched()) return;
      const outcome = await openKiosk(code);
      if (touched()) return;
      if (outcome.kind === 'answer') void keepStart(outcome.value);
      if (outcome.kind === 'answer' && outcome.value.invitation.open !== invitation.open) setStart(outcome.value);
      if (outcome.kind === 'refused' && outcome.status === 404) onShutOut();
    };
    const again = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(again);
  }, [code, invitation.open, onShutOut, touched]);

  if (!speech) return null;
  const tell = kioskTexts(speech.screenLanguage);
  return (
    <div
      className="kiosk"
      onClickCapture={(event) => {
        const link = (event.target as Element).closest('a[href]');
        if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
      }}
    >
      <SpeechProvider value={speech}>
        <Frame
          lang={speech.twoLanguages ? speech.screenLanguage : undefined}
          skip={speech.say('skip')}
          languageLabel={speech.say('language')}
          language={speech.language}
          sender={speech.say('start.from', namesIn(invitation))}
          languages={languages}
          onLanguage={setLanguage}
        >
          <Broken key={turn} title={speech.say('broken.title')} what={speech.say('broken.what')}>
            {invitation.open ? (
              <Answering invitation={invitation} engines={engines} linkCode={start.linkCode} />
            ) : (
              <>
                <Heading title={tell('closed.title')}>{tell('closed.title')}</Heading>
                <p className="lead">{tell('closed.what')}</p>
              </>
            )}
          </Broken>
        </Frame>
        <footer className="kiosk-foot">
          <div className="column kiosk-foot-row">
            <StartOver key={`anew ${turn}`} onAnew={beginAnew} />
            <StaffPart key={turn} start={start} line={line} onLeave={props.onLeave} />
          </div>
        </footer>
        {step.kind === 'warn' && (
          <IdleQuestion tell={tell} secondsLeft={step.secondsLeft} onStay={stay} onAnew={beginAnew} />
        )}
      </SpeechProvider>
    </div>
  );
}
