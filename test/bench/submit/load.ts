/**
 * The client of the submit bench, a process of its own: 64 connections that each send the next response as soon as the
 * last one was acknowledged. Bare sockets, since a full HTTP client would take the processor that the API needs.
 * Argument: a JSON `LoadPlan`. Prints a JSON `LoadResult`.
 */
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { seededRandom } from '../../../apps/local/src/seed/seeded-random.ts';
import { anExperienceResponse } from '../../builders/experience-response.ts';
import type { LoadPlan, LoadResult } from './load-plan.ts';

const plan: LoadPlan = JSON.parse(process.argv[2] ?? '{}');
const ID = '00000000-0000-4000-8000-000000000000';
const random = seededRandom(plan.seed);

/** Ready requests that differ in their answers; the id is written into a copy. */
const requests = Array.from({ length: 256 }, (_, index) => {
  const body = Buffer.from(JSON.stringify(anExperienceResponse(random, ID)));
  const link = plan.linkCodes[index % plan.linkCodes.length];
  const head = `POST /api/answer/${link}/responses HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  const whole = Buffer.concat([Buffer.from(head), body]);
  return { whole, at: whole.indexOf(ID) };
});

const latencies: number[] = [];
const result: LoadResult = { acknowledged: 0, refused: 0, seconds: 0, mean: 0, p50: 0, p99: 0, rate: 0, clientTime: 0 };
let measuring = false;
let ended = false;
let next = 0;

const started = performance.now();
let planned = 0;
/** Milliseconds until the next response is due, where the rate is given. */
function untilDue(): number {
  if (plan.rate === undefined) return 0;
  planned += 1;
  return started + (planned * 1000) / plan.rate - performance.now();
}

/** Keeps one connection busy until the time is up; resolves when its last answer is in. */
function keepBusy(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: plan.port, host: '127.0.0.1', noDelay: true });
    let sentAt = 0;
    let held: Buffer | undefined;
    const send = (): void => {
      const request = requests[next++ % requests.length];
      if (!request) throw new Error('no requests');
      const body = Buffer.from(request.whole);
      body.write(randomUUID(), request.at, 'latin1');
      sentAt = performance.now();
      socket.write(body);
    };
    const sendWhenDue = (): void => {
      const due = untilDue();
      if (due < 1) send();
      else setTimeout(() => (ended ? socket.end(() => resolve()) : send()), due);
    };
    socket.on('connect', sendWhenDue);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      const answer: Buffer = held ? Buffer.concat([held, chunk]) : chunk;
      if (!isWhole(answer)) {
        held = answer;
        return;
      }
      held = undefined;
      if (answer.toString('latin1', 9, 12) === '201') result.acknowledged += 1;
      else result.refused += 1;
      if (measuring) latencies.push(performance.now() - sentAt);
      if (!ended) sendWhenDue();
      else socket.end(() => resolve());
    });
  });
}

/** Whether head and body are there: one answer to one request, so nothing follows it. */
function isWhole(answer: Buffer): boolean {
  const end = answer.indexOf('\r\n\r\n');
  const said = answer.indexOf('\r\ncontent-length: ');
  if (end < 0 || said < 0 || said > end) return false;
  return answer.length >= end + 4 + Number.parseInt(answer.toString('latin1', said + 18, said + 26), 10);
}

const busy = Promise.all(Array.from({ length: plan.connections }, keepBusy));
await pause(plan.warmUp);
measuring = true;
const usedBefore = process.cpuUsage();
const begun = performance.now();
await Promise.race([pause(plan.seconds), busy]);
measuring = false;
result.seconds = (performance.now() - begun) / 1000;
const { user, system } = process.cpuUsage(usedBefore);
const counted = latencies.length;
ended = true;
await busy;
latencies.length = counted;
latencies.sort((a, b) => a - b);
result.mean = latencies.reduce((sum, one) => sum + one, 0) / counted;
result.p50 = latencies[Math.floor(counted * 0.5)] ?? 0;
result.p99 = latencies[Math.floor(counted * 0.99)] ?? 0;
result.rate = counted / result.seconds;
result.clientTime = (user + system) / counted;
process.stdout.write(`${JSON.stringify(result)}\n`);

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
