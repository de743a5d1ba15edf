import type { Draft, InvitationView, KeptDraft, ResponseInput } from './routes/answering.ts';

/** The fields of a form as a browser sends them when no script runs: several values where several boxes are ticked. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** How the sending of a response ended, for the page that tells it. `problems` name items and codes of the questionnaire language. */
export type SendOutcome =
  | { readonly kind: 'stored'; readonly masked: readonly string[] }
  | { readonly kind: 'refused'; readonly code: string };

/** What came of asking to hear what is done, or of taking that back, for the page that tells it. */
export type WordOutcome = 'sent' | 'refused' | 'wrong' | 'unknown' | 'failed';

/** Where one posted page leads: to another page, or to the API with a response, and then to the page that tells how it went. */
export type WalkOutcome =
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'declined'; readonly html: string }
  | {
      readonly kind: 'send';
      readonly response: ResponseInput;
      /** The code of what was put aside on the way, to be thrown away once the response is stored. */
      readonly code: string | undefined;
      readonly after: (outcome: SendOutcome) => string;
    }
  | {
      readonly kind: 'pause';
      readonly draft: Draft;
      readonly code: string | undefined;
      readonly after: (kept: KeptDraft | undefined) => string;
    }
  | { readonly kind: 'resume'; readonly code: string; readonly after: (kept: KeptDraft | undefined) => string };

/**
 * The respondent's pages, made on the server by the same components and rules as in the browser. The API calls it, the
 * respondent app implements it; neither imports the other, since the API loads the built file.
 */
export interface RespondentPages {
  /** The language of the survey that a reader of `wanted`, best first, gets: all that the first page hangs on beside the survey itself. */
  languageFor(invitation: InvitationView, wanted: readonly string[]): string;
  /** The page behind an open link, or the words for why there is none. `wanted`: the reader's languages, best first. */
  open(given: { invitation: InvitationView | undefined; wanted: readonly string[] }): string;
  /** For when the survey can't be read now: says so, and sends the same page again, with all that stood on it. */
  away(given: { fields: FormFields | undefined; wanted: readonly string[] }): string;
  /** One step without scripts. `newId` makes the id (UUID v4) that the response keeps through all steps. */
  walk(given: {
    invitation: InvitationView;
    fields: FormFields;
    /** Parameters of the link that was opened; only listed values of the questionnaire's own are taken. */
    parameters: FormFields;
    wanted: readonly string[];
    newId: () => string;
  }): WalkOutcome;
  /** After somebody without scripts has asked to hear what is done. `language` is what their page was in. */
  word(given: { slug: string; language: string; outcome: WordOutcome; address: string }): string;
}
