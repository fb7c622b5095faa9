import { parentPort } from 'node:worker_threads';
import { serve } from './serve.ts';
import { TASKS } from './tasks.ts';

if (parentPort === null) throw new Error('this file is started as a thread, not as a program');
serve(parentPort, TASKS);
