import { rmSync } from 'node:fs';

/** Exit codes by convention 128 + number of the signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Removes `paths` should the user interrupt (Ctrl-C) or the system stop the process, and ends it. The answer takes the
 * guard away. It stands only while something half-written lies on disk: a handler makes Node wait for
 * the running computation, without one the system ends the process at once.
 */
export function removeWhenInterrupted(paths: readonly string[]): () => void {
  const end = (signal: keyof typeof EXIT_CODES) => {
    for (const path of paths) rmSync(path, { recursive: true, force: true });
    process.exit(EXIT_CODES[signal]);
  };
  const signals = Object.keys(EXIT_CODES) as (keyof typeof EXIT_CODES)[];
  for (const signal of signals) process.on(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
