import 'reflect-metadata';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Inject, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WORKER_CONFIG } from '../config/config.module.ts';
import { RepeatedLook } from './repeated-look.ts';

const PACE = 'pace of a counted look';

@Injectable()
class CountedLook extends RepeatedLook {
  looks = 0;

  constructor(@Inject(PACE) every: number) {
    super({ every });
  }

  protected async look(): Promise<void> {
    this.looks += 1;
  }
}

describe('a repeated look', () => {
  let app: INestApplicationContext | undefined;
  afterEach(() => app?.close());

  async function started(every: number, settings: object): Promise<CountedLook> {
    const given = [
      { provide: PACE, useValue: every },
      { provide: WORKER_CONFIG, useValue: settings },
    ];
    @Module({ providers: [CountedLook, ...given] })
    class Worker {}
    app = await NestFactory.createApplicationContext(Worker, { logger: false });
    return app.get(CountedLook);
  }
  const pause = () => new Promise((resolve) => setTimeout(resolve, 200));

  it('keeps to a time of its own', async () => {
    const look = await started(10_000, {});
    await pause();
    expect(look.looks).toBe(0);
  });

  it.each([
    ['sooner', 10_000, 20],
    ['not later', 20, 60_000],
  ])('comes %s where the setting says so', async (_, every, LOOK_EVERY) => {
    const look = await started(every, { LOOK_EVERY });
    await pause();
    expect(look.looks).toBeGreaterThan(2);
  });
});
