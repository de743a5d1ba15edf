import { ParticipationError } from '@medvirk/participation';
import { HttpException } from '@nestjs/common';
import { z } from 'zod';
import { isAway } from '../answering/database-away.ts';
import { DomainError } from './domain-error.ts';

const UNIQUE_VIOLATION = '23505';
/** SQLSTATE class 22, data exceptions: a value that no column can hold, such as a NUL byte or a year 0. */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;

/** What a thrown thing means to the caller. Only what has a name here gets out; the rest is UNKNOWN and goes to the log. */
export function toDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof ParticipationError) return new DomainError(thrown.code);
  if (thrown instanceof z.ZodError) {
    return new DomainError('INPUT_NOT_VALID', {
      details: thrown.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code })),
    });
  }
  const code = codeOf(thrown);
  if (code === UNIQUE_VIOLATION) return new DomainError('ALREADY_EXISTS');
  if (typeof code === 'string' && DATA_EXCEPTION.test(code)) return new DomainError('INPUT_NOT_VALID');
  // No connection in time, or none at all: worth another try, and no fault of what was asked.
  if (isAway(thrown)) return new DomainError('OVERLOADED', { retryAfter: 2 });
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  if (status === 404) return new DomainError('NOT_FOUND');
  if (status === 429) return new DomainError('TOO_MANY_REQUESTS', { retryAfter: 60 });
  if (status !== undefined && status >= 400 && status < 500) return new DomainError('INPUT_NOT_VALID');
  return new DomainError('UNKNOWN');
}

function codeOf(thrown: unknown): unknown {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
}

function statusOf(thrown: unknown): number | undefined {
  const value = typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown ? thrown.statusCode : undefined;
  return typeof value === 'number' ? value : undefined;
}
