import { setFlagsFromString } from 'node:v8';

/** What V8 is told before it sees the code of a run; what is computed stays the same. */
export function setForRuns(): void {
  inlineSparingly();
  compileFaster();
  collectRarely();
}

/**
 * Tells V8 to inline a third of what it would (300 bytes of bytecode into a function instead of 920): its optimizing
 * compiler takes as much of the processor as a short run, and long ones gain too. Measured: 10,000 rows 2.31 → 1.99 s
 * and 3.7 → 2.9 s of processor, 30,000 rows 3.8 → 3.4 s, 300,000 rows 13.2 → 12.4 s.
 */
function inlineSparingly(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
}

/**
 * Tells V8's optimizing compiler to leave out two of its passes, which find nothing to gain in loops over typed arrays:
 * peeling the first round off a loop, and dropping stores that the next store overwrites. Measured, medians in turn:
 * 10,000 rows 1.59 → 1.50 s and 2.43 → 2.21 s of processor, 300,000 rows 10.9 → 10.5 s of processor. Leaving out escape
 * analysis, load elimination, jump threading or the choice of registers by its better pass gains nothing more.
 */
function compileFaster(): void {
  setFlagsFromString('--no-turbo-loop-peeling');
  setFlagsFromString('--no-turbo-store-elimination');
}

/**
 * Tells V8 to let the dead grow to four times the living before it collects (which it asks now and then, of large
 * memory outside its heap as well): a run's objects are few, its columns lie in shared memory, and each collection
 * marks the same twenty megabytes. Measured at a million rows: 75 → 25 collections, 2.3 → .95 s of processor, as much
 * memory; eleven times the living saves no more and takes 50 MB.
 */
function collectRarely(): void {
  setFlagsFromString('--heap-growing-percent=400');
}

/** Tells V8 to collect as often as it would by itself. */
export function collectAsUsual(): void {
  setFlagsFromString('--heap-growing-percent=0');
}

/**
 * Threads started from now on optimize functions themselves instead of handing them to threads of V8, for which a run
 * that keeps every core busy has none. Measured, with their code compiled beforehand: 30,000 rows 3.36 → 3.04 s and
 * 6.1 → 5.3 s of processor, of a long run nothing. The thread that calls goes on as it began.
 */
export function optimizeInThreads(): void {
  setFlagsFromString('--no-concurrent-recompilation');
}

/** For a thread that has begun, before it opens what was compiled: V8 takes that under the same flags only. */
export function optimizeAsUsual(): void {
  setFlagsFromString('--concurrent-recompilation');
}
