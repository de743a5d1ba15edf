import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { ApiError, call, setCsrfToken } from './call.ts';

interface Sent {
  address: string;
  init: RequestInit;
}

describe('call', () => {
  const original = globalThis.fetch;
  let sent: Sent[];
  /** The next answer of the server, or the fault of the network. */
  let answer: () => Promise<Response>;

  beforeEach(() => {
    sent = [];
    answer = async () => Response.json({});
    globalThis.fetch = async (address, init) => {
      sent.push({ address: String(address), init: init ?? {} });
      return answer();
    };
  });
  afterEach(() => {
    globalThis.fetch = original;
    setCsrfToken(null);
  });

  const refusal = async (work: Promise<unknown>): Promise<ApiError> => {
    const thrown = await work.then(
      () => new Error('nothing was thrown'),
      (fault: unknown) => fault,
    );
    if (!(thrown instanceof ApiError)) throw thrown;
    return thrown;
  };
  const headersOf = (at: number) => new Headers(sent[at]?.init.headers);
  const id = '0198a0a0-0000-7000-8000-000000000001';

  it('puts parameters and query into the address, made safe, and leaves out what is not given', async () => {
    await call(contract.results.comments, { params: { surveyId: id }, query: { unit: id, question: 'a&b=c d' } });
    await call(contract.organisation.saveTheme, { params: { code: '../people' }, body: { texts: {} } });
    await call(contract.improvement.actions, { query: { unit: undefined, theme: 'waiting' } });
    expect(sent.map(({ address }) => address)).toEqual([
      `/api/surveys/${id}/comments?unit=${id}&question=a%26b%3Dc+d`,
      '/api/themes/..%2Fpeople',
      '/api/actions?theme=waiting',
    ]);
  });

  it('sends a body as JSON, cookies to our own site only, and the CSRF token with changes only', async () => {
    setCsrfToken('token');
    await call(contract.organisation.addCouncil, { body: { name: 'Rådet' } });
    await call(contract.organisation.councils, {});
    expect(sent[0]?.init).toMatchObject({ method: 'POST', credentials: 'same-origin', body: '{"name":"Rådet"}' });
    expect(headersOf(0).get('content-type')).toBe('application/json');
    expect(headersOf(0).get('x-csrf-token')).toBe('token');
    expect(sent[1]?.init.body).toBeUndefined();
    expect(headersOf(1).has('x-csrf-token')).toBe(false);
    expect(headersOf(1).has('content-type')).toBe(false);
  });

  it('sends no token that it does not have', async () => {
    await call(contract.answering.decline, { params: { linkCode: 'abcdef' } });
    expect(headersOf(0).has('x-csrf-token')).toBe(false);
  });

  it('gives the answer, and an empty one where there is none', async () => {
    answer = async () => Response.json({ councils: [] });
    expect(await call(contract.organisation.councils, {})).toEqual({ councils: [] });
    answer = async () => new Response(null, { status: 204 });
    expect(await call(contract.tellBack.unpublish, { params: { surveyId: id } })).toEqual({});
  });

  it('throws what the server said, with the places that are wrong and when to come back', async () => {
    const error = { code: 'OVERLOADED', message: 'overloaded', details: [{ path: 'a', code: 'too-long', limit: 3 }] };
    answer = async () => Response.json({ error }, { status: 503, headers: { 'retry-after': '2' } });
    expect(await refusal(call(contract.organisation.councils, {}))).toMatchObject({
      status: 503,
      code: 'OVERLOADED',
      retryAfter: 2,
      details: error.details,
    });
  });

  it('throws UNKNOWN for an answer that is no JSON of ours', async () => {
    answer = async () => new Response('<html>Bad gateway</html>', { status: 502 });
    expect(await refusal(call(contract.organisation.councils, {}))).toMatchObject({
      status: 502,
      code: 'UNKNOWN',
      details: [],
      retryAfter: undefined,
    });
  });

  it('throws NETWORK when nobody answers', async () => {
    answer = async () => {
      throw new TypeError('fetch failed');
    };
    expect(await refusal(call(contract.organisation.councils, {}))).toMatchObject({ status: 0, code: 'NETWORK' });
  });

  it('lets an abandoned call end as abandoned, not as a fault of the network', async () => {
    const leaving = new AbortController();
    answer = async () => {
      leaving.abort();
      throw leaving.signal.reason;
    };
    await expect(call(contract.organisation.councils, {}, leaving.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
