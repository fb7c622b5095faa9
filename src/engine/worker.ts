import { parentPort } from 'node:worker_threads';
import { compiledProgram } from './compiled-program.ts';
import { optimizeAsUsual } from './v8-flags.ts';

if (parentPort === null) throw new Error('this file is started as a thread, not as a program');
optimizeAsUsual();
const { serveTasks } = compiledProgram() ?? (await import('./task-server.ts'));
serveTasks(parentPort);
