import { Database, dataSourceOptions, ResponseStore, refuseUnsafeRole, WayFinding } from '@medvirk/data-access';
import { Global, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';

const fromDataSource = <T>(provide: new (dataSource: DataSource) => T) => ({
  provide,
  useFactory: (dataSource: DataSource) => new provide(dataSource),
  inject: [getDataSourceToken()],
});

const PROVIDERS = [fromDataSource(Database), fromDataSource(WayFinding), fromDataSource(ResponseStore)];

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [APP_CONFIG],
      useFactory: (config: AppConfig) => ({
        ...dataSourceOptions(config.DATABASE_URL, config.DATABASE_POOL),
        retryAttempts: 0,
      }),
      dataSourceFactory: async (options) => {
        if (!options) throw new Error('no database options');
        const dataSource = await new DataSource(options).initialize();
        await refuseUnsafeRole(dataSource);
        return dataSource;
      },
    }),
  ],
  providers: PROVIDERS,
  exports: PROVIDERS.map(({ provide }) => provide),
})
export class DatabaseModule {}
