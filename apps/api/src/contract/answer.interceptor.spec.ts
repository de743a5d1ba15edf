import { describe, expect, it } from '@jest/globals';
import { contract, type Route } from '@medvirk/api-contract';
import type { CallHandler, ExecutionContext } from '@nestjs/common';
import { firstValueFrom, of } from 'rxjs';
import { toDomainError } from '../errors/to-domain-error.ts';
import { AnswerInterceptor } from './answer.interceptor.ts';
import { Implements } from './implements.ts';

const handlerOf = (route: Route): object => {
  const handler = (): void => {};
  Implements(route)({}, 'handler', { value: handler });
  return handler;
};
const leaving = (route: Route, answer: unknown): Promise<unknown> => {
  const context = { getHandler: () => handlerOf(route) } as unknown as ExecutionContext;
  const next: CallHandler = { handle: () => of(answer) };
  return firstValueFrom(new AnswerInterceptor().intercept(context, next));
};
const theme = { code: 'waiting', texts: { nb: 'Ventetid' } };

describe('AnswerInterceptor', () => {
  it('lets out what the contract names and no more', async () => {
    await expect(leaving(contract.organisation.themes, { themes: [{ ...theme, secret: 1 }] })).resolves.toEqual({
      themes: [theme],
    });
  });

  it('makes an answer of the wrong shape our own fault, without a word of what stood in it', async () => {
    const broken = { themes: [{ code: 'waiting', texts: { 'Kari Nordmann': 'Ventetid' } }] };
    const fault: unknown = await leaving(contract.organisation.themes, broken).catch((thrown: unknown) => thrown);
    expect(toDomainError(fault).code).toBe('UNKNOWN');
    expect(fault).toMatchObject({ name: 'AnswerBreaksContract', code: 'GET /api/themes: themes invalid_key' });
    expect(JSON.stringify(fault) + String(fault)).not.toContain('Kari');
  });
});
