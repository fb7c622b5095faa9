import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/** Collects what is dead in this thread: some thirty milliseconds a run of a million rows. */
export function collectGarbage(): void {
  collect ??= collector();
  collect?.();
}

/** A context made under this flag may call the collector. The flag goes again, for V8 takes compiled code without it only. */
function collector(): (() => void) | undefined {
  setFlagsFromString('--expose-gc');
  // Nothing, where another thread took the flag away at this very moment: then it is asked for again.
  const found = runInNewContext('globalThis.gc') as (() => void) | undefined;
  setFlagsFromString('--no-expose-gc');
  return found;
}
