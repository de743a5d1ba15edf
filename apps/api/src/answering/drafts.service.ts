import { randomInt } from 'node:crypto';
import type { Draft, KeptDraft } from '@medvirk/api-contract';
import { Database, filesNamed, maskAnswers, type Store } from '@medvirk/data-access';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { type OpenLink, OpenLinks } from './open-links.ts';

/** Days that half-done answers are kept from when they were last put aside. */
const DAYS = 14;
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 16;

/** Answers put aside for later: masked, then sealed with the person's own code, which is kept nowhere. */
@Injectable()
export class DraftsService {
  private readonly links: OpenLinks;
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(links: OpenLinks, database: Database, clock: Clock) {
    this.links = links;
    this.database = database;
    this.clock = clock;
  }

  /** @throws DomainError NOT_FOUND for an unknown link, SURVEY_NOT_OPEN */
  async keep(linkCode: string, draft: Draft, code: string = newCode()): Promise<KeptDraft> {
    const link = await this.openLink(linkCode);
    const { answers, masked } = maskAnswers(link.form, known(draft, link), draft.language);
    const kept = { ...draft, answers };
    const keptUntil = this.lastDay(link);
    await this.database.within(link.organisationId, (store) =>
      keepTogether(store, placeOf(link), {
        code,
        text: JSON.stringify(kept),
        keptUntil,
        files: filesNamed(link.form, answers),
      }),
    );
    return { code, keptUntil, draft: kept, masked };
  }

  /** @throws DomainError NOT_FOUND for an unknown link or code, or when its time has passed; SURVEY_NOT_OPEN */
  async open(linkCode: string, code: string): Promise<KeptDraft> {
    const link = await this.openLink(linkCode);
    const { text, expiresOn } = found(
      await this.database.within(link.organisationId, (store) =>
        store.drafts.find(code, placeOf(link), this.clock.today()),
      ),
    );
    return { code, keptUntil: expiresOn, draft: JSON.parse(text), masked: [] };
  }

  async forget(linkCode: string, code: string): Promise<Record<string, never>> {
    const link = found(await this.links.find(linkCode));
    await this.database.within(link.organisationId, async (store) => {
      const kept = await store.drafts.find(code, placeOf(link), this.clock.today());
      const draft: Draft | undefined = kept && JSON.parse(kept.text);
      // What has been sent belongs to its response by now, and stays.
      if (draft) await store.attachments.forget(filesNamed(link.form, draft.answers), placeOf(link));
      await store.drafts.forget(code, placeOf(link));
    });
    return {};
  }

  private async openLink(linkCode: string): Promise<OpenLink> {
    const link = found(await this.links.find(linkCode));
    if (link.survey.status !== 'open') throw new DomainError('SURVEY_NOT_OPEN');
    return link;
  }

  /** Never longer than the survey takes answers. */
  private lastDay({ survey }: OpenLink): string {
    const last = new Date(`${this.clock.today()}T12:00:00Z`);
    last.setUTCDate(last.getUTCDate() + DAYS);
    const day = last.toISOString().slice(0, 10);
    return survey.closesOn !== null && survey.closesOn < day ? survey.closesOn : day;
  }
}

/** Files that the answers name wait as long as they do. */
async function keepTogether(
  store: Store,
  place: ReturnType<typeof placeOf>,
  { code, text, keptUntil, files }: { code: string; text: string; keptUntil: string; files: readonly string[] },
): Promise<void> {
  await store.drafts.keep(code, place, text, keptUntil);
  if (files.length > 0) await store.attachments.waitUntil(files, place, keptUntil);
}

/** Answers to questions that the form has: anything else is not ours to keep. */
function known(draft: Draft, { form }: OpenLink): Draft['answers'] {
  return Object.fromEntries(Object.entries(draft.answers).filter(([item]) => form.questions.has(item)));
}

const placeOf = ({ survey, unitId }: OpenLink) => ({ surveyId: survey.id, unitId });

const newCode = (): string => Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
