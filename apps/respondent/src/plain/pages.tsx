import type { FormFields, InvitationView, RespondentPages, SendOutcome } from '@medvirk/api-contract';
import { readsAsDanger } from '@medvirk/comments';
import { directionOf, ENGINES } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { AnsweringPage, namesIn } from '../answering/answering-page.tsx';
import { linkWords } from '../answering/link-values.ts';
import { AttachmentPlain, RefusedFiles } from '../attachment/attachment-plain.tsx';
import { attachment } from '../attachment/attachment-question.tsx';
import { ClosedPage, DeclinedPage, NoContactPage, UnknownLinkPage } from '../ending/plain-pages.tsx';
import { ReceiptPage } from '../ending/receipt-page.tsx';
import { Frame } from '../frame/frame.tsx';
import { Heading, TitleSink } from '../frame/heading.tsx';
import { HelpNow } from '../help/help-now.tsx';
import { PausePage } from '../pause/pause-page.tsx';
import type { NotResumed } from '../pause/resume-part.tsx';
import { addRareKinds, needsRareKinds } from '../question/kinds/kind-of.ts';
import { RARE_KINDS } from '../question/kinds/rare-kinds.tsx';
import { notice } from '../question/removal-notice.tsx';
import { WrittenNotice } from '../question/written/written-notice.tsx';
import { ReviewPage } from '../review/review-page.tsx';
import { SectionPage } from '../section/section-page.tsx';
import type { Sending } from '../sending/sending.ts';
import { StartPage } from '../start/start-page.tsx';
import { firstLanguage, SCREEN_LANGUAGES, screenLanguageOf } from '../texts/screen-language.ts';
import { type Speech, SpeechProvider, speechOf } from '../texts/speech.tsx';
import { PlainWord } from '../word/plain-word.tsx';
import { INVITED, TEXTS, WORD } from './all-texts.ts';
import { atStart } from './at-start.ts';
import type { Carried } from './carried.ts';
import { CarriedProvider, PAGE_FORM } from './plain-form.tsx';
import { type PageParts, pageOf, readTemplate, type Template } from './template.ts';
import { carriedOf, standing, walk } from './walk.ts';

addRareKinds(RARE_KINDS);

notice.onServer = WrittenNotice;
attachment.onServer = AttachmentPlain;
const nothing = (): void => {};

/** Signs of a survey that travel with its first page at most: more would hold up the first question on a slow network. */
const SHORT = 40_000;
const isLong = (invitation: InvitationView): boolean => JSON.stringify(invitation).length > SHORT;

/**
 * The pages as the API serves them. `html` is the app's built page; `readAsset` gives the text of a built file by its address;
 * `later` are styles that
 * scripts add where they run: of rare kinds of questions, and of asking for word.
 * @throws when the built page has no place to put a page in
 */
