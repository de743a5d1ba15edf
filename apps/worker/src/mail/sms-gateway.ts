import type { Outcome } from './mail-transport.ts';
import { type Sms, SmsTransport } from './sms-transport.ts';

const TIMEOUT = 20_000;

interface Gateway {
  url: string;
  token: string | undefined;
  sender: string | undefined;
}

/**
 * A text message by HTTP: `POST` of `{ id, from, to, text }` as JSON, with `Authorization: Bearer` where a token is set. It is what most
 * gateways take, or what a few lines in front of one make of it. 2xx is sent; 400, 404, 410 and 422 are of the number, which then
 * does not take it; 401, 403, 429 and 503 are of us or of the hour.
 */
export class SmsGateway extends SmsTransport {
  private readonly gateway: Gateway;

  constructor(gateway: Gateway) {
    super();
    this.gateway = gateway;
  }

  async send({ id, to, text }: Sms): Promise<Outcome> {
    const { url, token, sender } = this.gateway;
    try {
      const { ok, status } = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ id, ...(sender ? { from: sender } : {}), to, text }),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      if (ok) return { kind: 'sent' };
      const fault = `http-${status}`;
      if ([400, 404, 410, 422].includes(status)) return { kind: 'refused', fault };
      // A gateway that broke down in the middle may have sent it.
      return [401, 403, 429, 503].includes(status) ? { kind: 'not-sent', fault } : { kind: 'unknown', fault };
    } catch (thrown) {
      const code = String((thrown as { cause?: { code?: unknown } }).cause?.code);
      const neverThere = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(code);
      return neverThere ? { kind: 'not-sent', fault: code } : { kind: 'unknown', fault: 'no-answer' };
    }
  }
}
