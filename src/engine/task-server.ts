import type { MessagePort } from 'node:worker_threads';
import { serve } from './serve.ts';
import { TASKS } from './tasks.ts';

/** Does, as a thread, pieces of whatever the run shares. */
export function serveTasks(port: MessagePort): void {
  serve(port, TASKS);
}
