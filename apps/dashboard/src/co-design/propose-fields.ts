import type { Given } from '@medvirk/api-client';
import type { contract } from '@medvirk/api-contract';
import { PROPOSE_WHAT, type ProposeName, type ProposeWhat } from './propose-what.ts';

/** What somebody has filled in so far. Everything is text, as fields are. */
export interface ProposeFields {
  wording: string;
  reason: string;
  option: string;
  /** Code of the question to stand behind, or FIRST. */
  place: string;
  theme: string;
  language: string;
}

export const NO_FIELDS: ProposeFields = { wording: '', reason: '', option: '', place: '', theme: '', language: '' };
/** No code begins with '/'. */
export const FIRST = '/first';

/** The fields that lack something, so that each can say so itself. */
export function missingFields(name: ProposeName, fields: ProposeFields, before: string): Set<keyof ProposeFields> {
  const what: ProposeWhat = PROPOSE_WHAT[name];
  const missing = new Set<keyof ProposeFields>();
  const wording = fields.wording.trim();
  if (what.words && (wording === '' || wording === before.trim())) missing.add('wording');
  if (what.needsReason && fields.reason.trim() === '') missing.add('reason');
  for (const key of ['option', 'place', 'theme', 'language'] as const)
    if (what[key] && fields[key] === '') missing.add(key);
  return missing;
}

type ProposeBody = Given<typeof contract.questionnaires.propose>['body'];

/** As the API takes it. @param reading language in which the text was read */
export function proposeBody(
  name: ProposeName,
  fields: ProposeFields,
  { question, reading }: { question: string | undefined; reading: string },
): ProposeBody {
  const what: ProposeWhat = PROPOSE_WHAT[name];
  return {
    kind: what.kind,
    about: what.about,
    reason: fields.reason,
    language: what.language ? fields.language : reading,
    ...(question !== undefined && { question }),
    ...(what.words && { wording: fields.wording }),
    ...(what.option && { option: fields.option }),
    ...(what.theme && { theme: fields.theme }),
    ...(what.place && { place: { behind: fields.place === FIRST ? null : fields.place } }),
  };
}
