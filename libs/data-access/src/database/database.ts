import type { DataSource, EntityManager } from 'typeorm';
import { AttachmentRepository } from '../attachments/attachment.repository.ts';
import { BankRepository } from '../bank/bank.repository.ts';
import { CaseRepository } from '../co-design/case.repository.ts';
import { NotUnderstoodRepository } from '../co-design/not-understood.repository.ts';
import { PilotRepository } from '../co-design/pilot.repository.ts';
import { ProposalRepository } from '../co-design/proposal.repository.ts';
import { RoundRepository } from '../co-design/round.repository.ts';
import { SignOffRepository } from '../co-design/sign-off.repository.ts';
import { CodingRepository } from '../coding/coding.repository.ts';
import { ConcernRepository } from '../coding/concern.repository.ts';
import { QuoteRepository } from '../coding/quote.repository.ts';
import { DesignRepository } from '../design/design.repository.ts';
import { DraftRepository } from '../drafts/draft.repository.ts';
import { ExportRepository } from '../exports/export.repository.ts';
import { ImprovementRepository } from '../improvement/improvement.repository.ts';
import { WrittenRepository } from '../improvement/written.repository.ts';
import { InboxRepository } from '../inbox/inbox.repository.ts';
import { InvitationRepository } from '../invitations/invitation.repository.ts';
import { KioskRepository } from '../kiosks/kiosk.repository.ts';
import { LetterRepository } from '../letters/letter.repository.ts';
import { type FoundMedia, MEDIA_PART, MediaRepository } from '../media/media.repository.ts';
import { DigestRepository } from '../messages/digest.repository.ts';
import { MemberLinkRepository } from '../messages/member-link.repository.ts';
import { MessageRepository } from '../messages/message.repository.ts';
import { OrganisationRepository } from '../organisation/organisation.repository.ts';
import { PaperRepository } from '../paper/paper.repository.ts';
import { CouncilRepository } from '../people/council.repository.ts';
import { PersonRepository } from '../people/person.repository.ts';
import { SessionRepository } from '../people/session.repository.ts';
import { EditRepository } from '../questionnaires/edit.repository.ts';
import { VersionRepository } from '../questionnaires/version.repository.ts';
import { RecipientRepository } from '../recipients/recipient.repository.ts';
import { WordRepository } from '../recipients/word.repository.ts';
import { FoldRepository } from '../responses/fold.repository.ts';
import { ResultsRepository } from '../results/results.repository.ts';
import { RoleReleaseRepository } from '../results/role-release.repository.ts';
import { SeriesRepository } from '../results/series.repository.ts';
import { PlanRepository } from '../surveys/plan.repository.ts';
import { SurveyRepository } from '../surveys/survey.repository.ts';
import { TrailRepository } from '../trail/trail.repository.ts';
import { TranslationRepository } from '../translations/translation.repository.ts';
import { ComparabilityRepository } from '../versions/comparability.repository.ts';
import { WITHIN } from './connection.ts';
import { WaitFirst } from './wait-first.ts';

/** All repositories within one organisation and one transaction. There is no other way to reach the tables. */
export class Store {
  readonly organisation: OrganisationRepository;
  readonly people: PersonRepository;
  readonly sessions: SessionRepository;
  readonly councils: CouncilRepository;
  readonly versions: VersionRepository;
  readonly proposals: ProposalRepository;
  readonly notUnderstood: NotUnderstoodRepository;
  readonly rounds: RoundRepository;
  readonly pilot: PilotRepository;
  readonly signOffs: SignOffRepository;
  readonly cases: CaseRepository;
  readonly edits: EditRepository;
  readonly translations: TranslationRepository;
  readonly comparability: ComparabilityRepository;
  readonly design: DesignRepository;
  readonly bank: BankRepository;
  readonly surveys: SurveyRepository;
  readonly plans: PlanRepository;
  readonly drafts: DraftRepository;
  readonly attachments: AttachmentRepository;
  readonly invitations: InvitationRepository;
  readonly kiosks: KioskRepository;
  readonly letters: LetterRepository;
  readonly media: MediaRepository;
  readonly paper: PaperRepository;
  readonly inbox: InboxRepository;
  readonly fold: FoldRepository;
  readonly results: ResultsRepository;
  readonly roleReleases: RoleReleaseRepository;
  readonly series: SeriesRepository;
  readonly written: WrittenRepository;
  readonly improvement: ImprovementRepository;
  readonly coding: CodingRepository;
  readonly quotes: QuoteRepository;
  readonly concerns: ConcernRepository;
  readonly exports: ExportRepository;
  readonly messages: MessageRepository;
  readonly digests: DigestRepository;
  readonly memberLinks: MemberLinkRepository;
  readonly recipients: RecipientRepository;
  readonly words: WordRepository;
  readonly trail: TrailRepository;

