import { randomUUID } from 'node:crypto';
import {
  type AddedAttachment,
  type AttachmentGroup,
  type AttachmentRefusal,
  type contract,
  type RouteAnswer,
} from '@medvirk/api-contract';
import { Database, type Store, type StoredAttachment } from '@medvirk/data-access';
import { type ItemOf, itemsOf } from '@medvirk/questionnaire';
import { Inject, Injectable } from '@nestjs/common';
import { AnsweringService } from '../answering/answering.service.ts';
import { type OpenLink, OpenLinks } from '../answering/open-links.ts';
import { Clock } from '../clock.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { type KeptAside, withKeptAside } from '../media/kept-aside.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { SurveyCountsCache } from '../results/survey-counts-cache.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail } from '../trail/append-trail.ts';
import { attachmentTypeOf } from './attachment-kind.ts';
import { withoutTraces } from './without-traces.ts';

/** Days that a file waits for its response, unless half-done answers that name it are put aside for longer. */
const WAITING_DAYS = 2;
/** Bytes of files that wait in one organisation at most: a disk must not fill up by files that nobody sends. */
const WAITING_MOST = 1_000_000_000;
const MOST_LOOKS = 20;

type Listed = RouteAnswer<typeof contract.attachments.list>;

/** Files from those who answer: taken one by one before the response, and read by one named role. */
@Injectable()
export class AttachmentsService {
  private readonly links: OpenLinks;
  private readonly answering: AnsweringService;
  private readonly database: Database;
  private readonly counts: SurveyCountsCache;
  private readonly clock: Clock;
  private readonly secret: string;
  /** One file at a time lies in memory, whole: it is looked through and sealed there. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    links: OpenLinks,
    answering: AnsweringService,
    database: Database,
    counts: SurveyCountsCache,
    clock: Clock,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    this.links = links;
    this.answering = answering;
    this.database = database;
    this.counts = counts;
    this.clock = clock;
    this.secret = config.MEDVIRK_SECRET;
  }

  /**
   * Takes a file for a question, without what a device has written beside the picture or the sound.
   * @throws DomainError NOT_FOUND for a link or a question that is not there, SURVEY_NOT_OPEN, ATTACHMENT_NOT_TAKEN saying why
   */
  async add(linkCode: string, question: string, stream: AsyncIterable<Buffer>): Promise<AddedAttachment> {
    const link = await this.openLink(linkCode);
    const item = link.form.questions.get(question);
    if (item?.type !== 'attachment' || !takesFiles(link)) throw new DomainError('NOT_FOUND');
    const added = await withKeptAside(stream, item.maxBytes, (file) =>
      this.inTurn(async () => this.keep(link, item, await wholeOf(file))),
    );
    if (!added) throw notTaken(question, 'too-large', item.maxBytes);
    return added;
  }

  /** Deletes a file that waits. One that is not there, or has been sent, is passed over. */
  async forget(linkCode: string, id: string): Promise<Record<string, never>> {
    const link = found(await this.links.find(linkCode));
    await this.database.within(link.organisationId, (store) => store.attachments.forget([id], placeOf(link)));
    return {};
  }

  /** Whoever opens the list has seen what there is: that stands in the trail. */
  list(user: SignedIn): Promise<Listed> {
    asPerson(user);
    return this.database.within(user.organisationId, async (store) => {
      const groups = new Map<string, AttachmentGroup>();
      let heldBack = false;
      for (const { file, shown } of await this.readable(store, user)) {
        if (!shown) {
          heldBack = true;
          continue;
        }
        const key = [file.surveyId, file.question, shown.unitId].join(' ');
        const group = groups.get(key) ?? { ...shown.as, files: [] };
        groups.set(key, group);
        group.files.push({ id: file.id, kind: file.kind, type: file.type, size: file.size });
      }
      const looks = await store.trail.newest('attachments-looked-at', MOST_LOOKS);
      const files = [...groups.values()].reduce((sum, group) => sum + group.files.length, 0);
      await appendTrail(store, user, { kind: 'attachments-looked-at', at: this.clock.now(), details: { files } });
      return {
        groups: [...groups.values()],
        heldBack,
        looks: looks.map(({ name, at }) => ({ name, at: at.toISOString() })),
      };
    });
  }

