import type { InvitationView } from '@medvirk/api-contract';
import type { Engines } from '@medvirk/questionnaire';
import { useCallback, useEffect, useState } from 'react';
import { openLink } from '../api/public-api.ts';
import { ClosedPage, NoContactPage, UnknownLinkPage } from '../ending/plain-pages.tsx';
import { Broken } from '../frame/broken.tsx';
import { Frame } from '../frame/frame.tsx';
import { needsRareWords } from '../question/kinds/kind-of.ts';
import { loadKindsFor } from '../question/kinds/load-kinds.ts';
import { firstLanguage, SCREEN_LANGUAGES } from '../texts/screen-language.ts';
import { type Speech, SpeechProvider } from '../texts/speech.tsx';
import { useChosenLanguage } from '../texts/use-chosen-language.ts';
import { Answering } from './answering.tsx';
import { loadEngines } from './load-engines.ts';
import type { Person } from './person.ts';

type Opened =
  | { kind: 'opening' }
  | { kind: 'open'; invitation: InvitationView; engines: Engines }
  | { kind: 'unknown' }
  | { kind: 'no-contact' };

/** What a page brings along that was made on the server: the survey, and the words around it. */
export interface Brought {
  invitation: InvitationView;
  engines: Engines;
  speech: Speech;
  /** What was said about the person before the scripts had come. */
  person?: Person | undefined;
}

/** `/s/:linkCode`: opens the link, settles the language, and shows the survey or says in plain words why not. */
export function AnsweringPage({ linkCode, brought }: { linkCode: string | undefined; brought?: Brought }) {
  const [opened, setOpened] = useState<Opened>(() => {
    if (brought) return { kind: 'open', ...brought };
    return linkCode ? { kind: 'opening' } : { kind: 'unknown' };
  });
  const [language, setLanguage] = useState(
    () => brought?.speech.language ?? firstLanguage(SCREEN_LANGUAGES, navigator.languages),
  );
  const rare = opened.kind === 'open' && needsRareWords(opened.invitation);
  const speech = useChosenLanguage(language, rare, brought?.speech);

  const open = useCallback(async () => {
    if (!linkCode) return;
    setOpened({ kind: 'opening' });
    const outcome = await openLink(linkCode);
    const engines = outcome.kind === 'answer' ? await loadedFor(outcome.value) : undefined;
    if (outcome.kind === 'answer' && engines) {
      setLanguage(firstLanguage(outcome.value.content.languages, navigator.languages));
      setOpened({ kind: 'open', invitation: outcome.value, engines });
    } else {
      const unknown = outcome.kind === 'refused' && (outcome.status === 404 || outcome.status === 400);
      setOpened({ kind: unknown ? 'unknown' : 'no-contact' });
    }
  }, [linkCode]);
  useEffect(() => {
    if (!brought) void open();
  }, [brought, open]);

  if (!speech) return null;
  const invitation = opened.kind === 'open' ? opened.invitation : undefined;
  return (
    <SpeechProvider value={speech}>
      <Frame
        lang={speech.twoLanguages ? speech.screenLanguage : undefined}
        skip={speech.say('skip')}
        languageLabel={speech.say('language')}
        changeLabel={speech.say('language.change')}
        language={speech.language}
        sender={invitation && speech.say('start.from', namesIn(invitation))}
        languages={invitation?.content.languages ?? SCREEN_LANGUAGES}
        onLanguage={setLanguage}
      >
        <Broken title={speech.say('broken.title')} what={speech.say('broken.what')}>
          <Shown
            opened={opened}
            linkCode={linkCode ?? ''}
            person={brought?.person}
            speech={speech}
            onAgain={() => void open()}
            onLanguage={setLanguage}
          />
        </Broken>
      </Frame>
    </SpeechProvider>
  );
}

function Shown(props: {
  opened: Opened;
  linkCode: string;
  person: Person | undefined;
  speech: Speech;
  onAgain: () => void;
  onLanguage: (language: string) => void;
}) {
  switch (props.opened.kind) {
    case 'opening':
      return (
        <p role="status" className="loading">
          {props.speech.say('loading')}
        </p>
      );
    case 'unknown':
      return <UnknownLinkPage />;
    case 'no-contact':
      return <NoContactPage onAgain={props.onAgain} />;
    case 'open': {
      const { invitation, engines } = props.opened;
      if (!invitation.open) return <ClosedPage invitation={invitation} />;
      return (
        <Answering
          invitation={invitation}
          engines={engines}
          linkCode={props.linkCode}
          person={props.person}
          onLanguage={props.onLanguage}
        />
      );
    }
  }
}

/** Whether all that the questionnaire asks in can be shown; not without contact. */
async function loadedFor({ content }: InvitationView): Promise<Engines | undefined> {
  try {
    const [engines] = await Promise.all([loadEngines(content), loadKindsFor(content)]);
    return engines;
  } catch {
    return undefined;
  }
}

export function namesIn(invitation: InvitationView) {
  return { organisation: invitation.organisation.name, unit: invitation.unit.name };
}
