import { type DynamicModule, Module } from '@nestjs/common';
import type { WorkerConfig } from './config.ts';

/** Injection token of the checked configuration. */
export const WORKER_CONFIG = Symbol('WorkerConfig');

@Module({})
export class ConfigModule {
  static of(config: WorkerConfig): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: WORKER_CONFIG, useValue: config }],
      exports: [WORKER_CONFIG],
    };
  }
}