  constructor(manager: EntityManager, organisationId: string) {
    this.organisation = new OrganisationRepository(manager, organisationId);
    this.people = new PersonRepository(manager, organisationId);
    this.sessions = new SessionRepository(manager, organisationId);
    this.councils = new CouncilRepository(manager, organisationId);
    this.versions = new VersionRepository(manager, organisationId);
    this.proposals = new ProposalRepository(manager, organisationId);
    this.notUnderstood = new NotUnderstoodRepository(manager, organisationId);
    this.rounds = new RoundRepository(manager, organisationId);
    this.pilot = new PilotRepository(manager, organisationId);
    this.signOffs = new SignOffRepository(manager, organisationId);
    this.cases = new CaseRepository(manager, organisationId);
    this.edits = new EditRepository(manager, organisationId);
    this.translations = new TranslationRepository(manager, organisationId);
    this.comparability = new ComparabilityRepository(manager, organisationId);
    this.design = new DesignRepository(manager, organisationId);
    this.bank = new BankRepository(manager, organisationId);
    this.surveys = new SurveyRepository(manager, organisationId);
    this.plans = new PlanRepository(manager, organisationId);
    this.drafts = new DraftRepository(manager, organisationId);
    this.attachments = new AttachmentRepository(manager, organisationId);
    this.invitations = new InvitationRepository(manager);
    this.kiosks = new KioskRepository(manager, organisationId);
    this.paper = new PaperRepository(manager, organisationId);
    this.letters = new LetterRepository(manager, organisationId);
    this.media = new MediaRepository(manager, organisationId);
    this.inbox = new InboxRepository(manager, organisationId);
    this.fold = new FoldRepository(manager);
    this.results = new ResultsRepository(manager);
    this.roleReleases = new RoleReleaseRepository(manager, organisationId);
    this.series = new SeriesRepository(manager, organisationId);
    this.written = new WrittenRepository(manager, organisationId);
    this.improvement = new ImprovementRepository(manager, organisationId);
    this.coding = new CodingRepository(manager, organisationId);
    this.quotes = new QuoteRepository(manager, organisationId);
    this.concerns = new ConcernRepository(manager, organisationId);
    this.exports = new ExportRepository(manager, organisationId);
    this.messages = new MessageRepository(manager, organisationId);
    this.digests = new DigestRepository(manager, organisationId);
    this.recipients = new RecipientRepository(manager);
    this.words = new WordRepository(manager);
    this.memberLinks = new MemberLinkRepository(manager, organisationId);
    this.trail = new TrailRepository(manager, organisationId);
  }
}

export class Database {
  readonly dataSource: DataSource;

