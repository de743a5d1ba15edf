import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AnsweringController } from './answering/answering.controller.ts';
import { AnsweringService } from './answering/answering.service.ts';
import { DraftsService } from './answering/drafts.service.ts';
import { OpenLinks } from './answering/open-links.ts';
import { WayCounts } from './answering/way-counts.ts';
import { AttachmentsController } from './attachments/attachments.controller.ts';
import { AttachmentsService } from './attachments/attachments.service.ts';
import { BankController } from './bank/bank.controller.ts';
import { BankService } from './bank/bank.service.ts';
import { Clock } from './clock.ts';
import { CasesService } from './co-design/cases.service.ts';
import { CoDesignController } from './co-design/co-design.controller.ts';
import { NotUnderstoodService } from './co-design/not-understood.service.ts';
import { PilotController } from './co-design/pilot.controller.ts';
import { PilotService } from './co-design/pilot.service.ts';
import { ProposalsService } from './co-design/proposals.service.ts';
import { RoundsService } from './co-design/rounds.service.ts';
import { SignOffService } from './co-design/sign-off.service.ts';
import { CodingController } from './coding/coding.controller.ts';
import { CommentThemesService } from './coding/comment-themes.service.ts';
import { HandCodingService } from './coding/hand-coding.service.ts';
import { ThemeCountsCache } from './coding/theme-counts-cache.ts';
import { ThemeWordsService } from './coding/theme-words.service.ts';
import { ConfigModule } from './config/config.module.ts';
import type { AppConfig } from './config/config.ts';
import { AnswerInterceptor } from './contract/answer.interceptor.ts';
import { DataMapController } from './data-map/data-map.controller.ts';
import { DataMapService } from './data-map/data-map.service.ts';
import { DatabaseModule } from './database/database.module.ts';
import { DesignController } from './design/design.controller.ts';
import { DesignService } from './design/design.service.ts';
import { ErrorFilter } from './errors/error.filter.ts';
import { ExportsController } from './exports/exports.controller.ts';
import { ExportsService } from './exports/exports.service.ts';
import { HistoryController } from './history/history.controller.ts';
import { HistoryService } from './history/history.service.ts';
import { HomeController } from './home/home.controller.ts';
import { HomeService } from './home/home.service.ts';
import { ActionsService } from './improvement/actions.service.ts';
import { EvidenceService } from './improvement/evidence.service.ts';
import { ImprovementController } from './improvement/improvement.controller.ts';
import { PictureService } from './improvement/picture.service.ts';
import { WrittenController } from './improvement/written.controller.ts';
import { WrittenService } from './improvement/written.service.ts';
import { InvitationsController } from './invitations/invitations.controller.ts';
import { InvitationsService } from './invitations/invitations.service.ts';
import { CredentialKeys } from './invited/credential-keys.ts';
import { InvitedController } from './invited/invited.controller.ts';
import { InvitedService } from './invited/invited.service.ts';
import { KiosksController } from './kiosks/kiosks.controller.ts';
import { KiosksService } from './kiosks/kiosks.service.ts';
import { LettersController } from './letters/letters.controller.ts';
import { LettersService } from './letters/letters.service.ts';
import { MediaController } from './media/media.controller.ts';
import { MediaService } from './media/media.service.ts';
import { DigestMaker } from './messages/digest-maker.ts';
import { MemberLinksService } from './messages/member-links.service.ts';
import { MessagesController } from './messages/messages.controller.ts';
import { MessagesService } from './messages/messages.service.ts';
import { OrganisationController } from './organisation/organisation.controller.ts';
import { OrganisationService } from './organisation/organisation.service.ts';
import { TokenService } from './organisation/token.service.ts';
import { PaperController } from './paper/paper.controller.ts';
import { PaperService } from './paper/paper.service.ts';
import { EditingController } from './questionnaires/editing.controller.ts';
import { EditingService } from './questionnaires/editing.service.ts';
import { QuestionnairesController } from './questionnaires/questionnaires.controller.ts';
import { QuestionnairesService } from './questionnaires/questionnaires.service.ts';
import { ConcernsService } from './quotes/concerns.service.ts';
import { QuotesController } from './quotes/quotes.controller.ts';
import { QuotesService } from './quotes/quotes.service.ts';
import { RecipientsController } from './recipients/recipients.controller.ts';
import { RecipientsService } from './recipients/recipients.service.ts';
import { ComparisonService } from './results/comparison.service.ts';
import { ReleaseDesk } from './results/release-desk.ts';
import { RespondentsService } from './results/respondents.service.ts';
import { ResultsController } from './results/results.controller.ts';
import { ResultsService } from './results/results.service.ts';
import { RoleFiguresService } from './results/role-figures.service.ts';
import { SurveyCountsCache } from './results/survey-counts-cache.ts';
import { SeriesController } from './series/series.controller.ts';
import { SeriesService } from './series/series.service.ts';
import { AccessGuard } from './session/access.guard.ts';
import { OidcService } from './session/oidc.service.ts';
import { SessionController } from './session/session.controller.ts';
import { SessionService } from './session/session.service.ts';
import { SubjectAccessController } from './subject-access/subject-access.controller.ts';
import { SubjectAccessService } from './subject-access/subject-access.service.ts';
import { PlanningController } from './surveys/planning.controller.ts';
import { PlanningService } from './surveys/planning.service.ts';
import { SurveysController } from './surveys/surveys.controller.ts';
import { SurveysService } from './surveys/surveys.service.ts';
import { HeldWishes } from './tell-back/held-wishes.ts';
import { TellBackController } from './tell-back/tell-back.controller.ts';
import { TellBackService } from './tell-back/tell-back.service.ts';
import { WordService } from './tell-back/word.service.ts';
import { TranslationsController } from './translations/translations.controller.ts';
import { TranslationsService } from './translations/translations.service.ts';
import { VersionsController } from './versions/versions.controller.ts';
import { VersionsService } from './versions/versions.service.ts';

