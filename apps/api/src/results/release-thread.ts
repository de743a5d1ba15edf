import { parentPort } from 'node:worker_threads';
import { decideHere, type ReleaseTask } from './release-desk.ts';

/** Entry of the release thread: one task in, its decisions out. */
parentPort?.on('message', ({ id, task }: { id: number; task: ReleaseTask }) => {
  parentPort?.postMessage(decideHere(id, task));
});
