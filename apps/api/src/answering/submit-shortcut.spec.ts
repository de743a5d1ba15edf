import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { DomainError } from '../errors/domain-error.ts';
import type { AnsweringService } from './answering.service.ts';
import { OpenLinkBurst } from './open-link-burst.ts';
import { addSubmitRoute } from './submit-route.ts';
import { addSubmitShortcut } from './submit-shortcut.ts';

const ID = '6a3f1a52-9c5e-4b7e-8f0a-3f1d2c4b5a69';
const BODY = JSON.stringify({ id: ID, role: 'patient', language: 'nb', answers: {} });
const ADDRESS = '/api/answer/abc123/responses';
const JSON_TYPE = { 'content-type': 'application/json' };

describe('the shortcut of the hot path', () => {
  let fastify: FastifyInstance;
  let url: string;
  let throughFastify: number;
  let counted: string[];
  let submit: (linkCode: string) => Promise<unknown>;
  beforeEach(async () => {
    throughFastify = 0;
    counted = [];
    submit = async () => ({ receipt: { id: ID, masked: [] }, outcome: 'stored' });
    const answering = { submit: (linkCode: string) => submit(linkCode) } as unknown as AnsweringService;
    fastify = Fastify({ routerOptions: { ignoreTrailingSlash: true } });
    fastify.addHook('onRequest', async () => {
      throughFastify += 1;
    });
    const burst = new OpenLinkBurst({ mostAMinute: 5, trust: () => false });
    addSubmitRoute(fastify, answering, burst);
    addSubmitShortcut(fastify, {
      answering,
      burst,
      countAnswer: (method, route, status, seconds) => {
        expect(seconds >= 0 && seconds < 60).toBe(true);
        counted.push(`${method} ${route} ${status}`);
      },
    });
    url = await fastify.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(() => fastify.close());

  const post = (path: string, headers: Record<string, string> = JSON_TYPE, body: string = BODY) =>
    fetch(`${url}${path}`, { method: 'POST', headers, body });

  it('answers a plain response without Fastify, and counts it for the metrics', async () => {
    const answer = await post(ADDRESS);
    expect([answer.status, await answer.json()]).toEqual([201, { id: ID, masked: [] }]);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect([throughFastify, counted]).toEqual([0, ['POST /api/answer/:linkCode/responses 201']]);
  });

  it('refuses what comes too fast, and Fastify counts on from there', async () => {
    for (let n = 0; n < 5; n += 1) expect((await post(ADDRESS)).status).toBe(201);
    const refused = [await post(ADDRESS), await post(`${ADDRESS}/`)];
    for (const answer of refused) {
      expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
      expect((await answer.json()).error.code).toBe('TOO_MANY_REQUESTS');
    }
  });

  it('gives the code of the link as it stands in the address', async () => {
    submit = async (linkCode) => ({ receipt: { id: ID, masked: [linkCode] }, outcome: 'same' });
    const answer = await post(ADDRESS);
    expect([answer.status, await answer.json()]).toEqual([200, { id: ID, masked: ['abc123'] }]);
  });

  it.each([
    ['an address with a question', `${ADDRESS}?a=1`, JSON_TYPE, 201],
    ['an address with a slash at the end', `${ADDRESS}/`, JSON_TYPE, 201],
    ['a code that no link has', '/api/answer/ABC/responses', JSON_TYPE, 201],
    ['another way to say JSON', ADDRESS, { 'content-type': 'application/json; charset=utf-8' }, 201],
    ['what is no JSON', ADDRESS, { 'content-type': 'text/csv' }, 415],
    ['another address', '/api/answer/abc123', JSON_TYPE, 404],
  ])('leaves %s to Fastify', async (_, path, headers, status) => {
    expect([(await post(path, headers as Record<string, string>)).status, throughFastify]).toEqual([status, 1]);
  });

  it('leaves a body that is too large to Fastify, which refuses it unread', async () => {
    expect((await post(ADDRESS, JSON_TYPE, ' '.repeat(512 * 1024 + 1))).status).toBe(413);
    expect(throughFastify).toBe(1);
  });

  it('leaves a body of unknown length to Fastify', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = httpRequest(`${url}${ADDRESS}`, { method: 'POST', headers: JSON_TYPE }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode));
      });
      sent.on('error', reject);
      sent.write(BODY.slice(0, 10));
      sent.end(BODY.slice(10));
    });
    expect([status, throughFastify]).toEqual([201, 1]);
  });

  it('puts together a body that comes in pieces', async () => {
    const answer = await new Promise((resolve, reject) => {
      const headers = { ...JSON_TYPE, 'content-length': String(BODY.length) };
      const sent = httpRequest(`${url}${ADDRESS}`, { method: 'POST', headers }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      sent.on('error', reject);
      sent.write(BODY.slice(0, 10));
      setTimeout(() => sent.end(BODY.slice(10)), 30);
    });
    expect([answer, throughFastify]).toEqual([201, 0]);
  });

  it('outlives a sender that breaks off in the middle, and one that does not wait for the answer', async () => {
    let stored: (value: unknown) => void = () => {};
    const asked = new Promise<void>((resolve) => {
      submit = () => {
        resolve();
        return new Promise((done) => {
          stored = done;
        });
      };
    });
    const breakOff = (body: string, when: Promise<unknown>) =>
      new Promise<void>((resolve) => {
        const headers = { ...JSON_TYPE, 'content-length': String(BODY.length) };
        const sent = httpRequest(`${url}${ADDRESS}`, { method: 'POST', headers });
        sent.on('error', () => resolve());
        sent.on('close', () => resolve());
        sent.write(body);
        void when.then(() => sent.destroy());
      });
    await breakOff(BODY.slice(0, 10), new Promise((resolve) => setTimeout(resolve, 30)));
    await breakOff(BODY, asked);
    stored({ receipt: { id: ID, masked: [] }, outcome: 'stored' });
    submit = async () => ({ receipt: { id: ID, masked: [] }, outcome: 'stored' });
    expect((await post(ADDRESS)).status).toBe(201);
  });

  it('says when to come back', async () => {
    submit = async () => {
      throw new DomainError('OVERLOADED', { retryAfter: 2 });
    };
    const answer = await post(ADDRESS);
    expect([answer.status, answer.headers.get('retry-after'), throughFastify]).toEqual([503, '2', 0]);
    expect(counted).toEqual(['POST /api/answer/:linkCode/responses 503']);
  });

  it('tells nothing of a fault that nobody foresaw', async () => {
    submit = async () => {
      throw new Error('Kari Nordmann, 01017000000');
    };
    const answer = await post(ADDRESS);
    expect([answer.status, await answer.json()]).toEqual([500, { error: { code: 'UNKNOWN', message: 'unknown' } }]);
  });
});