@Module({})
export class AppModule {
  static of(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [ConfigModule.of(config), DatabaseModule],
      controllers: [
        SessionController,
        HomeController,
        OrganisationController,
        QuestionnairesController,
        CoDesignController,
        PilotController,
        EditingController,
        TranslationsController,
        VersionsController,
        BankController,
        DesignController,
        HistoryController,
        AttachmentsController,
        MediaController,
        SurveysController,
        PlanningController,
        InvitationsController,
        AnsweringController,
        KiosksController,
        LettersController,
        PaperController,
        InvitedController,
        ResultsController,
        SeriesController,
        CodingController,
        QuotesController,
        ImprovementController,
        WrittenController,
        TellBackController,
        ExportsController,
        MessagesController,
        RecipientsController,
        DataMapController,
        SubjectAccessController,
      ],
      providers: [
        Clock,
        SessionService,
        OidcService,
        OrganisationService,
        TokenService,
        QuestionnairesService,
        EditingService,
        TranslationsService,
        VersionsService,
        BankService,
        DesignService,
        HistoryService,
        AttachmentsService,
        MediaService,
        CasesService,
        ProposalsService,
        NotUnderstoodService,
        PilotService,
        RoundsService,
        SignOffService,
        SurveysService,
        PlanningService,
        InvitationsService,
        OpenLinks,
        WayCounts,
        AnsweringService,
        KiosksService,
        SubjectAccessService,
        LettersService,
        PaperService,
        DraftsService,
        CredentialKeys,
        InvitedService,
        ReleaseDesk,
        SurveyCountsCache,
        ResultsService,
        RoleFiguresService,
        ComparisonService,
        RespondentsService,
        SeriesService,
        ThemeWordsService,
        QuotesService,
        ConcernsService,
        ThemeCountsCache,
        CommentThemesService,
        HandCodingService,
        PictureService,
        EvidenceService,
        WrittenService,
        ActionsService,
        TellBackService,
        HeldWishes,
        WordService,
        ExportsService,
        HomeService,
        MessagesService,
        DigestMaker,
        RecipientsService,
        DataMapService,
        MemberLinksService,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}
