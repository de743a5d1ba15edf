import { describe, expect, it } from '@jest/globals';
import { ParticipationError } from '@medvirk/participation';
import {
  BadRequestException,
  ImATeapotException,
  InternalServerErrorException,
  NotFoundException,
} from '@nestjs/common';
import { z } from 'zod';
import { DomainError, HTTP_STATUS } from './domain-error.ts';
import { toDomainError } from './to-domain-error.ts';

const codeOf = (thrown: unknown) => toDomainError(thrown).code;

describe('toDomainError', () => {
  it('lets our own refusals through as they are', () => {
    const refusal = new DomainError('OVERLOADED', { retryAfter: 2 });
    expect(toDomainError(refusal)).toBe(refusal);
    expect(codeOf(new ParticipationError('SIGN_OFF_RULE_NOT_MET'))).toBe('SIGN_OFF_RULE_NOT_MET');
  });

  it('names each place of an input that has the wrong shape', () => {
    const shape = z.strictObject({ a: z.string(), b: z.strictObject({ c: z.number() }) });
    const { error } = shape.safeParse({ a: 1, b: { c: 'x', d: 'hemmelig' } });
    expect(toDomainError(error)).toMatchObject({
      code: 'INPUT_NOT_VALID',
      details: [
        { path: 'a', code: 'invalid_type' },
        { path: 'b.c', code: 'invalid_type' },
        { path: 'b', code: 'unrecognized_keys' },
      ],
    });
  });

  it.each([
    ['a unique key that is taken', Object.assign(new Error('x'), { code: '23505' }), 'ALREADY_EXISTS'],
    ['a text that no column can hold', Object.assign(new Error('x'), { code: '22021' }), 'INPUT_NOT_VALID'],
    ['a number out of range', Object.assign(new Error('x'), { code: '22003' }), 'INPUT_NOT_VALID'],
    ['no connection in time', new Error('timeout exceeded when trying to connect'), 'OVERLOADED'],
    ['a database that starts', Object.assign(new Error('x'), { code: '57P03' }), 'OVERLOADED'],
    ['nothing at the address', new NotFoundException(), 'NOT_FOUND'],
    ['a body that is no JSON', Object.assign(new SyntaxError('x'), { statusCode: 400 }), 'INPUT_NOT_VALID'],
    ['a body that is too large', Object.assign(new Error('x'), { statusCode: 413 }), 'INPUT_NOT_VALID'],
    ['too many requests', Object.assign(new Error('x'), { statusCode: 429 }), 'TOO_MANY_REQUESTS'],
    ['what the framework refuses', new BadRequestException(), 'INPUT_NOT_VALID'],
    ['an odd refusal', new ImATeapotException(), 'INPUT_NOT_VALID'],
    ['a fault of the framework', new InternalServerErrorException(), 'UNKNOWN'],
    ['a fault of the database', Object.assign(new Error('x'), { code: '57014' }), 'UNKNOWN'],
    ['a text', 'boom', 'UNKNOWN'],
    ['nothing', undefined, 'UNKNOWN'],
  ])('calls %s what it is to the caller', (_, thrown, code) => {
    expect(codeOf(thrown)).toBe(code);
  });

  it('lets nothing out of what an unknown fault says', () => {
    const fault = new Error('duplicate key: Kari Nordmann, 01017000000');
    expect(JSON.stringify(toDomainError(fault))).not.toContain('Kari');
    expect(toDomainError(fault).message).toBe('unknown');
  });
});

describe('HTTP_STATUS', () => {
  it('gives every code a status that says refused or failed', () => {
    for (const status of Object.values(HTTP_STATUS)) expect(status >= 400 && status < 600).toBe(true);
  });
});
