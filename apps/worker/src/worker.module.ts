import { connect, Database, WayFinding } from '@medvirk/data-access';
import {
  ASK_RECIPIENTS,
  CODE_COMMENTS,
  FOLD_RESPONSES,
  MAKE_EXPORT,
  TELL_PEOPLE,
  WEIGH_DRIVERS,
} from '@medvirk/job-contracts';
import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { AskRecipientsProcessor } from './ask-recipients/ask-recipients.processor.ts';
import { AskRelay } from './ask-recipients/ask-relay.ts';
import { CodeCommentsProcessor } from './code-comments/code-comments.processor.ts';
import { CodingRelay } from './code-comments/coding-relay.ts';
import { ConfigModule, WORKER_CONFIG } from './config/config.module.ts';
import type { WorkerConfig } from './config/config.ts';
import { EraseExpired } from './erase-expired/erase-expired.ts';
import { FoldResponsesProcessor } from './fold-responses/fold-responses.processor.ts';
import { GiveWord } from './give-word/give-word.ts';
import { MailModule } from './mail/mail.module.ts';
import { ExportRelay } from './make-exports/export-relay.ts';
import { MakeExportProcessor } from './make-exports/make-export.processor.ts';
import { MoveWaiting } from './move-waiting/move-waiting.ts';
import { queueConnection } from './queue-driver.ts';
import { OutboxRelay } from './relay/outbox-relay.ts';
import { TellPeopleProcessor } from './tell-people/tell-people.processor.ts';
import { TellRelay } from './tell-people/tell-relay.ts';
import { WeighDriversProcessor } from './weigh-drivers/weigh-drivers.processor.ts';
import { WeighingRelay } from './weigh-drivers/weighing-relay.ts';

@Global()
@Module({
  providers: [
    {
      provide: Database,
      inject: [WORKER_CONFIG],
      useFactory: async (config: WorkerConfig) =>
        new Database(await connect(config.DATABASE_URL, config.DATABASE_POOL)),
    },
    {
      provide: WayFinding,
      inject: [Database],
      useFactory: (database: Database) => new WayFinding(database.dataSource),
    },
  ],
  exports: [Database, WayFinding],
})
class DatabaseModule implements OnApplicationShutdown {
  private readonly database: Database;

  constructor(@Inject(Database) database: Database) {
    this.database = database;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.dataSource.destroy();
  }
}

@Module({})
export class WorkerModule {
  static of(config: WorkerConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.of(config),
        DatabaseModule,
        BullModule.forRootAsync({ useFactory: () => ({ connection: queueConnection(config) }) }),
        BullModule.registerQueue({ name: FOLD_RESPONSES }),
        BullModule.registerQueue({ name: CODE_COMMENTS }),
        BullModule.registerQueue({ name: WEIGH_DRIVERS }),
        BullModule.registerQueue({ name: MAKE_EXPORT }),
        BullModule.registerQueue({ name: TELL_PEOPLE }),
        BullModule.registerQueue({ name: ASK_RECIPIENTS }),
        MailModule,
      ],
      providers: [
        OutboxRelay,
        FoldResponsesProcessor,
        EraseExpired,
        MoveWaiting,
        GiveWord,
        CodingRelay,
        CodeCommentsProcessor,
        WeighingRelay,
        WeighDriversProcessor,
        ExportRelay,
        MakeExportProcessor,
        TellRelay,
        AskRelay,
        AskRecipientsProcessor,
        TellPeopleProcessor,
      ],
    };
  }
}