  constructor(dataSource: DataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Runs work within one organisation: one transaction, in which PostgreSQL shows and takes that organisation's rows only.
   * All of it is kept, or none. Work that throws `WaitFirst` begins anew when what it waits for is there.
   */
  async within<T>(organisationId: string, work: (store: Store) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await this.dataSource.transaction(async (manager) => {
          await manager.query(WITHIN, [organisationId]);
          return work(new Store(manager, organisationId));
        });
      } catch (thrown) {
        if (!(thrown instanceof WaitFirst)) throw thrown;
        await thrown.until;
      }
    }
  }

  /** As `within`, in one unchanging view of the data: for counting the same thing twice. */
  withinSnapshot<T>(organisationId: string, work: (store: Store) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query(WITHIN, [organisationId]);
      return work(new Store(manager, organisationId));
    });
  }

  /** Throws away half-done answers whose day has passed, in every organisation. Safe to run twice. Returns how many. */
  async eraseExpiredDrafts(today: string): Promise<number> {
    const rows: { erased: string }[] = await this.dataSource.query('SELECT erase_expired_drafts($1) AS erased', [
      today,
    ]);
    return Number(rows[0]?.erased ?? 0);
  }

  /** Throws away files that nobody has sent with a response in time, in every organisation. Safe to run twice. Returns how many. */
  async eraseWaitingAttachments(today: string): Promise<number> {
    const rows: { erased: string }[] = await this.dataSource.query('SELECT erase_waiting_attachments($1) AS erased', [
      today,
    ]);
    return Number(rows[0]?.erased ?? 0);
  }

  /** Throws away files whose time is over, in every organisation. Safe to run twice. Returns how many. */
  async eraseExpiredExports(at: Date): Promise<number> {
    const rows: { erased: string }[] = await this.dataSource.query('SELECT erase_expired_exports($1) AS erased', [at]);
    return Number(rows[0]?.erased ?? 0);
  }

  /** Throws away personal links whose time has passed, and what the ledger of mail holds after a year. Safe to run twice. */
  async eraseOldMessages(now: Date): Promise<void> {
    await this.dataSource.query('SELECT erase_old_messages($1)', [now]);
  }

  /** Erases the lists of surveys that closed a month ago, and which of their letters were reminded of, in every organisation. Safe to run twice. Returns how many people. */
  async eraseRecipients(at: Date, today: string): Promise<number> {
    const rows: { erased: number }[] = await this.dataSource.query('SELECT contact_erase($1, $2) AS erased', [
      at,
      today,
    ]);
    await this.dataSource.query('SELECT erase_letter_lists($1)', [today]);
    return rows[0]?.erased ?? 0;
  }

  /** Erases addresses of people who asked for word and whose time has passed. Safe to run twice. Returns how many. */
  async eraseWordsWanted(at: Date, today: string): Promise<number> {
    const rows: { erased: number }[] = await this.dataSource.query('SELECT contact_erase_words($1, $2) AS erased', [
      at,
      today,
    ]);
    return rows[0]?.erased ?? 0;
  }

  /** Gives up sheets of paper that were keyed once, of surveys that closed a month ago. Safe to run twice. Returns how many. */
  async eraseHalfKeyedPaper(today: string): Promise<number> {
    const rows: { erased: number }[] = await this.dataSource.query('SELECT erase_paper($1) AS erased', [today]);
    return rows[0]?.erased ?? 0;
  }

  /** Takes down that whoever got a message with this token does not want to be asked. Returns the organisation's name. */
  async reserveByToken(tokenHash: Buffer, today: string): Promise<string | undefined> {
    const rows: { name: string | null }[] = await this.dataSource.query(
      'SELECT contact_reserve_by_token($1, $2) AS name',
      [tokenHash, today],
    );
    return rows[0]?.name ?? undefined;
  }

  /** Stops a digest by the link in its mail. False for a link that nobody has any more. */
  async stopDigest(tokenHash: Buffer): Promise<boolean> {
    const rows: { stopped: boolean }[] = await this.dataSource.query('SELECT stop_digest($1) AS stopped', [tokenHash]);
    return rows[0]?.stopped ?? false;
  }

  /** A file of a questionnaire, whosever it is: who fetches it has no account. */
  async findMedia(asset: string): Promise<FoundMedia | undefined> {
    const rows: FoundMedia[] = await this.dataSource.query('SELECT * FROM find_media($1)', [asset]);
    return rows[0];
  }

  /** Bytes of a file that lies in pieces, both ends in them; one piece is read at a time, when the one before has gone out. */
  async *mediaParts(asset: string, from: number, to: number): AsyncGenerator<Buffer> {
    for (let number = Math.floor(from / MEDIA_PART); number * MEDIA_PART <= to; number += 1) {
      const rows: { bytes: Buffer | null }[] = await this.dataSource.query('SELECT find_media_part($1, $2) AS bytes', [
        asset,
        number,
      ]);
      const bytes = rows[0]?.bytes;
      // Gone since it was found. Fewer bytes than were promised end the connection, and nobody takes it for whole.
      if (!bytes) return;
      const start = number * MEDIA_PART;
      yield bytes.subarray(Math.max(0, from - start), Math.min(bytes.length, to - start + 1));
    }
  }

  /**
   * Deletes answers, comments and invitations whose time has passed, in every organisation, and writes down what was deleted. Safe to
   * run twice. Returns how many responses.
   * @param today ISO day
   */
  async eraseExpiredResponses(today: string): Promise<number> {
    const rows: { erased: string }[] = await this.dataSource.query('SELECT erase_expired_responses($1) AS erased', [
      today,
    ]);
    return Number(rows[0]?.erased ?? 0);
  }

  /** Throws away quotes and reviews of comments that are gone, in every organisation. Safe to run twice. Returns how many. */
  async eraseWordsOfLostComments(): Promise<number> {
    const rows: { erased: string }[] = await this.dataSource.query('SELECT erase_words_of_lost_comments() AS erased');
    return Number(rows[0]?.erased ?? 0);
  }

  /** @throws when the database does not answer */
  async ping(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }
}
