import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { contract, type ResponseInput } from '@medvirk/api-contract';
import type { FastifyInstance } from 'fastify';
import { parse } from 'secure-json-parse';
import { DEEPEST_BODY, isNestedDeeperThan, tooDeep } from '../contract/nesting.ts';
import { DomainError } from '../errors/domain-error.ts';
import { errorAnswer } from '../errors/error-answer.ts';
import type { CountAnswer } from '../health/health.ts';
import type { AnsweringService } from './answering.service.ts';
import type { OpenLinkBurst } from './open-link-burst.ts';
import { SUBMIT_BODY_LIMIT, SUBMIT_HEADERS, SUBMIT_SCHEMA, shapeRefused } from './submit-route.ts';

const ADDRESS = /^\/api\/answer\/([a-z0-9]{6,20})\/responses$/;
const HEADERS = { ...SUBMIT_HEADERS, 'content-type': 'application/json; charset=utf-8' };

/**
 * The hot path's shortcut: a response that comes as browsers send it - one JSON body of known length to the plain address - is
 * answered on Node's own server, before Fastify makes a request, a reply and a dozen hook calls of it. Whatever is odd in any way goes on to Fastify and its route, so HTTP's corners are known in one place only; a
 * spec sends everything both ways and finds the same answers.
 */
export function addSubmitShortcut(
  fastify: FastifyInstance,
  { answering, burst, countAnswer }: { answering: AnsweringService; burst: OpenLinkBurst; countAnswer: CountAnswer },
): void {
  const { method, path } = contract.answering.submit;
  const { server } = fastify;
  fastify.addHook('onReady', (done) => {
    // The route's own validator, made by the compiler that Fastify has just made for it.
    const fits = fastify.validatorCompiler?.({
      schema: SUBMIT_SCHEMA,
      method,
      url: path,
      httpPart: 'body',
    });
    if (!fits) throw new Error('there is no validator of responses');

    const readInput = (body: Buffer): ResponseInput => {
      let input: unknown;
      try {
        input = readJson(body);
      } catch {
        throw new DomainError('INPUT_NOT_VALID');
      }
      if (fits(input)) return input as ResponseInput;
      // What fits has few levels: only what does not has to be measured.
      throw isNestedDeeperThan(DEEPEST_BODY, input) ? tooDeep() : shapeRefused(fits.errors ?? []);
    };

    const answer = async (linkCode: string, request: IncomingMessage, body: Buffer, response: ServerResponse) => {
      const began = performance.now();
      try {
        await burst.admit(linkCode, request);
        const { receipt, outcome } = await answering.submit(linkCode, readInput(body));
        send(response, outcome === 'stored' ? 201 : 200, JSON.stringify(receipt));
      } catch (thrown) {
        const { status, view, retryAfter } = errorAnswer(thrown, fastify.log);
        send(response, status, JSON.stringify(view), retryAfter);
      }
      countAnswer(method, path, response.statusCode, (performance.now() - began) / 1000);
    };

    const ordinary = server.listeners('request');
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      // A server that closes answers nothing more: Fastify knows how to say so.
      const linkCode = server.listening ? linkCodeOf(request) : undefined;
      if (linkCode === undefined) {
        for (const handle of ordinary) handle.call(server, request, response);
        return;
      }
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const [first] = chunks;
        void answer(linkCode, request, first && chunks.length === 1 ? first : Buffer.concat(chunks), response);
      });
    });
    done();
  });
}

/**
 * JSON without names that every object has. Two patterns of the careful reader look for them in every text; here they are only
 * asked where one of the names, or an escape that could hide one, stands at all - a search for plain words, a tenth of the time.
 * @throws when it is no JSON, or holds such a name
 */
function readJson(body: Buffer): unknown {
  const text = body.toString();
  const suspect = text.includes('\\') || text.includes('__proto__') || text.includes('constructor');
  return suspect || !text.startsWith('{') ? parse(text) : JSON.parse(text);
}

/** The code of the link that a response comes by; undefined when the request is not of the plain kind. */
function linkCodeOf({ method, url, headers }: IncomingMessage): string | undefined {
  if (method !== 'POST' || headers['content-type'] !== 'application/json') return undefined;
  const length = Number(headers['content-length']);
  return length > 0 && length <= SUBMIT_BODY_LIMIT ? ADDRESS.exec(url ?? '')?.[1] : undefined;
}

function send(response: ServerResponse, status: number, text: string, retryAfter?: number): void {
  const headers: OutgoingHttpHeaders = { ...HEADERS, 'content-length': Buffer.byteLength(text) };
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter);
  response.writeHead(status, headers).end(text);
}
