import { may } from '@medvirk/access';
import type { TRANSLATION_FORMATS, TranslationsTaken, TranslationsView } from '@medvirk/api-contract';
import { Database, type Store, type StoredVersion } from '@medvirk/data-access';
import {
  matchTranslations,
  type NamedAudio,
  type ReadTranslations,
  translationsFromCsv,
  translationsFromXliff,
  translationsToCsv,
  translationsToXliff,
} from '@medvirk/interchange';
import {
  isEditable,
  placesThatDiffer,
  putAudio,
  putTranslations,
  readinessIn,
  recordingsOf,
  type TranslationOrigin,
  translationLines,
} from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { EditingService } from '../questionnaires/editing.service.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail, onVersion } from '../trail/append-trail.ts';

type Format = (typeof TRANSLATION_FORMATS)[number];
interface Place {
  versionId: string;
  language: string;
}

/** Problems of one file that are told at most: whoever has more has sent the wrong file. */
const MOST_PROBLEMS = 500;
const MEDIA_TYPE: Record<Format, string> = { csv: 'text/csv', xliff: 'application/xliff+xml' };

/** Words in other languages. They reach the questionnaire through a named person only. */
@Injectable()
export class TranslationsService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly editing: EditingService;

  constructor(database: Database, clock: Clock, editing: EditingService) {
    this.database = database;
    this.clock = clock;
    this.editing = editing;
  }

  get(user: SignedIn, { versionId, language }: Place): Promise<TranslationsView> {
    return this.database.within(user.organisationId, async (store) =>
      this.view(store, user, found(await store.versions.find(versionId)), language),
    );
  }

  putDrafts(
    user: SignedIn,
    place: Place,
    { origin, drafts }: { origin: TranslationOrigin; drafts: readonly { key: string; text: string }[] },
  ): Promise<TranslationsTaken> {
    const units = drafts.map(({ key, text }) => ({ key, source: undefined, target: text }));
    const read = { source: undefined, target: place.language, units, audio: [], empty: 0, problems: [] };
    return this.take(user, place, origin, () => read);
  }

  takeFile(
    user: SignedIn,
    place: Place,
    { format, origin, text }: { format: Format; origin: TranslationOrigin; text: string },
  ): Promise<TranslationsTaken> {
    return this.take(user, place, origin, (first) =>
      format === 'csv' ? translationsFromCsv(text, first, place.language) : translationsFromXliff(text),
    );
  }

  dropDrafts(user: SignedIn, { versionId, language }: Place, keys: readonly string[]): Promise<TranslationsView> {
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.find(versionId));
      await store.translations.dropDrafts(versionId, language, keys);
      return this.view(store, user, version, language);
    });
  }

  file(user: SignedIn, { versionId, language }: Place, format: Format) {
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.find(versionId));
      const { content, number, questionnaireId } = version;
      const first = content.languages[0] ?? 'nb';
      const heard = new Map(
        recordingsOf(content).flatMap(({ key, audio }) => (audio ? [[key, audio[language] ?? '']] : [])),
      );
      const units = (await this.lines(store, version, language)).map((line) => ({
        audio: heard.get(line.key),
        key: line.key,
        note: [line.part, line.detail].filter((word) => word !== undefined).join(' '),
        source: line.source,
        target: line.draft?.text ?? line.text,
        reviewed: line.state === 'accepted',
      }));
      const text =
        format === 'csv'
          ? translationsToCsv(units, first, language)
          : translationsToXliff(units, { from: first, to: language, original: versionId });
      const name = `${questionnaireId.slice(0, 8)}-v${number}-${language}.${format === 'csv' ? 'csv' : 'xlf'}`;
      return { name, mediaType: MEDIA_TYPE[format], text };
    });
  }

  /** @throws DomainError NOT_ALLOWED for a machine; VERSION_CHANGED_MEANWHILE, naming texts, when what was read is not what stands */
  accept(
    user: SignedIn,
    { versionId, language }: Place,
    texts: readonly { key: string; source: string; text: string }[],
  ): Promise<TranslationsView> {
    const { personId } = user;
    if (!personId) throw new DomainError('NOT_ALLOWED'); // whoever accepts is named
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.findAndHold(versionId));
      if (!isEditable(version.status)) throw new DomainError('VERSION_NOT_EDITABLE');
      const lines = new Map((await this.lines(store, version, language)).map((line) => [line.key, line]));
      const changed = texts.filter(({ key, source }) => lines.get(key)?.source !== source);
      if (changed.length > 0) refuse('VERSION_CHANGED_MEANWHILE', changed);
      const broken = texts.filter(({ source, text }) => placesThatDiffer(source, text).length > 0);
      if (broken.length > 0) refuse('TRANSLATION_LOSES_ANSWERS', broken);
      const byMachine = texts.filter(({ key, text }) => {
        const draft = lines.get(key)?.draft;
        return draft?.origin === 'machine' && draft.text === text;
      });
      if (byMachine.length > 0 && texts.length > 1) refuse('MACHINE_TEXTS_ONE_BY_ONE', byMachine);
      const words = new Map(texts.map(({ key, text }) => [key, text]));
      await this.editing.rewriteWithin(store, user, version, putTranslations(version.content, language, words));
      const at = this.clock.now();
      const accepted = texts.map((text) => ({ ...text, language }));
      await store.translations.accept(version.questionnaireId, accepted, personId, at);
      await store.translations.dropDrafts(versionId, language, [...words.keys()]);
      const entries = texts.map(({ key, source, text }) => {
        const { question, draft } = lines.get(key) ?? {};
        const details = { key, language, source, text, origin: draft?.text === text ? draft.origin : 'person' };
        return {
          ...onVersion(version),
          kind: 'translation-accepted' as const,
          at,
          details,
          ...(question && { question }),
        };
      });
      await appendTrail(store, user, ...entries);
      return this.view(store, user, found(await store.versions.find(versionId)), language);
    });
  }

  private take(
    user: SignedIn,
    { versionId, language }: Place,
    said: TranslationOrigin,
    read: (first: string) => ReadTranslations,
  ): Promise<TranslationsTaken> {
    // A machine's words are a machine's, whatever it says.
    const origin = user.personId ? said : 'machine';
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.findAndHold(versionId));
      if (!isEditable(version.status)) throw new DomainError('VERSION_NOT_EDITABLE');
      const [first = 'nb'] = version.content.languages;
      if (first === language) throw new DomainError('TRANSLATION_OF_FIRST_LANGUAGE');
      const matched = matchTranslations(version.content, language, read(first));
      const { drafts, unchanged, left } = matched;
      const sound = await this.takeAudio(store, user, version, language, matched.audio);
      const problems = [...matched.problems, ...sound.problems];
      const at = this.clock.now();
      await store.translations.putDrafts(
        versionId,
        drafts.map((draft) => ({ ...draft, language, origin })),
        user.personId,
        at,
      );
      if (drafts.length > 0) {
        const details = { language, origin, texts: drafts.length };
        await appendTrail(store, user, { ...onVersion(version), kind: 'translation-drafted', at, details });
      }
      return { drafts: drafts.length, audio: sound.taken, unchanged, left, problems: problems.slice(0, MOST_PROBLEMS) };
    });
  }

  /** Puts recordings in that are here. A file that only names one can't bring it along. */
  private async takeAudio(
    store: Store,
    user: SignedIn,
    version: StoredVersion,
    language: string,
    named: readonly NamedAudio[],
  ): Promise<{ taken: number; problems: { code: string; place: string }[] }> {
    if (named.length === 0) return { taken: 0, problems: [] };
    // What reaches the questionnaire does so by a named person.
    const code = user.personId ? 'audio-missing' : 'audio-needs-person';
    const kinds = user.personId ? await store.media.kinds(named.map(({ asset }) => asset)) : new Map<string, string>();
    const here = named.filter(({ asset }) => kinds.get(asset) === 'audio');
    if (here.length > 0) {
      const assets = new Map(here.map(({ key, asset }) => [key, asset]));
      await this.editing.rewriteWithin(store, user, version, putAudio(version.content, language, assets));
    }
    const missing = named.filter((each) => !here.includes(each));
    return { taken: here.length, problems: missing.map(({ line }) => ({ code, place: String(line) })) };
  }

  private async lines(store: Store, version: StoredVersion, language: string) {
    return translationLines(version.content, language, await this.marks(store, version));
  }

  private async marks(store: Store, { id, questionnaireId }: StoredVersion) {
    const drafts = await store.translations.drafts(id);
    return { drafts, acceptances: await store.translations.acceptances(questionnaireId) };
  }

  private async view(
    store: Store,
    user: SignedIn,
    version: StoredVersion,
    language: string,
  ): Promise<TranslationsView> {
    const { content, status } = version;
    const marks = await this.marks(store, version);
    const begun = marks.drafts.map((draft) => draft.language);
    return {
      language,
      first: content.languages[0] ?? 'nb',
      mayEdit: may(user.assignments, 'questionnaire:write') && isEditable(status) && user.personId !== undefined,
      readiness: [...new Set([...content.languages, ...begun, language])].map((each) => ({
        ...readinessIn(content, each, marks),
        offered: content.languages.includes(each),
      })),
      lines: translationLines(content, language, marks).map(({ draft, acceptance, ...line }) => ({
        ...line,
        draft: draft ? { ...draft, at: draft.at.toISOString() } : null,
        acceptance: acceptance ? { ...acceptance, at: acceptance.at.toISOString() } : null,
      })),
    };
  }
}

/** @throws DomainError naming the texts that it is about */
function refuse(
  code: 'VERSION_CHANGED_MEANWHILE' | 'TRANSLATION_LOSES_ANSWERS' | 'MACHINE_TEXTS_ONE_BY_ONE',
  texts: readonly { key: string }[],
): never {
  throw new DomainError(code, { details: texts.map(({ key }) => ({ path: key, code: code.toLowerCase() })) });
}
