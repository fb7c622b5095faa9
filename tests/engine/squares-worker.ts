import { parentPort } from 'node:worker_threads';
import { serve } from '../../src/engine/serve.ts';
import { SQUARES } from './squares.ts';

if (parentPort !== null) serve(parentPort, [SQUARES]);