  /** @throws DomainError NOT_FOUND for what is not there, not theirs to read, or held back since too few have answered */
  read(user: SignedIn, attachmentId: string): Promise<{ type: string; data: string }> {
    asPerson(user);
    return this.database.within(user.organisationId, async (store) => {
      const wanted = found(await store.attachments.find(attachmentId));
      const [seen] = await this.readable(store, user, [wanted]);
      if (!seen?.shown) throw new DomainError('NOT_FOUND');
      const bytes = await store.attachments.read(this.secret, wanted);
      await appendTrail(store, user, {
        kind: 'attachment-read',
        at: this.clock.now(),
        question: wanted.question,
        subjectId: wanted.surveyId,
        details: { kind: wanted.kind },
      });
      return { type: wanted.type, data: bytes.toString('base64') };
    });
  }

  private async keep(link: OpenLink, item: ItemOf<'attachment'>, sent: Buffer): Promise<AddedAttachment> {
    const type = attachmentTypeOf(sent);
    if (!type || !item.kinds.includes(type.kind)) throw notTaken(item.code, 'wrong-kind');
    const bytes = withoutTraces(sent, type.type);
    if (!bytes) throw notTaken(item.code, 'unreadable');
    const file = { id: randomUUID(), ...placeOf(link), question: item.code, ...type, size: bytes.length };
    await this.database.within(link.organisationId, async (store) => {
      const { attachmentsAllowed } = await store.organisation.get();
      const hasRoom = (await store.attachments.waitingBytes()) + bytes.length <= WAITING_MOST;
      if (!attachmentsAllowed || !hasRoom) throw notTaken(item.code, 'not-now');
      await store.attachments.keep(this.secret, file, bytes, this.lastDay());
    });
    return { id: file.id, kind: file.kind, size: file.size };
  }

  /**
   * Files that a role covers, each with where it may be told of: the unit it was given in, or the nearest above in which enough have
   * answered its question. Nothing where there is none.
   */
  private async readable(store: Store, user: SignedIn, of?: readonly StoredAttachment[]) {
    const tree = new UnitTree(await store.organisation.units(this.clock.today()));
    const files = (of ?? (await store.attachments.all())).filter(({ unitId }) =>
      tree.isCovered(user.assignments, 'attachments:read', unitId),
    );
    const surveys = new Map<string, Awaited<ReturnType<typeof readSurvey>>>();
    const readSurvey = async (surveyId: string) => {
      const { survey, version, k, step } = found(await store.results.fielded(surveyId));
      const items = itemsOf(version.content);
      return { survey, items, counts: await this.counts.get(store, { surveyId, tree, questions: items, k, step }) };
    };
    const seen: { file: StoredAttachment; shown?: { unitId: string; as: Omit<AttachmentGroup, 'files'> } }[] = [];
    for (const file of files) {
      const known = surveys.get(file.surveyId) ?? (await readSurvey(file.surveyId));
      surveys.set(file.surveyId, known);
      const { survey, items, counts } = known;
      const unitId = tree.path(file.unitId).find((at) => counts.releaseAnswered(file.question, at).kind === 'shown');
      if (unitId === undefined) {
        seen.push({ file });
        continue;
      }
      const texts = items.find(({ code }) => code === file.question)?.texts ?? {};
      const as = {
        survey: { id: survey.id, title: survey.title },
        question: { code: file.question, texts },
        unit: tree.nameOf(unitId),
      };
      seen.push({ file, shown: { unitId, as } });
    }
    return seen;
  }

  private async openLink(linkCode: string): Promise<OpenLink> {
    const link = found(await this.links.find(linkCode));
    if (!this.answering.isOpen(link)) throw new DomainError('SURVEY_NOT_OPEN');
    return link;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  private lastDay(): string {
    const day = new Date(`${this.clock.today()}T12:00:00Z`);
    day.setUTCDate(day.getUTCDate() + WAITING_DAYS);
    return day.toISOString().slice(0, 10);
  }
}

/** A file that lies there before its anonymous response comes would tell by its time who was there: see the README. */
const takesFiles = ({ survey }: OpenLink): boolean =>
  !(survey.admission === 'invited' && survey.privacyMode === 'anonymous');

const placeOf = ({ survey, unitId }: OpenLink) => ({ surveyId: survey.id, unitId });

function notTaken(question: string, code: AttachmentRefusal, limit?: number): DomainError {
  return new DomainError('ATTACHMENT_NOT_TAKEN', {
    details: [{ path: question, code, ...(limit !== undefined && { limit }) }],
  });
}

async function wholeOf({ pieces, size }: KeptAside): Promise<Buffer> {
  const read: Buffer[] = [];
  if (size > 0) for await (const piece of pieces(size)) read.push(piece);
  return Buffer.concat(read);
}

function asPerson(user: SignedIn): string {
  if (!user.personId) throw new DomainError('NOT_ALLOWED'); // somebody answers for having read it
  return user.personId;
}