export function createPages(
  html: string,
  readAsset: (address: string) => string,
  later: { kinds: string; word: string },
): RespondentPages {
  const built = readTemplate(html, readAsset);
  const template = { ...built, styles: `${built.styles}\n${later.word}` };
  const withKinds = { ...template, styles: `${template.styles}\n${later.kinds}` };
  return {
    languageFor: ({ content }, wanted) => firstLanguage(content.languages, wanted),
    open({ invitation, wanted }) {
      if (!invitation) return unknownLink(template, wanted);
      const language = firstLanguage(invitation.content.languages, wanted);
      const speech = speechIn(language);
      if (!invitation.open)
        return plainPage(template, { invitation, speech, body: <ClosedPage invitation={invitation} /> });
      const invited = invitation.admission === 'invited';
      return pageOf(template, {
        ...rendered(<AnsweringPage linkCode="" brought={{ invitation, engines: ENGINES, speech }} />),
        language,
        direction: directionOf(language),
        withoutScripts: invited ? withoutScripts(invitation, language) : undefined,
        untilScripts: invited ? untilScripts(language) : undefined,
        brought: isLong(invitation) ? { language } : { language, invitation },
      });
    },
    away({ fields, wanted }) {
      const speech = speechIn(firstLanguage(SCREEN_LANGUAGES, wanted));
      return plainPage(template, { invitation: undefined, speech, body: <AwayPage fields={fields} /> });
    },
    word({ slug, language, outcome, address }) {
      const speech = speechIn(firstLanguage(SCREEN_LANGUAGES, [language]));
      const texts = WORD[speech.screenLanguage];
      const body = (
        <>
          <Heading title={texts.title}>{texts.title}</Heading>
          <PlainWord slug={slug} language={language} texts={texts} outcome={outcome} address={address} />
        </>
      );
      return plainPage(template, { invitation: undefined, speech, body });
    },
    walk({ invitation, fields, parameters, wanted, newId }) {
      const begun = atStart(firstLanguage(invitation.content.languages, wanted));
      const walked = walk(invitation, fields, begun, newId, parameters);
      const dressed = needsRareKinds(invitation.content) ? withKinds : template;
      const page = (carried: Carried, body: ReactNode) =>
        plainPage(dressed, { invitation, speech: speechIn(carried.language), carried, body });
      switch (walked.kind) {
        case 'declined':
          return { kind: 'declined', html: page(walked.carried, <DeclinedPage onChanged={nothing} />) };
        case 'page':
          return { kind: 'page', html: page(walked.carried, stepPage(invitation, walked.carried, walked)) };
        case 'send':
          return {
            kind: 'send',
            response: walked.response,
            code: walked.carried.code,
            after: (outcome) => page(walked.carried, sentPage(invitation, walked.carried, outcome)),
          };
        case 'pause': {
          const { carried, draft } = walked;
          return {
            kind: 'pause',
            draft,
            code: carried.code,
            after: (kept) =>
              page(
                kept ? { ...carried, code: kept.code } : carried,
                <PausePage invitation={invitation} kept={kept ?? 'not-kept'} onGoOn={nothing} onAgain={nothing} />,
              ),
          };
        }
        case 'resume':
          return {
            kind: 'resume',
            code: walked.code,
            after: (kept) => {
              const carried = kept ? carriedOf(kept.draft, kept.code) : begun;
              return page(carried, stepPage(invitation, carried, { notResumed: kept ? undefined : 'unknown' }));
            },
          };
      }
    },
  };
}

/** What was on the page waits in hidden fields, to be sent again as it was. */
function AwayPage({ fields }: { fields: FormFields | undefined }) {
  const kept = Object.entries(fields ?? {}).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((each) => ({ name, each })),
  );
  return (
    <form method={fields ? 'post' : 'get'}>
      {kept.map(({ name, each }) => (
        <input key={`${name} ${each}`} type="hidden" name={name} value={each} />
      ))}
      <NoContactPage />
    </form>
  );
}

function stepPage(
  invitation: InvitationView,
  carried: Carried,
  {
    sentBack = false,
    notResumed,
    refused = {},
  }: {
    sentBack?: boolean;
    notResumed?: NotResumed | undefined;
    refused?: Readonly<Record<string, readonly string[]>> | undefined;
  },
): ReactNode {
  const { sheet, shown, problemsIn } = standing(invitation, carried);
  const { step } = carried;
  if (step.page === 'start') {
    return (
      <StartPage
        invitation={invitation}
        person={carried}
        onPerson={nothing}
        onStart={nothing}
        onDecline={nothing}
        onResume={nothing}
        notResumed={notResumed}
        sentBack={sentBack}
      />
    );
  }
  const place = step.page === 'section' ? shown.findIndex(({ section }) => section.code === step.section) : -1;
  const current = shown[place];
  if (step.page !== 'section' || !current) return reviewPage(invitation, carried, { kind: 'not-started' });
  const notTaken = Object.keys(refused).map((question) => ({ question, code: 'file-not-taken' as const }));
  return (
    <RefusedFiles.Provider value={refused}>
      <SectionPage
        invitation={invitation}
        shown={current}
        part={place + 1}
        parts={shown.length}
        sheet={sheet}
        problemsIn={(code) => [...problemsIn(code), ...notTaken]}
        sentBack={sentBack}
        editing={step.editing}
        onNext={nothing}
        onBack={nothing}
        onPause={nothing}
        help={hasDanger(carried) && <HelpNow />}
      />
    </RefusedFiles.Provider>
  );
}

/** Told on the page that comes after the one it was written on. */
const hasDanger = ({ answers }: Carried): boolean =>
  Object.values(answers).some(
    (answer) => answer.state === 'answered' && typeof answer.value === 'string' && readsAsDanger(answer.value),
  );

