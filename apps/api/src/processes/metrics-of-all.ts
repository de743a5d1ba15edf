import cluster from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';

/** A process asks the supervisor for the metrics of all. */
interface Asked {
  metricsAsked: number;
}
/** The supervisor's answer; no text when they could not be had. */
interface Told {
  metricsTold: number;
  text: string | undefined;
}

const isAsked = (message: unknown): message is Asked =>
  typeof message === 'object' && message !== null && 'metricsAsked' in message;
const isTold = (message: unknown): message is Told =>
  typeof message === 'object' && message !== null && 'metricsTold' in message;

/**
 * Gives what reads the metrics: of all processes together where a supervisor runs several, whichever of them is asked, else of
 * this one alone.
 */
export function metricsOfAll(own: Registry): () => Promise<string> {
  if (!cluster.isWorker) return () => own.metrics();
  AggregatorRegistry.setRegistries(own);
  // Its being there makes this process answer the supervisor.
  new AggregatorRegistry();
  const waiting = new Map<number, (told: Told) => void>();
  let last = 0;
  process.on('message', (message: unknown) => {
    if (!isTold(message)) return;
    waiting.get(message.metricsTold)?.(message);
    waiting.delete(message.metricsTold);
  });
  return async () => {
    last += 1;
    const asked: Asked = { metricsAsked: last };
    const told = await new Promise<Told>((resolve) => {
      waiting.set(asked.metricsAsked, resolve);
      process.send?.(asked);
    });
    if (told.text === undefined) throw new Error('the metrics of all processes could not be put together');
    return told.text;
  };
}

/** In the supervisor: puts the metrics of all processes together for the one that asks. */
export function answerMetricsRequests(): void {
  const all = new AggregatorRegistry();
  cluster.on('message', (asking, message: unknown) => {
    if (!isAsked(message)) return;
    const tell = (text: string | undefined): void => {
      const told: Told = { metricsTold: message.metricsAsked, text };
      if (asking.isConnected()) asking.send(told);
    };
    all.clusterMetrics().then(tell, () => tell(undefined));
  });
}
