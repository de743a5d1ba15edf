import { type DynamicModule, Module } from '@nestjs/common';
import type { AppConfig } from './config.ts';

/** Injection token of the checked configuration. */
export const APP_CONFIG = Symbol('AppConfig');

@Module({})
export class ConfigModule {
  static of(config: AppConfig): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: APP_CONFIG, useValue: config }],
      exports: [APP_CONFIG],
    };
  }
}
