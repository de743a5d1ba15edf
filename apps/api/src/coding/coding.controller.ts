import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { CommentThemesService } from './comment-themes.service.ts';
import { HandCodingService } from './hand-coding.service.ts';
import { ThemeWordsService } from './theme-words.service.ts';

const routes = contract.coding;
const DONE = { done: true } as const;

@Controller()
export class CodingController {
  private readonly wordsService: ThemeWordsService;
  private readonly hand: HandCodingService;
  private readonly comments: CommentThemesService;

  constructor(words: ThemeWordsService, hand: HandCodingService, comments: CommentThemesService) {
    this.wordsService = words;
    this.hand = hand;
    this.comments = comments;
  }

  @Implements(routes.words)
  async words(@CurrentUser() user: SignedIn) {
    return { lists: await this.wordsService.lists(user) };
  }

  @Implements(routes.addWord)
  async addWord(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.addWord>) {
    return { id: await this.wordsService.add(user, body) };
  }

  @Implements(routes.tryWord)
  tryWord(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.tryWord>) {
    return this.wordsService.try(user, body);
  }

  @Implements(routes.acceptWord)
  async acceptWord(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.acceptWord>) {
    await this.wordsService.accept(user, params.wordId);
    return DONE;
  }

  @Implements(routes.removeWord)
  async removeWord(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.removeWord>) {
    await this.wordsService.remove(user, params.wordId);
    return DONE;
  }

  @Implements(routes.next)
  next(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.next>) {
    return this.hand.next(user, { survey: params.surveyId, unit: query.unit }, query.comment);
  }

  @Implements(routes.save)
  async save(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.save>) {
    const { unit, ...code } = body;
    await this.hand.save(user, { survey: params.surveyId, unit }, params.commentId, code);
    return DONE;
  }

  @Implements(routes.themes)
  themes(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.themes>) {
    return this.comments.themes(user, { survey: params.surveyId, unit: query.unit });
  }

  @Implements(routes.suggestions)
  suggestions(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.suggestions>) {
    return this.comments.suggestions(user, { survey: params.surveyId, unit: query.unit });
  }
}
