import type { AnyTask } from './serve.ts';

/** Every loop that threads share: the run seen from a thread. */
export const TASKS: readonly AnyTask[] = [];