function reviewPage(invitation: InvitationView, carried: Carried, sending: Sending): ReactNode {
  return (
    <ReviewPage
      invitation={invitation}
      shown={standing(invitation, carried).shown}
      answers={carried.answers}
      role={carried.role ?? 'patient'}
      fromLink={linkWords(invitation.content, carried.answers)}
      sending={sending}
      onEdit={nothing}
      onEditRole={nothing}
      onBack={nothing}
      onSend={nothing}
    />
  );
}

function sentPage(invitation: InvitationView, carried: Carried, outcome: SendOutcome): ReactNode {
  if (outcome.kind === 'stored') {
    const ending = standing(invitation, carried).sheet.live.ending();
    return (
      <ReceiptPage invitation={invitation} masked={outcome.masked} before={false} ending={ending}>
        {wordOn(invitation, carried)}
      </ReceiptPage>
    );
  }
  switch (outcome.code) {
    case 'RESPONSE_ID_TAKEN':
      return <ReceiptPage invitation={invitation} masked={[]} before />;
    case 'SURVEY_NOT_OPEN':
      return reviewPage(invitation, carried, { kind: 'closed' });
    case 'OVERLOADED':
      return reviewPage(invitation, carried, { kind: 'not-sent' });
    default:
      return reviewPage(invitation, carried, { kind: 'refused' });
  }
}

/** On the receipt: who has answered may want to hear what is done. */
function wordOn({ tellBackAddress }: InvitationView, { language }: Carried): ReactNode {
  const texts = WORD[screenLanguageOf(language)];
  const heading = <h2 className="ds-heading small-heading">{texts.title}</h2>;
  return <PlainWord slug={tellBackAddress.split('/').pop() ?? ''} {...{ language, texts, heading }} />;
}

function unknownLink(template: Template, wanted: readonly string[]): string {
  const speech = speechIn(firstLanguage(SCREEN_LANGUAGES, wanted));
  return plainPage(template, { invitation: undefined, speech, body: <UnknownLinkPage /> });
}

/** A page that no script takes over: what it carries goes along when its form is sent. */
function plainPage(
  template: Template,
  given: { invitation: InvitationView | undefined; speech: Speech; carried?: Carried; body: ReactNode },
): string {
  const { invitation, speech, carried } = given;
  const { language, say } = speech;
  const page = (
    <SpeechProvider value={speech}>
      <CarriedProvider value={carried && JSON.stringify(carried)}>
        <Frame
          lang={speech.twoLanguages ? speech.screenLanguage : undefined}
          skip={say('skip')}
          languageLabel={say('language')}
          changeLabel={say('language.change')}
          language={language}
          sender={invitation && say('start.from', namesIn(invitation))}
          // Without a form there is nothing that a choice could be sent with.
          languages={carried ? (invitation?.content.languages ?? []) : []}
          onLanguage={nothing}
        >
          {given.body}
        </Frame>
      </CarriedProvider>
    </SpeechProvider>
  );
  const parts = rendered(page);
  return pageOf(template, { ...parts, body: withFiles(parts.body), language, direction: directionOf(language) });
}

/** A form with a file field is sent in parts. Said here, so that no browser that runs scripts carries it. */
const withFiles = (body: string): string =>
  body.includes('type="file"') ? body.replace(`<form id="${PAGE_FORM}"`, '$& enctype="multipart/form-data"') : body;

/** The code of an invitation never leaves the address without scripts, so the page says so instead of taking answers. */
function withoutScripts({ organisation, privacyMode }: InvitationView, language: string) {
  const texts = INVITED[screenLanguageOf(language)];
  const what = texts[privacyMode === 'anonymous' ? 'no-script.what' : 'no-script.what-named'];
  const contact = organisation.contact && `${texts.contact} ${organisation.contact}`;
  return { title: texts['no-script.title'], what: [what, contact].join(' ').trim() };
}

function untilScripts(language: string) {
  const { 'ready-soon': soon, 'ready-late': late } = INVITED[screenLanguageOf(language)];
  return { soon, late };
}

const speechIn = (language: string): Speech => speechOf(language, TEXTS[screenLanguageOf(language)], true);

function rendered(page: ReactNode): Pick<PageParts, 'body' | 'title'> {
  let title = '';
  const keep = (said: string) => {
    title = said;
  };
  const body = renderToString(<TitleSink value={keep}>{page}</TitleSink>);
  return { body, title };
}
