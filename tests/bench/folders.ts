import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository: two folders above this file, and above the bundles in .bench/bundles that are made of it. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Data, bundles and results of measurements; not kept in git. */
export const BENCH = join(ROOT, '.bench');
