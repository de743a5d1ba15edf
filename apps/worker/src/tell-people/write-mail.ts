import { createHash, randomBytes, randomInt, scryptSync } from 'node:crypto';
import type { ClaimedDelivery, DueNotice, Store } from '@medvirk/data-access';
import {
  CODE_MINUTES,
  codeMail,
  digestMail,
  isOpenAction,
  type Mail,
  type NewsKind,
  type NoticeLine,
  noticeMail,
  pageOf,
  type ReaderLanguage,
} from '@medvirk/outreach';
import { isRoundOpen } from '@medvirk/participation';
import { textIn } from '@medvirk/questionnaire';

/** Days for which a personal link opens. A round is rarely longer, and the next mail brings a new one. */
const LINK_DAYS = 30;
const DAY = 86_400_000;

interface Context {
  publicUrl: string;
  now: Date;
  /** ISO date in Norway. */
  today: string;
}

export interface WrittenMail {
  to: { name: string; address: string };
  mail: Mail;
}

/**
 * Writes a mail at the moment when it is sent, from what is so then; undefined where nothing is left to tell. Secrets that go with it
 * (a personal link, a code) are made here and kept as hashes only.
 */
export async function writeMail(
  store: Store,
  delivery: ClaimedDelivery,
  context: Context,
): Promise<WrittenMail | undefined> {
  const person = await store.people.find(delivery.personId);
  if (!person) return undefined;
  const { language } = await store.messages.choiceOf(person.id);
  const organisation = (await store.organisation.get()).name;
  const reader = { name: person.name, language, organisation };
  const to = { name: person.name, address: person.email };
  if (delivery.kind === 'code') {
    const code = await makeCode(store, delivery.linkId, context.now);
    return code === undefined ? undefined : { to, mail: codeMail({ ...reader, code, minutes: CODE_MINUTES }) };
  }
  if (delivery.kind === 'digest') {
    const mail = await writeDigest(store, delivery, { ...reader, context });
    return mail && { to, mail };
  }
  const personal = await store.people.takesPartByLink(person.id);
  const address = async (page: string): Promise<string> =>
    personal
      ? `${context.publicUrl}/member#${await makeLink(store, person.id, page, context.now)}`
      : `${context.publicUrl}${page}`;
  const notices: NoticeLine[] = [];
  for (const line of await linesOf(store, delivery.id, language, context.today)) {
    // The public page needs nobody to be let in.
    const url = line.kind === 'told-back' ? `${context.publicUrl}${line.page}` : await address(line.page);
    notices.push({ ...line, url });
  }
  if (notices.length === 0) return undefined;
  const paceUrl = await address('/my-mail');
  return { to, mail: noticeMail({ ...reader, notices, personal, paceUrl }) };
}

/** What was found new for somebody, as it was released then; nothing where it has been stopped since. */
async function writeDigest(
  store: Store,
  { id, personId }: ClaimedDelivery,
  { name, language, context }: { name: string; language: ReaderLanguage; context: Context },
): Promise<Mail | undefined> {
  const digest = await store.digests.ofDelivery(id);
  const survey = digest && (await store.surveys.find(digest.surveyId));
  if (!digest || !survey) return undefined;
  const units = await store.organisation.units(context.today);
  const personal = await store.people.takesPartByLink(personId);
  const address = async (page: string): Promise<string> =>
    personal && !page.startsWith('/told/')
      ? `${context.publicUrl}/member#${await makeLink(store, personId, page, context.now)}`
      : `${context.publicUrl}${page}`;
  const news: { kind: NewsKind; subject: string; url: string }[] = [];
  for (const { page, ...line } of digest.lines) news.push({ ...line, url: await address(page) });
  const token = randomBytes(16).toString('base64url');
  await store.digests.setStop(digest.id, createHash('sha256').update(token).digest());
  return digestMail({
    ...{ name, language, personal, news, every: digest.every },
    survey: textIn(survey.title, language),
    unit: units.find((unit) => unit.id === digest.unitId)?.name ?? '',
    stopUrl: `${context.publicUrl}/stop-digest#${token}`,
    mineUrl: await address('/my-mail'),
  });
}

/** What a mail is to tell, without what has been settled since: nobody is called to a round that is over. */
async function linesOf(
  store: Store,
  deliveryId: string,
  language: string,
  today: string,
): Promise<(Omit<NoticeLine, 'url'> & { page: string })[]> {
  const lines: (Omit<NoticeLine, 'url'> & { page: string })[] = [];
  for (const notice of await store.messages.noticesOf(deliveryId)) {
    if (notice.versionId === null) {
      lines.push(...(await workLines(store, notice)));
      continue;
    }
    const version = await store.versions.find(notice.versionId);
    if (!version) continue;
    const line = { kind: notice.kind, title: textIn(version.content.title, language), page: pageOf(notice) };
    switch (notice.kind) {
      case 'asked-to-read':
      case 'asked-to-try':
      case 'asked-to-sign-off':
      case 'reading-ends':
      case 'vote-ends': {
        const round = await store.rounds.find(notice.subjectId);
        if (round && isRoundOpen(round, today)) lines.push({ ...line, day: round.endsOn });
        break;
      }
      case 'own-proposal-late':
      case 'proposal-late':
      case 'council-waits':
        if ((await store.proposals.find(notice.subjectId))?.answer === null) lines.push(line);
        break;
      case 'told-back':
        if ((await store.surveys.find(notice.subjectId))?.told) lines.push(line);
        break;
      case 'proposal-answered':
      case 'vote-ended':
        lines.push(line);
    }
  }
  return lines;
}

/** What is still to be done; of what is to be looked after, only that it is. */
async function workLines(
  store: Store,
  { kind, versionId, subjectId, occasion }: DueNotice,
): Promise<(Omit<NoticeLine, 'url'> & { page: string })[]> {
  const page = pageOf({ kind, versionId, occasion });
  if (kind === 'concern-waits') return (await store.concerns.waiting()).length > 0 ? [{ kind, title: '', page }] : [];
  const action = (await store.improvement.actions()).find(({ id }) => id === subjectId);
  return action && isOpenAction(action) ? [{ kind, title: action.title, day: action.dueOn, page }] : [];
}

async function makeLink(store: Store, personId: string, goTo: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await store.memberLinks.add({
    personId,
    tokenHash: createHash('sha256').update(token).digest(),
    goTo,
    now,
    expiresAt: new Date(now.getTime() + LINK_DAYS * DAY),
  });
  return token;
}

/** Six digits can be tried out by whoever has the hash, so it is a slow one, with a salt, and good for minutes. */
async function makeCode(store: Store, linkId: string | null, now: Date): Promise<string | undefined> {
  const link = linkId ? await store.memberLinks.findAndHold(linkId) : undefined;
  if (!link) return undefined;
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const salt = randomBytes(16);
  const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
  await store.memberLinks.addCode({ linkId: link.id, salt, codeHash: scryptSync(code, salt, 32), now, expiresAt });
  return code;
}
