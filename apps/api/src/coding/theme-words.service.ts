import { may } from '@medvirk/access';
import type { CodingQualityView, ThemeWordsView } from '@medvirk/api-contract';
import {
  type CodedExample,
  type CodingQuality,
  codingQuality,
  readEntry,
  themeCoder,
  type WordEntry,
  type WordLanguage,
  wordLanguageOf,
} from '@medvirk/comments';
import { Database, type HandCodedComment, type Store, type StoredThemeWord, themeLists } from '@medvirk/data-access';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import type { SignedIn } from '../session/signed-in.ts';

type NewWord = WordEntry & { theme: string; language: WordLanguage };

/** The words that themes are recognised by: edited by those who read comments, suggested by the others. */
@Injectable()
export class ThemeWordsService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  lists(user: SignedIn): Promise<ThemeWordsView[]> {
    return this.database.within(user.organisationId, async (store) => {
      const words = await store.coding.words();
      const examples = examplesOf(await store.coding.handCoded(), words);
      const { k } = await store.organisation.get();
      return (await store.organisation.themes()).map((theme) => ({
        theme,
        words: words
          .filter((word) => word.theme === theme.code)
          .map(({ id, language, text, effect, addedBy, addedById, accepted }) => ({
            id,
            language,
            text,
            effect,
            addedBy,
            accepted,
            mine: addedById === user.personId,
          })),
        quality: toQualityView(codingQuality(examples, theme.code), examples.length, k),
      }));
    });
  }

  add(user: SignedIn, word: NewWord): Promise<string> {
    const personId = user.personId;
    if (!personId) throw new DomainError('NOT_ALLOWED'); // a word carries a person's name
    return this.database.within(user.organisationId, async (store) => {
      const text = await this.checked(store, word);
      const accepted = may(user.assignments, 'theme-words:edit');
      const id = await store.coding.addWord({ ...word, text, accepted }, personId, this.clock.now());
      if (!id) throw new DomainError('ALREADY_EXISTS');
      return id;
    });
  }

  /** What one word more would do, on comments that people have coded. Changes nothing. */
  try(
    user: SignedIn,
    word: NewWord,
  ): Promise<{ before: CodingQualityView | null; after: CodingQualityView | null; found: number }> {
    return this.database.within(user.organisationId, async (store) => {
      const text = await this.checked(store, word);
      const words = await store.coding.words();
      const coded = await store.coding.handCoded();
      const { k } = await store.organisation.get();
      const quality = (list: readonly ListedWord[]) => {
        const examples = examplesOf(coded, list);
        return toQualityView(codingQuality(examples, word.theme), examples.length, k);
      };
      const alone = examplesOf(coded, [{ ...word, text, effect: 'counts', accepted: true }]);
      return {
        before: quality(words),
        after: quality([...words, { ...word, text, accepted: true }]),
        found: alone.filter(({ byWords }) => byWords.length > 0).length,
      };
    });
  }

  accept(user: SignedIn, id: string): Promise<void> {
    const personId = user.personId;
    if (!personId) throw new DomainError('NOT_ALLOWED');
    return this.database.within(user.organisationId, async (store) => {
      found((await store.coding.words()).find((word) => word.id === id));
      await store.coding.acceptWord(id, personId, this.clock.now());
    });
  }

  remove(user: SignedIn, id: string): Promise<void> {
    const personId = user.personId;
    if (!personId) throw new DomainError('NOT_ALLOWED');
    return this.database.within(user.organisationId, async (store) => {
      const word = found((await store.coding.words()).find((each) => each.id === id));
      const ownSuggestion = !word.accepted && word.addedById === personId;
      if (!ownSuggestion && !may(user.assignments, 'theme-words:edit')) throw new DomainError('NOT_ONES_OWN');
      await store.coding.removeWord(id, personId, this.clock.now());
    });
  }

  /** @throws DomainError for a theme that is not there, and for what can't be read as words */
  private async checked(store: Store, { theme, language, text }: NewWord): Promise<string> {
    found((await store.organisation.themes()).find(({ code }) => code === theme));
    if (!readEntry(text, language).ok) throw new DomainError('WORD_NOT_READABLE');
    return text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
  }
}

type ListedWord = Pick<StoredThemeWord, 'theme' | 'language' | 'text' | 'effect' | 'accepted'>;

/** Comments that people have coded, coded anew by these words. A text that two have coded is measured on twice. */
export function examplesOf(coded: readonly HandCodedComment[], words: readonly ListedWord[]): CodedExample[] {
  const lists = themeLists(words);
  const coders = { no: themeCoder(lists, 'no'), en: themeCoder(lists, 'en') };
  return coded.map(({ text, language, themes }) => ({
    byWords: coders[wordLanguageOf(language)].code(text).map(({ theme }) => theme),
    byHand: themes,
  }));
}

/** Shares under k comments are left out: they would tell about few. */
export function toQualityView(quality: CodingQuality, examples: number, k: number): CodingQualityView | null {
  const { precision, recall, f1, inHand, inWords } = quality;
  if (examples < k || inHand < k) return null;
  const shareOf = (share: CodingQuality['precision']) =>
    share && { estimate: share.estimate, low: share.low, high: share.high };
  return {
    examples,
    precision: inWords < k ? null : shareOf(precision),
    recall: shareOf(recall),
    f1: inWords < k ? null : f1,
  };
}
